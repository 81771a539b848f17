import AnyamModel
import AnyamStore

/// The coders of a study by name, while codings are gathered: a name that is new becomes a coder.
struct CoderDesk {
  private let own: ID<Coder>?
  private var coders: [String: ID<Coder>]
  private var newNames: [String] = []

  init(_ data: StudyData, own: ID<Coder>?) {
    self.own = own
    coders = Dictionary(data.coders.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// The coder of a name; the study's own for none.
  mutating func coder(_ name: String, _ edit: inout Edit) -> ID<Coder> {
    if name.isEmpty, let own { return own }
    if let known = coders[name] { return known }
    let coder = Coder(name: name)
    edit.add(coder)
    coders[name] = coder.id
    newNames.append(name)
    return coder.id
  }

  /// The coder who wrote a comment: `rani ` and `RANI` are who `Rani` is, as word processors keep names as they were typed.
  mutating func author(_ name: String, _ edit: inout Edit) -> ID<Coder> {
    let plain = trimmed(name)
    let known = coders.keys.filter { $0.lowercased() == plain.lowercased() }.min()
    return coder(known ?? plain, &edit)
  }

  var findings: [Finding] { newNames.map { Finding(.coderAdded, subject: $0) } }
}
