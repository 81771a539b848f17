public import AnyamAnalysis
public import AnyamModel

/// Triangulated claims as a table and as JSON.
public enum TriangulationLayout {
  /// One row per claim: the channels side by side, never summed up into a number.
  public static func display(_ claims: [Triangulation], scope: Scope, data: StudyData) -> Display {
    var channels: [String] = []
    for cell in claims.flatMap(\.cells) where !channels.contains(cell.channel) { channels.append(cell.channel) }
    let hasRoles = claims.contains { $0.by == .technique }
    let hasResolutions = claims.contains { $0.resolution != nil }
    var display = Display(
      kind: "triangulation", corner: "claim", across: "",
      rowKeys: claims.map(\.claim),
      columnKeys: ["by", "verdict", "covered"] + channels + ["pairs", "strict"] + (hasRoles ? ["strict_by_role"] : [])
        + ["flags", "evidence"] + (hasResolutions ? ["resolution", "settled"] : []),
      cells: claims.map { claim in
        let states = Dictionary(claim.cells.map { ($0.channel, $0.state) }, uniquingKeysWith: { first, _ in first })
        var cells: [Display.Cell] = [
          .text(claim.by.rawValue), .text(claim.verdict.rawValue), .text(covered(claim)),
        ]
        cells += channels.map { .text(states[$0]?.rawValue ?? "") }
        cells.append(.text(claim.pairs.map { "\($0.rawValue) \($1)" }.joined(separator: "; ")))
        cells.append(.text(list(claim.strict)))
        if hasRoles { cells.append(.text(list(claim.strictByRole))) }
        cells.append(.text(claim.flags.map(\.key).joined(separator: "; ")))
        cells.append(
          .text(claim.evidence.flatMap { $0.codings.map(\.short) + $0.links.map(\.short) }.joined(separator: " ")))
        if hasResolutions {
          cells += [.text(claim.resolution?.kind.rawValue ?? ""), .text(claim.settled?.rawValue ?? "")]
        }
        return cells
      }, scope: scope, data: data.digest)
    let dimension = hasRoles ? "technique" : "role"
    for column in channels.indices { display.acrossOf[column + 3] = dimension }
    return display
  }

  /// The contract's keys: `{claim, by, verdict, covered, cells, pairs, strict, flags, evidence}`.
  public static func json(_ claims: [Triangulation], data: StudyData) -> JSON {
    .array(
      claims.map { claim in
        var pairs: [(String, JSON)] = [
          ("claim", .string(claim.claim)), ("by", .string(claim.by.rawValue)),
          ("verdict", .string(claim.verdict.rawValue)), ("covered", .string(covered(claim))),
          ("cells", .object(claim.cells.map { ($0.channel, .string($0.state.rawValue)) })),
          ("pairs", .object(claim.pairs.map { ($0.rawValue, .number($1)) })),
          ("strict", .object(claim.strict.map { ($0.channel, .string($0.verdict.rawValue)) })),
        ]
        if claim.by == .technique {
          pairs.append(
            ("strict_by_role", .object(claim.strictByRole.map { ($0.channel, .string($0.verdict.rawValue)) })))
        }
        if !claim.statement.isEmpty { pairs.append(("statement", .string(claim.statement))) }
        if !claim.notAsked.isEmpty { pairs.append(("not_asked", .array(claim.notAsked.map { .string($0) }))) }
        let silences = claim.silences.filter { $0.silence != .notMentioned }
        if !silences.isEmpty {
          pairs.append(("silences", .object(silences.map { ($0.channel, .string($0.silence.rawValue)) })))
        }
        if let resolution = claim.resolution {
          pairs.append(("resolution", .string(resolution.kind.rawValue)))
          pairs.append(("settled", .optional(claim.settled?.rawValue)))
        }
        pairs.append(("flags", .array(claim.flags.map { .string($0.key) })))
        pairs.append(("evidence", .array(zip(claim.evidence, claim.channels).map { evidence($0, $1, data) })))
        return .object(pairs)
      })
  }

  static func covered(_ claim: Triangulation) -> String { "\(claim.covered.speaking)/\(claim.covered.eligible)" }

  private static func list(_ verdicts: [(channel: String, verdict: Verdict)]) -> String {
    verdicts.map { "\($0.channel): \($0.verdict.rawValue)" }.joined(separator: "; ")
  }

  private static func evidence(_ item: EvidenceItem, _ channel: String?, _ data: StudyData) -> JSON {
    let source = data.sources[item.source]
    return .object([
      ("codings", .array(item.codings.map { .string($0.description) })),
      ("links", .array(item.links.map { .string($0.description) })), ("source", .string(source.title)),
      ("start", .number(item.range.start)), ("end", .number(item.range.end)),
      ("informant", .optional(item.informant.map { data.informants[$0].code })), ("channel", .optional(channel)),
      ("technique", .optional(source.technique?.rawValue)), ("date", .optional(source.date?.description)),
      ("stance", .string(item.stance.rawValue)), ("assumed", .bool(item.isAssumed)),
    ])
  }
}
