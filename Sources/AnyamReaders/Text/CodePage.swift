import Foundation

/// Bytes of the encodings from before Unicode, decoded by the system's `iconv`.
enum CodePage {
  /// A Windows code page by its number, as RTF names it.
  static func name(_ number: Int) -> String {
    switch number {
    case 10000: "MACINTOSH"
    case 65001: "UTF-8"
    case 936: "GBK"
    case 950: "BIG5"
    case 949: "UHC"
    case 0, 1: "CP1252"
    default: "CP\(number)"
    }
  }

  /// The text as UTF-8. A byte that means nothing in the encoding becomes U+FFFD.
  ///
  /// - Returns: `nil` where the system does not know the encoding.
  static func utf8(_ bytes: [UInt8], _ encoding: String) -> (bytes: [UInt8], replaced: Int)? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var (produced, replaced) = (0, 0)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var left = input.count
        var to = output.baseAddress
        var room = output.count
        while left > 0 {
          if iconv(converter, &from, &left, &to, &room) != Int(bitPattern: UInt.max) { break }
          guard left > 0, room >= 3 else { break }
          for byte in "\u{FFFD}".utf8 {
            to?.pointee = CChar(bitPattern: byte)
            to = to?.advanced(by: 1)
          }
          room -= 3
          from = from?.advanced(by: 1)
          left -= 1
          replaced += 1
        }
        produced = output.count - room
      }
    }
    return (output[..<produced].map { UInt8(bitPattern: $0) }, replaced)
  }
}
