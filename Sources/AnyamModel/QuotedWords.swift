/// The words of a passage, where they stand: a hundred thousand quotes of a study hold its texts once.
public struct QuotedWords: Sendable, Equatable {
  /// UTF-8 of the whole text the passage lies in.
  let bytes: [UInt8]
  let start: Int32
  let end: Int32

  init(_ bytes: [UInt8], _ place: Range<Int>) {
    self.bytes = bytes
    start = Int32(truncatingIfNeeded: place.lowerBound)
    end = Int32(truncatingIfNeeded: place.upperBound)
  }

  /// A range past the end of the text is cut there.
  public init(_ text: SourceText, _ range: TextRange) {
    self.init(
      text.bytes, text.byteOffset(of: min(range.start, text.length))..<text.byteOffset(of: min(range.end, text.length)))
  }

  /// Words that stand in no text as they are.
  public init(_ words: String) {
    let bytes = Array(words.utf8)
    self.init(bytes, bytes.indices)
  }

  public var words: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place])) }
  }

  /// Where in their text they stand, in bytes.
  public var place: Range<Int> { Int(start)..<Int(end) }

  public static func == (left: QuotedWords, right: QuotedWords) -> Bool {
    left.bytes[left.place] == right.bytes[right.place]
  }
}
