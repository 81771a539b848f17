/// The text of one source, as UTF-8 bytes, with what is needed to go from code points to bytes and back
/// without walking through all of it.
public struct SourceText: Sendable {
  /// UTF-8, newlines as `\n`, no byte order mark.
  public let bytes: [UInt8]

  let codePoints: CodePointIndex

  /// How many code points the text has.
  public var length: Int { codePoints.length }

  /// Whether every code point is one byte.
  public var isASCII: Bool { codePoints.isASCII }

  /// - Parameter bytes: valid UTF-8.
  public init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    codePoints = bytes.withUnsafeBufferPointer { CodePointIndex($0) }
  }

  public init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  /// Where the code point at `position` begins, in bytes. `position` may be `length`: the end of the text.
  public func byteOffset(of position: Int) -> Int {
    precondition(0 <= position && position <= length, "position outside the text")
    return codePoints.byteOffset(of: position)
  }

  /// How many code points begin before byte `offset`.
  public func position(ofByte offset: Int) -> Int {
    precondition(0 <= offset && offset <= bytes.count, "offset outside the text")
    return codePoints.position(ofByte: offset)
  }

  /// The bytes of a passage. A range past the end is cut there.
  public func slice(_ range: TextRange) -> ArraySlice<UInt8> {
    bytes[byteOffset(of: min(range.start, length))..<byteOffset(of: min(range.end, length))]
  }

  /// The words of a passage as a string.
  public subscript(range: TextRange) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }
}
