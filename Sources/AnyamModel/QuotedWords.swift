/// The words of a passage, where they stand: a hundred thousand quotes of a study hold its texts once.
public struct QuotedWords: Sendable, Equatable {
  /// UTF-8 of the whole text the passage lies in.
  let bytes: [UInt8]
  let start: Int32
  let end: Int32

  init(_ bytes: [UInt8], _ start: Int32, _ end: Int32) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  /// A range past the end of the text is cut there.
  public init(_ text: SourceText, _ range: TextRange) {
    self.init(
      text.bytes, Int32(truncatingIfNeeded: text.byteOffset(of: min(range.start, text.length))),
      Int32(truncatingIfNeeded: text.byteOffset(of: min(range.end, text.length))))
  }

  /// Words that stand in no text as they are.
  public init(_ words: String) {
    let bytes = Array(words.utf8)
    self.init(bytes, 0, Int32(truncatingIfNeeded: bytes.count))
  }

  public var words: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)])) }
  }

  /// Whether these are the very bytes it stands in, not others like them.
  func stands(in other: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { own in other.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress } }
  }

  public static func == (left: QuotedWords, right: QuotedWords) -> Bool {
    left.bytes[Int(left.start)..<Int(left.end)] == right.bytes[Int(right.start)..<Int(right.end)]
  }
}
