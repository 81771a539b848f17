public import AnyamModel

/// The focus grid (*kisi-kisi*) as a table that can be taken in again.
public enum FocusGridLayout {
  public static func display(_ grid: FocusGrid, _ codebook: Codebook) -> Display {
    let foci = Dictionary(grid.foci.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let indicators = Dictionary(grid.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    struct Row {
      var question: GuideQuestion
      var roles: [String]
      var techniques: [String]
    }
    // What was one row of the table is one row again.
    var rows: [Row] = []
    for question in grid.questions {
      let technique = question.technique?.rawValue
      if let last = rows.last?.question, last.row == question.row, last.indicator == question.indicator {
        let at = rows.count - 1
        if !question.role.isEmpty, !rows[at].roles.contains(question.role) { rows[at].roles.append(question.role) }
        if let technique, !rows[at].techniques.contains(technique) { rows[at].techniques.append(technique) }
      } else {
        rows.append(
          Row(
            question: question, roles: question.role.isEmpty ? [] : [question.role],
            techniques: technique.map { [$0] } ?? []))
      }
    }
    return RecordLayout.display(
      "focus-grid", columns: ["focus", "indicator", "code", "role", "technique", "question"],
      rows.map { row in
        let indicator = indicators[row.question.indicator]
        return [
          indicator.flatMap { foci[$0.focus] } ?? "", indicator?.name ?? "",
          row.question.code.map { codebook.key(of: $0) } ?? row.question.codeName, row.roles.joined(separator: "; "),
          row.techniques.joined(separator: "; "), row.question.text,
        ].map { .text($0) }
      })
  }
}
