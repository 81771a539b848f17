import AnyamContainers
import AnyamModel

/// Word documents, of the transitional and the strict kind.
enum DocxReader {
  static func read(_ bytes: [UInt8], _ name: String, _ options: ReadingOptions) throws -> Reading {
    do {
      var archive = try ZipArchive(bytes, limit: FileReaders.largestUnpacked)
      let main = try mainPart(&archive)
      guard let part = try archive.read(main) else { throw ReadingError(.unknownFormat, name, "docx") }
      let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      var body = DocxBody(
        options: options, styles: try archive.read(folder + "styles.xml").map(DocxStyles.init) ?? DocxStyles(),
        numbering: try archive.read(folder + "numbering.xml").map(DocxNumbering.init) ?? DocxNumbering())
      try body.read(part)
      for kind in ["footnotes", "endnotes"] where body.notes.contains(where: { $0.part == kind }) {
        if let part = try archive.read(folder + kind + ".xml") {
          try body.read(notes: part, named: kind)
        } else {
          body.builder.leaveOut(kind == "footnotes" ? .footnotes : .endnotes)
        }
      }
      for (part, kind) in [("header", DocumentPart.headers), ("footer", .footers)] {
        let count = archive.names.filter { $0.hasPrefix(folder + part) && $0.hasSuffix(".xml") }.count
        if count > 0 { body.builder.leaveOut(kind, count) }
      }
      var comments: [(id: String, comment: Reading.Comment)] = []
      if let part = try archive.read(folder + "comments.xml") {
        comments = try DocxComments.read(part, extended: try archive.read(folder + "commentsExtended.xml"))
      }
      return try Reading(&body.builder, comments: comments, format: .docx, name: name)
    } catch let error as ContainerError {
      throw ReadingError(error, name)
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
}
