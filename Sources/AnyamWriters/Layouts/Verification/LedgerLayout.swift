public import AnyamAnalysis
public import AnyamModel

/// The ledger as a table: from the provisional to the final conclusion (*kesimpulan sementara – akhir*).
public enum LedgerLayout {
  /// One row for each conclusion.
  ///
  /// - Parameter isForPeople: whether states and verdicts are written in words; otherwise as keys, which are never translated.
  public static func display(
    _ all: [Assessment], _ ledger: Ledger, data: StudyData, language: Language, isForPeople: Bool = false
  ) -> Display {
    let wording = LedgerWording(language)
    let words = TriangulationWording(language)
    func verdict(_ one: Triangulation) -> String {
      isForPeople ? words.verdict(one.standing, one.by) : one.standing.rawValue
    }
    var display = Display(
      kind: "ledger", corner: "conclusion", across: "", rowKeys: all.map(\.conclusion.key),
      columnKeys: [
        "state", "statement", "by-source", "by-technique", "support", "qualify", "contradict", "provisional", "witness",
        "later", "failing",
      ],
      cells: all.map { one in
        func count(_ stance: Stance) -> Int { one.sources.evidence.count { $0.stance == stance } }
        return [
          .text(isForPeople ? wording.state(one.state) : one.state.rawValue), .text(one.conclusion.statement),
          .text(verdict(one.sources)), .text(verdict(one.techniques)), .number(count(.support)),
          .number(count(.qualify)),
          .number(count(.contradict)), .text(one.provisionalDay?.description ?? ""),
          .text(
            isForPeople
              ? wording.witness(one.conclusion) : one.conclusion.stated == nil ? "trail" : "stated-afterwards"),
          .number(one.later.count),
          .text(one.failing.map(\.gate.rawValue).joined(separator: " ")),
        ]
      }, data: data.digest)
    display.frame.caption = wording.either("The ledger of conclusions", "Buku kesimpulan")
    display.frame.rule = wording.closing
    let open = Gate.allCases.filter { gate in all.contains { $0.failing.contains { $0.gate == gate } } }
    if !open.isEmpty {
      display.frame.notes.append(open.map { "\($0.rawValue): \(wording.gate($0))" }.joined(separator: "; ") + ".")
    }
    return display
  }

  /// The ledger for the terminal: each conclusion with its statement whole.
  public static func text(_ all: [Assessment], language: Language, width: Int) -> String {
    let wording = LedgerWording(language)
    let words = TriangulationWording(language)
    guard !all.isEmpty else {
      return TerminalText.folded(
        wording.either(
          "No conclusions yet. Write the first one down: anyam conclude add \"…\" --claim CODE",
          "Belum ada kesimpulan. Tulis yang pertama: anyam simpulkan add \"…\" --claim KODE"), to: width
      ).joined(separator: "\n") + "\n"
    }
    var output = ""
    for one in all {
      let key = TerminalText.safe(one.conclusion.key)
      output +=
        TerminalText.folded(
          "\(key) · \(wording.state(one.state)) · " + TerminalText.safe(one.conclusion.statement), to: width
        ).joined(separator: "\n") + "\n"
      let failing = one.failing.map(\.gate.rawValue).joined(separator: " ")
      let day = one.provisionalDay.map { "\($0) (\(wording.witness(one.conclusion)))" } ?? ""
      let facts = [
        words.verdict(one.sources.standing, .source), words.verdict(one.techniques.standing, .technique), day,
        failing.isEmpty ? "" : wording.either("does not hold: ", "belum terpenuhi: ") + failing,
      ].filter { !$0.isEmpty }
      output += TerminalText.folded(facts.joined(separator: "; "), to: width - 4).map { "    \($0)\n" }.joined()
    }
    return output + "\n" + wording.closing + "\n"
  }

  /// The gates of each conclusion, one row each.
  public static func gates(_ all: [Assessment], data: StudyData, language: Language) -> Display {
    let wording = LedgerWording(language)
    let rows = all.flatMap { one in one.gates.map { (one, $0) } }
    return Display(
      kind: "gates", corner: "conclusion", across: "", rowKeys: rows.map(\.0.conclusion.key),
      columnKeys: ["gate", "outcome", "asks", "detail", "next"],
      cells: rows.map { one, result in
        [
          .text(result.gate.rawValue), .text(result.outcome.rawValue), .text(wording.gate(result.gate)),
          .text(wording.detail(result, one)),
          .text(result.outcome == .fail ? wording.next(result.gate, one.conclusion.key) : ""),
        ]
      }, data: data.digest)
  }

  public static func gatesText(_ all: [Assessment], language: Language, width: Int) -> String {
    let wording = LedgerWording(language)
    var output = ""
    for one in all {
      output +=
        TerminalText.folded(
          "\(TerminalText.safe(one.conclusion.key)) (\(wording.state(one.state))): "
            + TerminalText.safe(one.conclusion.statement), to: width
        ).joined(separator: "\n") + "\n"
      for result in one.gates {
        let sign = [Gate.Outcome.pass: "✓", .fail: "✗", .waived: "○", .notUsed: "–"][result.outcome] ?? ""
        let detail = result.outcome == .notUsed ? "" : wording.detail(result, one)
        let line =
          "\(sign) \(result.gate.rawValue) \(wording.gate(result.gate)): \(wording.outcome(result.outcome))"
          + (detail.isEmpty ? "" : " (\(TerminalText.safe(detail)))")
        output += TerminalText.folded(line, to: width - 4).enumerated().map { ($0 == 0 ? "  " : "       ") + $1 + "\n" }
          .joined()
        if result.outcome == .fail { output += "       \(wording.next(result.gate, one.conclusion.key))\n" }
      }
      output += "\n"
    }
    return output + wording.closing + "\n"
  }

  /// The same for programs.
  public static func gatesJSON(_ all: [Assessment], data: StudyData) -> JSON {
    .array(
      all.map { one in
        .object([
          ("conclusion", .string(one.conclusion.key)), ("id", .string(one.conclusion.id.description)),
          ("statement", .string(one.conclusion.statement)), ("state", .string(one.state.rawValue)),
          ("provisional", .optional(one.provisionalDay?.description)),
          ("stated_afterwards", .bool(one.conclusion.stated != nil)),
          ("gates", .object(one.gates.map { ($0.gate.rawValue, .string($0.outcome.rawValue)) })),
          ("failing", .array(one.failing.map { .string($0.gate.rawValue) })),
          ("source", .string(one.sources.standing.rawValue)), ("technique", .string(one.techniques.standing.rawValue)),
          ("later", .number(one.later.count)),
          (
            "largest_voice",
            one.largestVoice.map { .object([("name", .string($0.name)), ("share", .share($0.share))]) } ?? .null
          ),
          (
            "largest_source",
            one.largestSource.map { .object([("name", .string($0.name)), ("share", .share($0.share))]) } ?? .null
          ),
        ])
      })
  }
}
