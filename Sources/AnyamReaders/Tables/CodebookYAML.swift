import AnyamModel
internal import Yams

/// A codebook from YAML: `codes:` is a list of codes, each with `code`, what a table has as columns, and a list `codes`
/// of its own below it.
enum CodebookYAML {
  /// Deepest tree that is read.
  private static let deepest = 32
  /// Largest file, in bytes, and most codes: aliases in YAML can make much of little.
  private static let largest = 8 << 20
  private static let most = 20_000

  static func read(_ bytes: [UInt8], named name: String) throws -> CodebookReading {
    guard bytes.count <= largest else { throw ReadingError(.tooLarge, name, String(largest >> 20)) }
    let node: Node?
    do {
      node = try Yams.compose(yaml: String(decoding: TextEncoding.decode(bytes).bytes, as: UTF8.self))
    } catch {
      throw ReadingError(.badYAML, name)
    }
    guard let codes = node?.mapping?["codes"]?.sequence ?? node?.mapping?["kode"]?.sequence ?? node?.sequence else {
      throw ReadingError(.noCodes, name)
    }
    var reading = CodebookReading()
    try read(codes, under: [], into: &reading, name)
    return reading
  }

  private static func read(
    _ codes: Node.Sequence, under parent: [String], into reading: inout CodebookReading, _ name: String
  ) throws {
    guard parent.count < deepest, reading.entries.count + codes.count <= most else {
      throw ReadingError(.tooManyCodes, name, String(most))
    }
    for node in codes {
      if let text = node.scalar?.string {
        reading.entries.append(CodebookEntry(path: parent + [trimmed(text)]))
        continue
      }
      guard let mapping = node.mapping, let code = mapping["code"]?.scalar?.string ?? mapping["kode"]?.scalar?.string,
        !trimmed(code).isEmpty
      else {
        reading.problems.append(Finding(.emptyCell, subject: String(node.mark?.line ?? 0), "code"))
        continue
      }
      var known: Set<String> = ["code", "kode", "codes", "kode-kode"]
      func text(_ keys: String...) -> String {
        known.formUnion(keys)
        for key in keys { if let value = mapping[key]?.scalar?.string { return trimmed(value) } }
        return ""
      }
      var entry = CodebookEntry(path: parent + [trimmed(code)])
      entry.definition = text("definition", "definisi")
      entry.whenToUse = text("when", "kapan")
      entry.whenNotToUse = text("when-not", "kapan-tidak")
      entry.example = text("example", "contoh")
      entry.colour = CodebookEntry.colour(text("colour", "color", "warna"))
      for language in Language.allCases {
        if case let name = text("code-" + language.rawValue), !name.isEmpty { entry.names[language] = name }
        if case let words = text("definition-" + language.rawValue), !words.isEmpty {
          entry.definitions[language] = words
        }
      }
      reading.entries.append(entry)
      // What nobody asked for is told: a word mistyped may hold half of the book.
      for case let (key?, line) in mapping.map({ ($0.key.scalar?.string, $0.key.mark?.line) })
      where !known.contains(key) {
        reading.findings.append(Finding(.unknownCodebookKey, subject: name, key, String(line ?? 0)))
      }
      if let children = mapping["codes"]?.sequence ?? mapping["kode-kode"]?.sequence {
        try read(children, under: entry.path, into: &reading, name)
      }
    }
  }
}
