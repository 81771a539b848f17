import Foundation

/// The encodings tables come in.
enum TextEncoding {
  /// The same text as UTF-8, without a byte order mark.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
        isLittle
          ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
          : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    // Windows-1252 leaves five bytes undefined; Latin-1 gives every byte a character.
    let text =
      String(data: Data(bytes), encoding: .windowsCP1252) ?? String(data: Data(bytes), encoding: .isoLatin1) ?? ""
    return Array(text.utf8)
  }
}
