import AnyamModel
internal import Yams

/// The YAML between two `---` lines at the top of a text.
enum FrontMatter {
  /// Longest front matter that is looked at, in bytes.
  private static let longest = 64 << 10

  /// - Returns: what the front matter says, and the byte at which the text begins.
  static func split(_ bytes: [UInt8], _ name: String) throws -> (card: SourceCard, textStart: Int, findings: [Finding])
  {
    guard bytes.starts(with: Array("---\n".utf8)) else { return (SourceCard(), 0, []) }
    var start = 4
    while start < bytes.count, start < longest {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        let yaml = String(decoding: bytes[4..<start], as: UTF8.self)
        // A rule of dashes at the top of a plain text is no front matter: what follows must be keys.
        guard let (card, findings) = try card(yaml, name) else { return (SourceCard(), 0, []) }
        return (card, min(end + 1, bytes.count), findings)
      }
      start = end + 1
    }
    return (SourceCard(), 0, [])
  }

  /// Reads the keys of a card; `nil` where the text is no mapping at all.
  static func card(_ yaml: String, _ name: String) throws -> (SourceCard, [Finding])? {
    let node: Node?
    do {
      // Values are taken as they are written: what a number or a date is, the study decides.
      node = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw ReadingError(.badFrontMatter, name)
    }
    guard let mapping = node?.mapping else { return nil }
    var card = SourceCard()
    var findings: [Finding] = []
    for (key, value) in mapping {
      switch (key.string ?? "").lowercased() {
      case "title", "judul": card.title = value.scalar?.string
      case "technique", "teknik": card.technique = value.scalar?.string
      case "informant", "informants", "informan": card.informants = list(value)
      case "date", "tanggal": card.date = value.scalar?.string
      case "visit", "kunjungan": card.visit = value.scalar?.string
      case "place", "tempat": card.place = value.scalar?.string
      case "language", "bahasa": card.language = value.scalar?.string
      case "speakers", "pembicara":
        guard let speakers = speakers(value) else { throw ReadingError(.badFrontMatter, name) }
        card.speakers = speakers
      case "note", "catatan": break
      case let other: findings.append(Finding(.unknownFrontMatterKey, subject: name, String(other.prefix(40))))
      }
    }
    return (card, findings)
  }

  private static func list(_ node: Node) -> [String] {
    if let sequence = node.sequence { return sequence.compactMap { $0.scalar?.string } }
    return (node.scalar?.string ?? "").split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "+" }).map {
      trimmed($0)
    }
  }

  private static func speakers(_ node: Node) -> [(label: String, meaning: String)]? {
    if let text = node.scalar?.string { return SourceCard.speakers(from: text) }
    guard let mapping = node.mapping else { return nil }
    return mapping.map { ($0.key.scalar?.string ?? "", list($0.value).joined(separator: "+")) }
  }
}
