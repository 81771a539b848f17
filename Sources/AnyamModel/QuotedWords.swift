/// The words of a passage, where they stand: a hundred thousand quotes of a study hold its texts once.
public struct QuotedWords: Sendable, Equatable {
  /// UTF-8 of the whole text the passage lies in.
  private let bytes: [UInt8]
  private let start: Int32
  private let end: Int32

  /// A range past the end of the text is cut there.
  public init(_ text: SourceText, _ range: TextRange) {
    bytes = text.bytes
    start = Int32(truncatingIfNeeded: text.byteOffset(of: min(range.start, text.length)))
    end = Int32(truncatingIfNeeded: text.byteOffset(of: min(range.end, text.length)))
  }

  /// Words that stand in no text as they are.
  public init(_ words: String) {
    bytes = Array(words.utf8)
    start = 0
    end = Int32(truncatingIfNeeded: bytes.count)
  }

  /// How many bytes of UTF-8 it holds.
  public var count: Int { Int(end - start) }

  public var words: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)])) }
  }

  public static func == (left: QuotedWords, right: QuotedWords) -> Bool {
    left.bytes[Int(left.start)..<Int(left.end)] == right.bytes[Int(right.start)..<Int(right.end)]
  }
}
