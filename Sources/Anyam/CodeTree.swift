import AnyamModel
import AnyamReaders
import AnyamStore

/// The codes of a study by path, while a codebook is being taken in: a parent named before it was described is made on
/// the way.
struct CodeTree {
  private var byPath: [String: Code] = [:]
  private var childCount: [ID<Code>?: Int] = [:]
  /// Paths that were made because something was said to lie below them.
  private(set) var madeParents: [String] = []
  private let masking: Masking

  /// - Parameter masking: how the codebook was shown to whoever wrote the entries.
  init(_ codebook: Codebook, masking: Masking = .none) {
    self.masking = masking
    for (index, code) in codebook.codes.enumerated() {
      byPath[codebook.keys[index]] = code
      childCount[code.parent] = max(childCount[code.parent] ?? 0, code.position + 1)
    }
  }

  /// The code of an entry, made where it is not there yet.
  ///
  /// - Returns: the code as it was, `nil` where it is new, and as the entry wants it.
  mutating func place(_ entry: CodebookEntry, _ edit: inout Edit) -> (old: Code?, code: Code) {
    let key = entry.path.joined(separator: Codebook.separator)
    let old = byPath[key]
    var code = old ?? newCode(entry.path, &edit)
    code.names.merge(entry.names) { _, new in new }
    code.definitions.merge(entry.definitions) { old, new in masking.taken(new, over: old) }
    let said: [(WritableKeyPath<Code, String>, String)] = [
      (\.definition, entry.definition), (\.whenToUse, entry.whenToUse), (\.whenNotToUse, entry.whenNotToUse),
      (\.example, entry.example),
    ]
    for (field, text) in said where !text.isEmpty {
      code[keyPath: field] = masking.taken(text, over: code[keyPath: field])
    }
    if !entry.colour.isEmpty { code.colour = entry.colour }
    if old == nil { edit.add(code) }
    byPath[key] = code
    return (old, code)
  }

  /// A code at a path, behind its siblings; not yet added.
  mutating func newCode(_ path: [String], _ edit: inout Edit) -> Code {
    var parent: ID<Code>?
    for length in 1..<max(1, path.count) {
      let key = path[..<length].joined(separator: Codebook.separator)
      if let known = byPath[key] {
        parent = known.id
      } else {
        let made = sibling(named: path[length - 1], under: parent)
        edit.add(made)
        byPath[key] = made
        madeParents.append(key)
        parent = made.id
      }
    }
    return sibling(named: path.last ?? "", under: parent)
  }

  private mutating func sibling(named name: String, under parent: ID<Code>?) -> Code {
    let position = childCount[parent] ?? 0
    childCount[parent] = position + 1
    return Code(name: name, parent: parent, position: position)
  }
}
