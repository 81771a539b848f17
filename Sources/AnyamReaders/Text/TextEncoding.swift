import AnyamModel

/// The encodings texts and tables come in.
enum TextEncoding {
  struct Decoded {
    /// UTF-8, without a byte order mark.
    var bytes: [UInt8]
    /// How it was read; `nil` for UTF-8.
    var encoding: String?
    /// Bytes that meant nothing and became U+FFFD.
    var replaced = 0

    func findings(of name: String) -> [Finding] {
      (encoding.map { [Finding(.encodingRead, subject: name, $0)] } ?? [])
        + (replaced > 0 ? [Finding(.bytesReplaced, subject: name, String(replaced))] : [])
    }
  }

  /// The same text as UTF-8: by its byte order mark, by what it says of itself, as UTF-8 where it is that, and as
  /// Windows-1252 at last, which holds Latin-1.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isLittle: false) }
    if let isLittle = looksLikeUTF16(bytes) { return utf16(bytes[...], isLittle: isLittle) }
    if String(validating: bytes, as: UTF8.self) != nil { return Decoded(bytes: bytes) }
    if let declared, declared != "utf-8", declared != "utf8", let read = CodePage.utf8(bytes, declared.uppercased()) {
      return Decoded(bytes: read.bytes, encoding: declared, replaced: read.replaced)
    }
    let repaired = utf8(bytes)
    // UTF-8 with a few bytes broken on the way, or another encoding altogether? Where most of what is not ASCII is right
    // UTF-8, it is the first.
    let foreign = bytes.count { $0 >= 0x80 }
    if repaired.replaced * 4 < foreign { return repaired }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + foreign)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text += windows1252[Int(byte - 0x80)] }
    }
    return Decoded(bytes: text, encoding: "Windows-1252")
  }

  private static func utf8(_ bytes: [UInt8]) -> Decoded {
    if String(validating: bytes, as: UTF8.self) != nil { return Decoded(bytes: bytes) }
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let mark = Array("\u{FFFD}".utf8)
    func marks(_ bytes: [UInt8]) -> Int {
      bytes.indices.count { bytes[$0] == mark[0] && bytes[$0...].prefix(3).elementsEqual(mark) }
    }
    return Decoded(bytes: text, replaced: max(1, marks(text) - marks(bytes)))
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> Decoded {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { at in
      isLittle
        ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
        : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }
    return Decoded(bytes: Array(String(decoding: units, as: UTF16.self).utf8), encoding: "UTF-16")
  }

  /// UTF-16 without a mark: in the writing systems of Europe and Indonesia nearly every other byte is 0. `nil` where it
  /// does not look so, else whether the low byte comes first.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let start = bytes.prefix(4096)
    guard start.count >= 8, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (at, byte) in start.enumerated() where byte == 0 {
      if at % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = start.count / 2
    if zeros.odd * 10 >= half * 7, zeros.even * 20 <= half { return true }
    if zeros.even * 10 >= half * 7, zeros.odd * 20 <= half { return false }
    return nil
  }

  /// Characters 0x80 to 0xFF; the five bytes Windows leaves undefined are the control characters of Latin-1.
  private static let windows1252: [[UInt8]] = (0x80...0xFF).map { code in
    let high: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
      0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
      0x17E, 0x178,
    ]
    let value = code < 0xA0 ? high[code - 0x80] : UInt32(code)
    return Array(String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8)
  }
}
