import AnyamContainers
import AnyamModel

/// OpenDocument texts, as LibreOffice writes them; packed or as one flat XML file.
enum OdtReader {
  static func read(_ bytes: [UInt8], _ name: String, _ options: ReadingOptions) throws -> Reading {
    do {
      var body: OdtBody
      if bytes.starts(with: Array("PK".utf8)) {
        var archive = try ZipArchive(bytes, limit: FileReaders.largestUnpacked)
        if let manifest = try archive.read("META-INF/manifest.xml"), try isEncrypted(manifest) {
          throw ReadingError(.encrypted, name)
        }
        guard let content = try archive.read("content.xml") else { throw ReadingError(.unknownFormat, name, "odt") }
        body = OdtBody(styles: try archive.read("styles.xml").map(styles) ?? OdtStyles(), options: options)
        try body.read(content)
      } else {
        body = OdtBody(styles: OdtStyles(), options: options)
        try body.read(bytes)
      }
      guard body.sawBody else { throw ReadingError(.unknownFormat, name, "odt") }
      return try Reading(&body.builder, comments: body.comments, format: .odt, name: name)
    } catch let error as ContainerError {
      throw ReadingError(error, name)
    }
  }

  private static func styles(_ part: [UInt8]) throws(ContainerError) -> OdtStyles {
    var styles = OdtStyles()
    var xml = try XMLPull(part)
    while let event = try xml.next() {
      if case .start = event { styles.take(xml) }
    }
    return styles
  }

  private static func isEncrypted(_ manifest: [UInt8]) throws(ContainerError) -> Bool {
    var xml = try XMLPull(manifest)
    while let event = try xml.next() {
      if case .start = event, xml.name == "encryption-data" { return true }
    }
    return false
  }
}
