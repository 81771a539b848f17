public import AnyamModel

/// What checks found, laid out: sentences come from outside, in the language of the reader.
public struct ExaminationLayout: Sendable {
  public struct Row: Sendable {
    public var severity: Finding.Severity
    /// The name of the check.
    public var check: String
    public var subject: String
    public var text: String
    /// What to type next; empty where there is nothing.
    public var next: String

    public init(severity: Finding.Severity, check: String, subject: String, text: String, next: String) {
      self.severity = severity
      self.check = check
      self.subject = subject
      self.text = text
      self.next = next
    }
  }

  private let rows: [Row]
  /// The checks that ran, also those that found nothing.
  private let checks: [String]
  private let closing: String
  private let wording: LedgerWording
  private let digest: String

  public init(_ rows: [Row], checks: [String], closing: String, language: Language, data: String) {
    self.rows = rows
    self.checks = checks
    self.closing = closing
    wording = LedgerWording(language)
    digest = data
  }

  /// Findings of one check the terminal shows whole; every other format has all.
  private static let shown = 4

  private func count(_ severity: Finding.Severity) -> Int { rows.count { $0.severity == severity } }

  private var summary: String {
    func counted(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
    return wording.either(
      "\(counted(count(.error), "error")), \(counted(count(.warning), "warning")), \(counted(count(.note), "note")) from \(counted(checks.count, "check"))",
      "\(count(.error)) galat, \(count(.warning)) peringatan, \(count(.note)) catatan dari \(checks.count) pemeriksaan")
  }

  public func display() -> Display {
    var display = RecordLayout.display(
      "examination", columns: ["check", "severity", "subject", "finding", "next"],
      rows.map { [$0.check, $0.severity.rawValue, $0.subject, $0.text, $0.next].map { .text($0) } })
    display.data = digest
    display.frame.caption = wording.either("Examination of the study", "Pemeriksaan penelitian")
    display.frame.rule = closing
    display.frame.notes = [summary]
    return display
  }

  public func text(width: Int) -> String {
    var output = ""
    var at = 0
    while at < rows.count {
      let own = rows[at...].prefix { $0.check == rows[at].check }
      output += (at == 0 ? "" : "\n") + "\(wording.severity(rows[at].severity)): \(rows[at].check)\n"
      for row in own.prefix(Self.shown) {
        output += TerminalText.folded(TerminalText.safe(row.text), to: width - 4).map { "  \($0)\n" }.joined()
        if !row.next.isEmpty { output += "    → \(TerminalText.safe(row.next))\n" }
      }
      // Many of one kind are named, not told one by one.
      let others = own.dropFirst(Self.shown).map(\.subject)
      if !others.isEmpty {
        let line =
          wording.either("and \(others.count) more: ", "dan \(others.count) lagi: ") + others.joined(separator: ", ")
        output += TerminalText.folded(TerminalText.safe(line), to: width - 4).map { "  \($0)\n" }.joined()
      }
      at += own.count
    }
    if !rows.isEmpty { output += "\n" }
    return output + summary + "\n" + TerminalText.folded(closing, to: width).joined(separator: "\n") + "\n"
  }

  public func json() -> JSON {
    .object([
      ("errors", .number(count(.error))), ("warnings", .number(count(.warning))), ("notes", .number(count(.note))),
      (
        "findings",
        .array(
          rows.map { row in
            .object([
              ("check", .string(row.check)), ("severity", .string(row.severity.rawValue)),
              ("subject", .string(row.subject)), ("message", .string(row.text)), ("next", .string(row.next)),
            ])
          })
      ), ("checks", .array(checks.map { .string($0) })), ("data", .string(digest)), ("closing", .string(closing)),
    ])
  }

  /// As test runners read it: one case for each check, failed where it found errors or, strictly, warnings.
  public func junit(isStrict: Bool) -> String {
    func fails(_ row: Row) -> Bool { row.severity == .error || isStrict && row.severity == .warning }
    var cases = ""
    var failures = 0
    for check in checks {
      let own = rows.filter { $0.check == check }
      let name = Markup.escaped(check)
      guard !own.isEmpty else {
        cases += "  <testcase classname=\"anyam.verify\" name=\"\(name)\"/>\n"
        continue
      }
      let body = Markup.escaped(own.map { $0.next.isEmpty ? $0.text : "\($0.text) \($0.next)" }.joined(separator: "\n"))
      let message = Markup.escaped(own[0].text)
      if own.contains(where: fails) {
        failures += 1
        cases +=
          "  <testcase classname=\"anyam.verify\" name=\"\(name)\"><failure message=\"\(message)\">\(body)</failure></testcase>\n"
      } else {
        cases += "  <testcase classname=\"anyam.verify\" name=\"\(name)\"><system-out>\(body)</system-out></testcase>\n"
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="anyam verify" tests="\(checks.count)" failures="\(failures)">
      \(cases)</testsuite>

      """
  }
}
