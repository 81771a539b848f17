import AnyamModel
import AnyamStore

/// What hangs on codes besides their codings: told where a change takes the ground from under it.
struct CodeTies {
  private let statements: Int
  private let relations: Int
  private let questions: Int
  /// Keys of the conclusions that claim them.
  let conclusions: [String]

  init(of codes: Set<ID<Code>>, _ reader: StudyReader) throws {
    func names(_ side: Summary.Side) -> Bool {
      side.code.map(codes.contains) ?? codes.contains { DisplaySignature.names($0, in: side.key) }
    }
    let codebook = try reader.codebook()
    statements = try reader.summaries().count { summary in
      if case .cell(let row, let column) = summary.about.kept(codebook) { names(row) || names(column) } else { false }
    }
    relations = try reader.relations().count { codes.contains($0.from) || codes.contains($0.to) }
    questions = try reader.focusGrid(codebook).questions.count { $0.code.map(codes.contains) ?? false }
    conclusions = try reader.ledger().conclusions.filter { !codes.isDisjoint(with: $0.codes) }.map(\.key)
  }

  /// - Parameter kind: what became of them; `nil` where nothing hangs on the codes.
  func finding(_ kind: Finding.Kind, _ subject: String) -> Finding? {
    guard statements + relations + questions + conclusions.count > 0 else { return nil }
    return Finding(
      kind, subject: subject, String(statements), String(relations), String(questions),
      conclusions.joined(separator: ", "))
  }
}
