public import AnyamAnalysis
public import AnyamModel

/// Saturation as a table with its picture, as text and for programs.
public struct SaturationLayout {
  private let answer: SaturationStudy
  private let wording: LedgerWording
  private let digest: String

  public init(_ answer: SaturationStudy, data: StudyData, language: Language) {
    self.answer = answer
    wording = LedgerWording(language)
    digest = data.digest
  }

  /// One row for each interview: how many codes are known behind it, what its run brought, what other orders would show.
  public func display() -> Display {
    let runs = Dictionary(answer.overall.saturation.runs.map { ($0.last, $0) }, uniquingKeysWith: { first, _ in first })
    let before = [0] + answer.overall.known
    var display = Display(
      kind: "saturation", corner: "source", across: "", rowKeys: answer.overall.sources,
      columnKeys: ["number", "new", "known", "run-new", "run-share", "low", "middle", "high"],
      cells: answer.overall.sources.indices.map { at in
        let run = runs[at + 1]
        return [
          .number(at + 1), .number(answer.overall.known[at] - before[at]), .number(answer.overall.known[at]),
          run.map { .number($0.new) } ?? .empty, run.map { .share($0.ratio) } ?? .empty,
          .number(answer.band.low[at]), .number(answer.band.middle[at]), .number(answer.band.high[at]),
        ]
      }, data: digest)
    display.frame.caption = wording.either("Saturation of codes over interviews", "Kejenuhan kode menurut wawancara")
    display.frame.rule = rule
    display.frame.notes = [sentence(answer.overall)]
    display.drawing = .curve(
      Display.Curve(
        known: answer.overall.known, low: answer.band.low, high: answer.band.high,
        reached: answer.overall.saturation.saturatedAfter.map { $0 + answer.overall.saturation.run }))
    return display
  }

  private var percent: String {
    let text = FixedPoint.short(answer.overall.saturation.threshold * 100, places: 1)
    return wording.language == .english ? text : text.replacing(".", with: ",")
  }

  private var rule: String {
    let one = answer.overall.saturation
    return wording.either(
      "New codes of \(one.run) interviews in a row, divided by the codes of the first \(one.base); saturated at \(percent) % or less (Guest, Namey & Chen 2020). Band: 90 % of \(answer.band.permutations) random orders, seed \(answer.band.seed). Codes alone do not prove that their meaning is understood.",
      "Kode baru dari \(one.run) wawancara berturut-turut dibagi kode dari \(one.base) wawancara pertama; jenuh pada \(percent) % atau kurang (Guest, Namey & Chen 2020). Pita: 90 % dari \(answer.band.permutations) urutan acak, benih \(answer.band.seed). Kode saja tidak membuktikan maknanya sudah dipahami."
    )
  }

  private func sentence(_ curve: SaturationStudy.Curve) -> String {
    let one = curve.saturation
    switch one.reason {
    case .tooFew:
      return wording.either(
        "cannot be assessed: \(curve.sources.count) of at least \(one.base + one.run) sources",
        "tidak dapat dinilai: \(curve.sources.count) dari sedikitnya \(one.base + one.run) berkas data")
    case .emptyBase:
      return wording.either("undefined: the base holds no code", "tidak terdefinisi: dasar tanpa kode")
    case nil: break
    }
    if curve.isOnePerson {
      return wording.either(
        "one person alone cannot show saturation", "satu orang saja tidak dapat menunjukkan kejenuhan")
    }
    guard let reported = one.reported else {
      return wording.either("not reached", "belum jenuh")
    }
    let broken =
      one.brokenAt.map { wording.either(", broken at \($0)", ", terputus pada wawancara ke-\($0)") } ?? ""
    return wording.either("reached at \(reported) (≤ \(percent) %)", "jenuh pada \(reported) (≤ \(percent) %)") + broken
  }

  public func text(width: Int) -> String {
    func line(_ name: String, _ curve: SaturationStudy.Curve) -> String {
      TerminalText.folded("\(TerminalText.safe(name)): \(sentence(curve))", to: width).joined(separator: "\n    ")
        + "\n"
    }
    let words = TriangulationWording(wording.language)
    var output = line(wording.either("All interviews", "Semua wawancara"), answer.overall) + "\n"
    output += TextTable.write(display(), width: width, wording: DisplayWording(wording.language)) + "\n"
    if !answer.byRole.isEmpty {
      output += wording.either("By role", "Menurut peran") + "\n"
      for (role, curve) in answer.byRole { output += "  " + line(role, curve) }
    }
    if answer.byTechnique.count > 1 {
      output += wording.either("By technique", "Menurut teknik") + "\n"
      for (technique, curve) in answer.byTechnique { output += "  " + line(words.channel(technique.rawValue), curve) }
    }
    let share = Int((answer.band.reached * 100).rounded())
    output +=
      TerminalText.folded(
        wording.either(
          "\nIn \(share) % of \(answer.band.permutations) random orders saturation would be reached.",
          "\nDalam \(share) % dari \(answer.band.permutations) urutan acak kejenuhan akan tercapai."), to: width
      ).joined(separator: "\n") + "\n"
    return output + TerminalText.folded(rule, to: width).joined(separator: "\n") + "\n"
  }

  /// The contract's keys: `{base_unique, runs, saturated_after, reported, broken, by_role, by_technique}`.
  public func json() -> JSON {
    guard case .object(let pairs) = Self.json(answer.overall) else { return .null }
    return .object(
      pairs + [
        ("by_role", .object(answer.byRole.map { ($0.role, Self.json($0.curve)) })),
        ("by_technique", .object(answer.byTechnique.map { ($0.technique.rawValue, Self.json($0.curve)) })),
        (
          "band",
          .object([
            ("permutations", .number(answer.band.permutations)), ("seed", .number(Int(clamping: answer.band.seed))),
            ("low", .array(answer.band.low.map { .number($0) })),
            ("middle", .array(answer.band.middle.map { .number($0) })),
            ("high", .array(answer.band.high.map { .number($0) })), ("reached", .share(answer.band.reached)),
          ])
        ), ("undated", .array(answer.undated.map { .string($0) })),
      ])
  }

  private static func json(_ curve: SaturationStudy.Curve) -> JSON {
    let one = curve.saturation
    return .object([
      ("sources", .array(curve.sources.map { .string($0) })), ("base", .number(one.base)), ("run", .number(one.run)),
      ("threshold", .share(one.threshold)), ("base_unique", .number(one.baseUnique)),
      (
        "runs",
        .array(
          one.runs.map {
            .array([
              .number($0.first), .number($0.last), .number($0.new), .share(($0.ratio * 10_000).rounded() / 10_000),
            ])
          })
      ), ("saturated_after", curve.isOnePerson ? .null : one.saturatedAfter.map { .number($0) } ?? .null),
      ("reported", .optional(curve.reported)), ("broken", one.brokenAt.map { .number($0) } ?? .null),
      ("reason", .optional(curve.isOnePerson && one.reason == nil ? "one-person" : one.reason?.rawValue)),
      ("known", .array(curve.known.map { .number($0) })),
    ])
  }
}
