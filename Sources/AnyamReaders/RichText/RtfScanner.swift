/// Cuts an RTF file into what it is made of: groups, control words, characters.
struct RtfScanner {
  enum Token {
    case open
    case close
    /// `\pard`, `\u8217`.
    case word(String, Int?)
    /// `\~`, `\*`, `\-`; also `\` before a line end.
    case symbol(UInt8)
    /// `\'e9`.
    case hex(UInt8)
    /// A run of plain bytes.
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }

  mutating func next() -> Token? {
    while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0 { at += 1 }
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      at += 1
      return .open
    case UInt8(ascii: "}"):
      at += 1
      return .close
    case UInt8(ascii: "\\"):
      at += 1
      return control()
    default:
      let start = at
      while at < bytes.count, !Self.endsText[Int(bytes[at])] { at += 1 }
      return .text(start..<at)
    }
  }

  private static let endsText: [Bool] = (0..<256).map { [0x5C, 0x7B, 0x7D, 0x0A, 0x0D, 0].contains($0) }

  private mutating func control() -> Token? {
    guard at < bytes.count else { return nil }
    let first = bytes[at]
    guard isLetter(first) else {
      at += 1
      if first == UInt8(ascii: "'"), at + 1 < bytes.count, let high = digit(bytes[at]), let low = digit(bytes[at + 1]) {
        at += 2
        return .hex(high << 4 | low)
      }
      if first == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return .symbol(first)
    }
    let start = at
    while at < bytes.count, isLetter(bytes[at]), at - start < 40 { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    var number: Int?
    let isNegative = at + 1 < bytes.count && bytes[at] == UInt8(ascii: "-") && isDigit(bytes[at + 1])
    if isNegative { at += 1 }
    while at < bytes.count, isDigit(bytes[at]) {
      // Longer numbers than any that means something are cut.
      if (number ?? 0) < 1 << 40 { number = (number ?? 0) * 10 + Int(bytes[at] - 0x30) }
      at += 1
    }
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    if word == "bin", let count = number {
      at = min(bytes.count, at + max(0, count))
    }
    return .word(word, number.map { isNegative ? -$0 : $0 })
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
