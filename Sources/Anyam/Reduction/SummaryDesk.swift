import AnyamModel
import AnyamStore

/// Takes in condensed statements of passages from a table: new ones, and those that were written anew.
struct SummaryDesk {
  private struct Place: Hashable {
    var source: ID<Source>
    var range: TextRange
  }

  private var known: [Place: (id: ID<Summary>, text: String)] = [:]
  private let masking: Masking
  private(set) var changed = 0

  init(_ reader: StudyReader, _ masking: Masking) throws {
    self.masking = masking
    for summary in try reader.summaries() {
      guard case .passage(let source, let range) = summary.about else { continue }
      known[Place(source: source, range: range)] = (summary.id, summary.text)
    }
  }

  mutating func take(_ text: String, of source: ID<Source>, _ range: TextRange, coder: ID<Coder>, _ edit: inout Edit) {
    guard !text.isEmpty else { return }
    let place = Place(source: source, range: range)
    let summary = Summary(about: .passage(source, range), text: text, coder: coder)
    if let old = known[place] {
      let text = masking.taken(text, over: old.text)
      guard old.text != text else { return }
      edit.setText(text, of: old.id)
      known[place] = (old.id, text)
    } else {
      edit.add(summary)
      known[place] = (summary.id, text)
    }
    changed += 1
  }
}
