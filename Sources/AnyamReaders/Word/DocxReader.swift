import AnyamContainers
import AnyamModel

/// Word documents: paragraphs, line breaks, tabs, tables row by row. What else a document holds is left out, and each
/// kind of it is a finding.
enum DocxReader {
  /// Most bytes the parts of one document may unpack to.
  private static let largest = 512 << 20

  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    do {
      var archive = try ZipArchive(bytes, limit: largest)
      let path = try mainPart(&archive)
      guard let part = try archive.read(path) else { throw ReadingError(.unknownFormat, name, "docx") }
      var body = DocxBody()
      try body.read(part)
      let text = SourceText(utf8: body.text)
      guard text.bytes.count <= FileReaders.largestText else {
        throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
      }
      guard text.bytes.contains(where: { $0 > 0x20 }) else { throw ReadingError(.emptyFile, name) }
      var leftOut = body.leftOut
      for (part, kind) in [("comments", "comments"), ("header", "headers"), ("footer", "footers")] {
        let count = archive.names.filter { $0.hasPrefix("word/\(part)") && $0.hasSuffix(".xml") }.count
        if count > 0, !["comments"].contains(part) || leftOut["comments"] == nil { leftOut[kind, default: 0] += count }
      }
      let findings = leftOut.sorted { $0.key < $1.key }.map {
        Finding(.partLeftOut, subject: name, $0.key, String($0.value))
      }
      return Reading(
        text: text,
        paragraphs: body.paragraphs.map { TextRange(text.position(ofByte: $0.0), text.position(ofByte: $0.1)) },
        format: "docx", findings: findings)
    } catch let error as ContainerError {
      throw ReadingError(kind(of: error), name)
    }
  }

  /// The path of the document's own part: by its relationship, as the standard asks, or where it always is.
  private static func mainPart(_ archive: inout ZipArchive) throws(ContainerError) -> String {
    guard let relations = try archive.read("_rels/.rels") else { return "word/document.xml" }
    var xml = try XMLPull(relations)
    while let event = try xml.next() {
      guard case .start = event, xml.name == "Relationship",
        xml.attribute("Type")?.hasSuffix("/officeDocument") == true,
        let target = xml.attribute("Target")
      else { continue }
      return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    return "word/document.xml"
  }

  private static func kind(of error: ContainerError) -> Finding.Kind {
    switch error {
    case .damagedArchive, .missingPart: .damagedArchive
    case .encrypted: .encrypted
    case .archiveTooLarge: .archiveTooLarge
    case .damagedXML: .damagedXML
    }
  }
}
