/// How a name begins, as at most eight bytes of ASCII, so that it is compared with the next eight bytes of a text at once.
struct NameHead: Sendable {
  /// As `NextBytes.folded` has them, the first lowest; 0 behind the last.
  let bytes: UInt64
  let count: Int
  /// Whether no letter follows, but for what Indonesian hangs on a name: then it is told from words that only begin alike.
  let isClosed: Bool
  /// What may be the second byte, folded, where it is ASCII.
  let seconds: [UInt64]

  /// `nil` where a name begins with no sign that is always written as the same byte.
  ///
  /// - Parameter name: as `NameLetters` has it.
  init?(_ name: [Unicode.Scalar]) {
    guard let first = name.first, first.isASCII, first != "'" else { return nil }
    // There are several apostrophes; behind an initial there may be a blank or not, and behind a hyphen a line's end.
    let stop = name.indices.dropFirst().first { name[$0] == "'" || [".", "-"].contains(name[$0 - 1]) } ?? name.count
    let all = name[..<stop].prefix { $0.isASCII && $0 != " " }
    let head = all.prefix(8)
    bytes = head.reversed().reduce(0) { $0 << 8 | UInt64($1.value | 0x20) }
    count = head.count
    isClosed = all.count < 8 && head.last.map(Masking.isLetter) == true
    seconds = count > 1 ? [bytes >> 8 & 0xFF] : Self.seconds(behind: first, name.dropFirst().first)
  }

  private init(apostrophe: Unicode.Scalar, before next: Unicode.Scalar?) {
    (bytes, count, isClosed) = (UInt64(apostrophe.value | 0x20), 1, false)
    seconds = Self.seconds(behind: "'", next)
  }

  /// Each way in which a name begins that begins with a sign of ASCII, or may be written so.
  ///
  /// - Parameter name: as `NameLetters` has it.
  static func all(of name: [Unicode.Scalar]) -> [NameHead] {
    guard name.first == "'" else { return NameHead(name).map { [$0] } ?? [] }
    return ["'", "`"].map { NameHead(apostrophe: $0, before: name.dropFirst().first) }
  }

  /// What may be the third byte of all, folded, where it is ASCII.
  var thirds: [UInt64] { count > 2 ? [bytes >> 16 & 0xFF] : Self.anyASCII }

  /// What may stand behind a first sign alone.
  private static func seconds(behind first: Unicode.Scalar, _ next: Unicode.Scalar?) -> [UInt64] {
    if next == "'" { return [0x27, 0x60] }
    if next == " " { return blanks }
    // Behind others there may be a line's end, or the end of the name.
    guard first == "'", let next, next.isASCII, Masking.isLetter(next) else { return anyASCII }
    return [UInt64(next.value | 0x20)]
  }

  /// All white space of ASCII, folded.
  private static let blanks = (UInt8(0)..<0x80).filter { Unicode.Scalar($0).properties.isWhitespace }.map {
    UInt64($0 | 0x20)
  }

  /// Every byte of ASCII, folded.
  private static let anyASCII = Set((0..<0x80).map { UInt64($0 | 0x20) }).sorted()

  /// Whether the name may stand where these bytes stand. Never says no where it does.
  func mayStand(_ next: NextBytes) -> Bool {
    let all = UInt64.max &>> UInt64(64 - 8 * count)
    // Letters may be written in other ways than the list has them.
    return (next.folded ^ bytes) & all == 0 || next.beyondASCII & all != 0
  }
}

/// The next eight bytes of a text, the first lowest; what is behind its end is 0.
struct NextBytes {
  let bytes: UInt64

  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    if at + 8 <= text.count {
      self.init(inside: text, at)
    } else {
      self.init(text[at...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// - Precondition: the text has as many.
  init(inside text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    self.init(UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self)))
  }

  private init(_ bytes: UInt64) { self.bytes = bytes }

  /// - Parameter index: less than 8.
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: bytes &>> UInt64(8 * index)) }

  /// Capital and small letters alike, and some signs too.
  var folded: UInt64 { bytes | 0x2020_2020_2020_2020 }

  /// The highest bit of each byte that is not ASCII.
  var beyondASCII: UInt64 { bytes & 0x8080_8080_8080_8080 }
}
