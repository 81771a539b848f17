public import AnyamModel

/// Answers to open questions from a table with one respondent a row: chosen columns become texts under their question, the
/// others attributes of the respondent.
public struct SurveyTable: Sendable {
  public struct Respondent: Sendable {
    public var code: String
    public var attributes: [Attribute]
  }

  /// What becomes a source: whose it is where it is one person's, and its text.
  public struct Part: Sendable {
    public var respondent: String?
    public var reading: Reading
  }

  public let respondents: [Respondent]
  public let parts: [Part]
  public let findings: [Finding]

  public init(_ bytes: [UInt8], named name: String, request: SurveyRequest) throws {
    let table = try CellTable(bytes, named: name, isOfForm: true)
    func column(_ title: String) throws -> Int {
      if let exact = table.titles.firstIndex(of: title) { return exact }
      let wanted = title.lowercased()
      // The first words of a long question are enough, where only one begins so.
      let matches = table.header.indices.filter { table.header[$0].hasPrefix(wanted) }
      guard let match = table.header.firstIndex(of: wanted) ?? (matches.count == 1 ? matches[0] : nil) else {
        throw ReadingError(.missingColumn, name, title)
      }
      return match
    }
    let answers = try request.answers.map(column)
    let person = try request.respondent.map(column)
    let others = table.header.indices.filter { !answers.contains($0) && $0 != person && !table.header[$0].isEmpty }

    var codes: [String] = []
    var findings: [Finding] = []
    var seen: [String: Int] = [:]
    var unnamed: [String] = []
    let given = Set(table.rows.indices.map { trimmed(table.cell($0, person)) })
    for row in table.rows.indices {
      var code = trimmed(table.cell(row, person))
      if code.isEmpty {
        // Nobody else's code: what somebody unnamed said must not be put into another's mouth.
        var number = row + 1
        while given.contains("R\(number)") || seen["R\(number)"] != nil { number += 1 }
        code = "R\(number)"
        if person != nil { unnamed.append("\(table.numbers[row]) (\(code))") }
      }
      seen[code, default: 0] += 1
      codes.append(code)
    }
    let again = seen.filter { $0.value > 1 }.keys.sorted(by: NaturalOrder.precedes)
    if !again.isEmpty { findings.append(Finding(.respondentTwice, subject: name, again.joined(separator: ", "))) }

    if !unnamed.isEmpty { findings.append(Finding(.respondentUnnamed, subject: name, unnamed.joined(separator: ", "))) }

    var respondents: [Respondent] = []
    for row in table.rows.indices where !respondents.contains(where: { $0.code == codes[row] }) {
      let attributes = others.compactMap { column -> Attribute? in
        let value = trimmed(table.cell(row, column))
        return value.isEmpty ? nil : Attribute(name: table.titles[column], value: value)
      }
      respondents.append(Respondent(code: codes[row], attributes: attributes))
    }
    self.respondents = respondents
    self.parts =
      switch request.layout {
      case .respondents: try Self.byRespondent(table, answers, codes, respondents, name)
      case .questions: try Self.byQuestion(table, answers, codes, name)
      }
    guard !parts.isEmpty else { throw ReadingError(.emptyFile, name) }
    self.findings = findings
  }

  private static func byRespondent(
    _ table: CellTable, _ answers: [Int], _ codes: [String], _ respondents: [Respondent], _ name: String
  ) throws -> [Part] {
    let rows = Dictionary(grouping: table.rows.indices) { codes[$0] }
    return try respondents.compactMap { respondent in
      var utterances = Utterances()
      var hasAnswer = false
      for row in rows[respondent.code] ?? [] {
        for column in answers where !trimmed(table.cell(row, column)).isEmpty {
          hasAnswer = true
          utterances.add(table.titles[column], speaker: "", time: nil)
          utterances.add(table.cell(row, column), speaker: respondent.code, time: nil)
        }
      }
      guard hasAnswer else { return nil }
      return Part(respondent: respondent.code, reading: try utterances.reading(.survey, name))
    }
  }

  private static func byQuestion(_ table: CellTable, _ answers: [Int], _ codes: [String], _ name: String) throws
    -> [Part]
  {
    var utterances = Utterances()
    var hasAnswer = false
    for column in answers {
      utterances.add(table.titles[column], speaker: "", time: nil)
      for row in table.rows.indices where !trimmed(table.cell(row, column)).isEmpty {
        hasAnswer = true
        utterances.add(table.cell(row, column), speaker: codes[row], time: nil)
      }
    }
    return hasAnswer ? [Part(respondent: nil, reading: try utterances.reading(.survey, name))] : []
  }
}
