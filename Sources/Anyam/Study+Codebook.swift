import AnyamReaders
import AnyamStore
import Foundation

extension Study {
  public func codebook() throws -> Codebook { try file.read { try $0.codebook() } }

  /// What codes are called in a language, for pages people read.
  public func codeNames(in language: Language) throws -> CodeNames {
    try file.read { try $0.hasCodeNames(in: language) ? CodeNames($0.codebook(), language) : .none }
  }

  /// Takes codes from YAML or CSV. A code that is there already, by its path, gets what the file says of it; codes the
  /// file does not name stay.
  public func importCodebook(from path: String) throws -> (added: Int, updated: Int, findings: [Finding]) {
    let bytes = try InputFile.bytes(of: path)
    let name = InputFile.name(of: path)
    let known = Set(try codebook().codes.filter { $0.parent == nil }.map(\.name))
    let reading = try InputFile.reading { try CodebookReader.read(bytes, named: name, known: known) }
    guard reading.problems.isEmpty else { throw StudyError.rows(file: name, problems: reading.problems) }
    try Names.check(reading.entries.flatMap(\.path))
    let counts = try change(.importCodebook) { reader, edit in
      var tree = CodeTree(try reader.codebook(), masking: try DisplayDesk.masking(reader, reader.informants()))
      var added = 0
      var updated = 0
      for entry in reading.entries {
        let (old, code) = tree.place(entry, &edit)
        guard let old else {
          added += 1
          continue
        }
        if old != code {
          edit.update(old, to: code)
          updated += 1
        }
      }
      return (added: added + tree.madeParents.count, updated: updated, parents: tree.madeParents)
    }
    return (counts.added, counts.updated, reading.findings + counts.parents.map { Finding(.parentAdded, subject: $0) })
  }

  /// Adds one code below a parent, or at the top.
  @discardableResult
  public func addCode(_ name: String, parent: String?, _ body: (inout Code) -> Void = { _ in }) throws -> String {
    let path = CodebookEntry.path(name)
    guard !path.isEmpty else { throw StudyError.emptyName }
    try Names.check(path)
    return try change(.addCode) { reader, edit in
      let codebook = try reader.codebook()
      let above = try parent.map { codebook.keys[try Lookup.code($0, in: codebook)] }
      let full = (above.map { CodebookEntry.path($0) } ?? []) + path
      let key = full.joined(separator: Codebook.separator)
      guard !codebook.keys.contains(key) else { throw StudyError.alreadyThere(key, .code) }
      var tree = CodeTree(codebook)
      var code = tree.newCode(full, &edit)
      body(&code)
      edit.add(code)
      return key
    }
  }

  /// Changes what is said of a code: definition, when to use, example, colour, names. Not its name or place.
  public func defineCode(_ name: String, _ body: (inout Code) -> Void) throws {
    try change(.defineCode) { reader, edit in
      let codebook = try reader.codebook()
      let old = codebook.codes[try Lookup.code(name, in: codebook)]
      var new = old
      body(&new)
      edit.update(old, to: new)
    }
  }

  /// Gives a code another name; its codings stay with it. Returns the path before and after, and how many codings moved.
  public func renameCode(_ name: String, to newName: String) throws -> (before: String, after: String, codings: Int) {
    let newName = trimmed(newName)
    guard !newName.isEmpty else { throw StudyError.emptyName }
    try Names.check(newName)
    guard CodebookEntry.path(newName).count == 1 else { throw StudyError.separatorInName(newName) }
    var names: [String] = []
    let renamed = try change(.renameCode) { reader, edit in
      let data = try reader.data()
      let index = try Lookup.code(name, in: data.codebook)
      let old = data.codebook.codes[index]
      let siblings = data.codebook.codes.filter { $0.parent == old.parent && $0.id != old.id }
      guard !siblings.contains(where: { $0.name == newName }) else { throw StudyError.alreadyThere(newName, .code) }
      var new = old
      new.name = newName
      edit.update(old, to: new)
      try Self.keepDisplays(reader, data.codebook, &edit)
      names = Language.allCases.compactMap { language in old.names[language].map { "\($0) (\(language.rawValue))" } }
      let parent = data.codebook.parents[index]
      let after = parent < 0 ? newName : data.codebook.keys[parent] + Codebook.separator + newName
      return (before: data.codebook.keys[index], after: after, codings: Self.codings(of: index..<index + 1, data).count)
    }
    if !names.isEmpty {
      notice([Finding(.otherNamesStay, subject: renamed.after, names.joined(separator: ", "))])
    }
    return renamed
  }

  /// Puts a code, with everything below it, under another parent; `nil` for the top. Its codings stay with it.
  public func moveCode(_ name: String, under parent: String?) throws -> (before: String, after: String, codings: Int) {
    try change(.moveCode) { reader, edit in
      let data = try reader.data()
      let codebook = data.codebook
      let index = try Lookup.code(name, in: codebook)
      let target = try parent.map { try Lookup.code($0, in: codebook) }
      let branch = codebook.subtree(of: index)
      if let target, branch.contains(target) {
        throw StudyError.belowItself(codebook.keys[index], target: codebook.keys[target])
      }
      let old = codebook.codes[index]
      let above = target.map { codebook.codes[$0].id }
      let siblings = codebook.codes.filter { $0.parent == above && $0.id != old.id }
      guard !siblings.contains(where: { $0.name == old.name }) else { throw StudyError.alreadyThere(old.name, .code) }
      var new = old
      new.parent = above
      new.position = (siblings.map(\.position).max() ?? -1) + 1
      edit.update(old, to: new)
      try Self.keepDisplays(reader, codebook, &edit)
      let after = target.map { codebook.keys[$0] + Codebook.separator + old.name } ?? old.name
      return (codebook.keys[index], after, Self.codings(of: branch, data).count)
    }
  }

  /// Takes a code and everything below it out of the codebook. Their codings are withdrawn with them, in the same
  /// change, so that one `undo` brings all of it back.
  public func removeCode(_ name: String) throws -> (codes: [String], codings: Int) {
    var ties: Finding?
    let removed = try change(.removeCode) { reader, edit in
      let data = try reader.data()
      let branch = data.codebook.subtree(of: try Lookup.code(name, in: data.codebook))
      ties = try CodeTies(of: Set(branch.map { data.codebook.codes[$0].id }), reader)
        .finding(.tiesEnded, data.codebook.keys[branch.lowerBound])
      let codings = Self.codings(of: branch, data)
      edit.retract(codings)
      for index in branch { edit.retract(data.codebook.codes[index].id) }
      return (codes: branch.map { data.codebook.keys[$0] }, codings: codings.count)
    }
    notice(ties.map { [$0] } ?? [])
    return removed
  }

  /// What was concluded from displays by an older program names codes by their paths, which change now.
  private static func keepDisplays(_ reader: StudyReader, _ codebook: Codebook, _ edit: inout Edit) throws {
    for summary in try reader.summaries() {
      guard case .cell(let row, _) = summary.about, row.kept(codebook) != row else { continue }
      edit.move(summary.id, display: row.kept(codebook).key)
    }
  }

  private static func codings(of codes: Range<Int>, _ data: StudyData) -> [ID<Coding>] {
    (0..<data.codings.count).filter { codes.contains(Int(data.codings.codes[$0])) }.map { data.codings.ids[$0] }
  }
}
