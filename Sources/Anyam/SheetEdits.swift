import AnyamModel
import AnyamStore

/// A sheet to code in is filled in bit by bit: a row whose coding is there already says what is new about it, a direction or a
/// note, and does not make it twice.
struct SheetEdits {
  private struct Place: Hashable {
    var source: ID<Source>
    var range: TextRange
    var code: ID<Code>
    var coder: ID<Coder>?
  }

  /// Codings by place, code and coder; `nil` where several differ only in their direction.
  private var there: [Place: (id: ID<Coding>, stance: Stance?)?] = [:]
  private var notes: Set<String>?
  private(set) var changed = 0

  init(_ data: StudyData) {
    for index in 0..<data.codings.count {
      let coding = Coding(index, data)
      let place = Place(source: coding.source, range: coding.range, code: coding.code, coder: coding.coder)
      there[place] = .some(there[place] == nil ? (coding.id, coding.stance) : nil)
    }
  }

  /// Whether the coding is there already; then what the row says anew is written.
  mutating func edit(_ coding: Coding, _ note: String, _ reader: StudyReader, _ edit: inout Edit) throws -> Bool {
    let place = Place(source: coding.source, range: coding.range, code: coding.code, coder: coding.coder)
    guard !coding.retracted, let known = there[place], let known else { return false }
    var isChanged = false
    if let stance = coding.stance, stance != known.stance {
      edit.setStance(stance, of: known.id)
      there[place] = .some((known.id, stance))
      isChanged = true
    }
    if !note.isEmpty {
      var notes = try self.notes ?? Set(reader.memos().map { "\($0.coding.map(\.description) ?? "") \($0.text)" })
      if notes.insert("\(known.id.description) \(note)").inserted {
        edit.add(Memo(coding: known.id, coder: coding.coder, text: note))
        isChanged = true
      }
      self.notes = notes
    }
    if isChanged { changed += 1 }
    return true
  }
}
