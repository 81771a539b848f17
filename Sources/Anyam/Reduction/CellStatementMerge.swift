import AnyamStore

/// What becomes of the statements of cells, and of what was concluded from displays, when codes become one: cells that become one cell
/// have one statement, with all that was said in them.
struct CellStatementMerge {
  private let codes: Set<ID<Code>>
  private let goal: ID<Code>

  init(of codes: Set<ID<Code>>, into goal: ID<Code>) {
    self.codes = codes
    self.goal = goal
  }

  /// - Returns: a finding for every cell whose statement was put together from several.
  func join(_ summaries: [Summary], _ codebook: Codebook, _ edit: inout Edit) -> [Finding] {
    var cells: [(about: Summary.About, statements: [Summary])] = []
    for var summary in summaries {
      summary.about = summary.about.kept(codebook)
      guard let about = moved(summary.about) else { continue }
      guard let at = cells.firstIndex(where: { $0.about.isSame(as: about) }) else {
        cells.append((about, [summary]))
        continue
      }
      // Of two written into one cell the last holds, as everywhere.
      if let old = cells[at].statements.firstIndex(where: { $0.about.isSame(as: summary.about) }) {
        edit.retract(cells[at].statements.remove(at: old).id)
      }
      cells[at].statements.append(summary)
    }
    return cells.compactMap { about, statements in
      guard case .cell(let row, let column) = about else { return nil }
      // What was said of the code that stays comes first.
      let kept = statements.first { $0.about.isSame(as: about) } ?? statements[0]
      var texts = [kept.text]
      for other in statements where other.id != kept.id {
        if !texts.contains(other.text) { texts.append(other.text) }
        edit.retract(other.id)
      }
      move(kept, &edit)
      guard texts.count > 1 else { return nil }
      edit.setText(Self.joined(texts), of: kept.id)
      let subject = "\(row.written(codebook)) × \(column.written(codebook))"
      return Finding(.statementsJoined, subject: subject, String(texts.count))
    }
  }

  /// What a statement is about when the codes are one; `nil` where it is about no cell of theirs.
  private func moved(_ about: Summary.About) -> Summary.About? {
    guard case .cell(let row, let column) = about else { return nil }
    let new = Summary.About.cell(row: moved(row), column: moved(column))
    return new != about || isOfGoal(row) || isOfGoal(column) ? new : nil
  }

  private func moved(_ side: Summary.Side) -> Summary.Side {
    var side = side
    if let code = side.code, codes.contains(code) { side.code = goal }
    if side.dimension == "display" { side.key = DisplaySignature.moved(side.key, from: codes, to: goal) }
    return side
  }

  private func isOfGoal(_ side: Summary.Side) -> Bool {
    side.code == goal || side.dimension == "display" && DisplaySignature.names(goal, in: side.key)
  }

  private func move(_ summary: Summary, _ edit: inout Edit) {
    guard case .cell(let row, let column) = summary.about else { return }
    if moved(row).code != row.code { edit.move(summary.id, row: goal) }
    if moved(column).code != column.code { edit.move(summary.id, column: goal) }
    if moved(row).key != row.key { edit.move(summary.id, display: moved(row).key) }
  }

  /// One behind the other, as sentences.
  private static func joined(_ texts: [String]) -> String {
    texts.dropFirst().reduce(texts[0]) { joined, text in
      joined + (joined.last.map { ".!?…;".contains($0) } ?? true ? " " : "; ") + text
    }
  }
}
