/// Where letters stand among the next 64 bytes of a text. Bits stand for bytes, the lowest for the first.
struct LetterBlock {
  /// A bit for each letter or digit of ASCII; behind the first byte that is not ASCII they tell nothing.
  private(set) var letters: UInt64 = 0
  /// How many bytes there are up to the first that is not ASCII.
  private(set) var count = 64

  /// `nil` where there are not as many.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    guard at + 64 <= text.count else { return nil }
    var isPlain = true
    for part in 0..<8 {
      let eight = EightBytes(anyOf: text, at + 8 * part)
      letters |= eight.letters &<< UInt64(8 * part)
      if !eight.isASCII { isPlain = false }
    }
    guard !isPlain else { return }
    count = text[at..<at + 64].firstIndex { $0 >= 0x80 }.map { $0 - at } ?? 64
  }
}
