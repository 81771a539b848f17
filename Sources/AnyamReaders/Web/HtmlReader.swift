import AnyamContainers
import AnyamModel

/// Saved pages and what other programs export as HTML.
enum HtmlReader {
  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    let decoded = TextEncoding.decode(bytes, declared: declaredEncoding(bytes))
    let body = HtmlBody()
    do {
      try HTMLEvents.read(decoded.bytes, body)
    } catch {
      throw ReadingError(error, name)
    }
    body.close()
    return try Reading(
      &body.builder, comments: [], format: .html, name: name, findings: decoded.findings(of: name))
  }

  /// The encoding a page names in its first lines: `<meta charset="…">`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    guard let at = start.firstRange(of: "charset=") else { return nil }
    let name = start[at.upperBound...].drop { "\"' ".contains($0) }.prefix {
      $0.isLetter || $0.isNumber || "-_".contains($0)
    }
    return name.isEmpty ? nil : String(name)
  }
}
