/// The lines of a text, by bytes, without the white space around them.
enum Lines {
  struct Line {
    /// First byte that is not white space; the line's first byte where all is.
    var start: Int
    /// Behind the last byte that is not white space.
    var end: Int
    var isBlank: Bool { start == end }
  }

  /// Most lines a text may have: a transcript of a whole year has fewer.
  static let most = 2_000_000

  static func find(in bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        lines.append(trim(bytes, start, end))
        start = end + 1
      }
    }
    return lines
  }

  /// The lines of a text as strings, whatever ends them.
  static func split(_ bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = 0
    var at = 0
    while at <= bytes.count {
      if at == bytes.count || bytes[at] == 0x0A || bytes[at] == 0x0D {
        lines.append(String(decoding: bytes[start..<at], as: UTF8.self))
        if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
        start = at + 1
      }
      at += 1
    }
    return lines
  }

  private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Line {
    var (first, last) = (start, end)
    while first < last {
      let width = spaceWidth(bytes, first, last)
      guard width > 0 else { break }
      first += width
    }
    while last > first {
      if isSpace(bytes[last - 1]) {
        last -= 1
      } else if last - first >= 2, bytes[last - 2] == 0xC2, bytes[last - 1] == 0xA0 {
        last -= 2
      } else {
        break
      }
    }
    return Line(start: first, end: last)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C || byte == 0x0B }

  /// Bytes of the white space at `at`: 1 for a blank or tab, 2 for a non-breaking space, 3 for U+FEFF or U+200B, else 0.
  static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    if isSpace(bytes[at]) { return 1 }
    if at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 { return 2 }
    if at + 2 < end, bytes[at] == 0xEF, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF { return 3 }
    if at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x8B { return 3 }
    return 0
  }
}
