import AnyamModel

/// Text on its way into XML or HTML.
enum Markup {
  /// Nothing in it can end an element or an attribute, and what XML cannot hold, or what turns the direction of writing, is replaced.
  ///
  /// By bytes, since a page may quote all of a study.
  ///
  /// - Parameter lineBreak: what stands for a line's end.
  static func escaped(_ text: String, lineBreak: StaticString = "\n") -> String {
    var text = text
    let escaped: String? = text.withUTF8 { bytes in
      var output: [UInt8] = []
      var written = 0
      var at = 0
      while at < bytes.count {
        if isPlain[Int(bytes[at])] {
          at += 1
          continue
        }
        let (scalar, width) = bytes.scalar(at: at)
        if let other = replacement(scalar, lineBreak) {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<at]))
          output.append(contentsOf: UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
          written = at + width
        }
        at += width
      }
      guard written > 0 else { return nil }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
      return String(decoding: output, as: UTF8.self)
    }
    return escaped ?? text
  }

  /// Bytes that never begin anything that is replaced.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0..<0x20, 0x7F, 0x22, 0x26, 0x27, 0x3C, 0x3E: false
    // U+0080 to 9F, the marks of direction, and the last two of the plane begin with these.
    case 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }

  private static func replacement(_ scalar: Unicode.Scalar, _ lineBreak: StaticString) -> StaticString? {
    switch scalar.value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x09: nil
    case 0x0A: lineBreak
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
