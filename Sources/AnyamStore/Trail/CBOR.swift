/// Writes the part of CBOR (RFC 8949) the trail is made of, in its one deterministic form (§4.2.1): shortest integers,
/// definite lengths. Any CBOR program can read a trail without this one.
struct CBORWriter {
  private(set) var bytes: [UInt8] = []

  mutating func array(_ count: Int) { head(4, UInt64(count)) }
  mutating func null() { bytes.append(0xF6) }
  mutating func integer(_ value: Int) {
    value >= 0 ? head(0, UInt64(value)) : head(1, UInt64(-1 - value))
  }
  mutating func text(_ value: String) {
    let utf8 = value.utf8
    head(3, UInt64(utf8.count))
    bytes.append(contentsOf: utf8)
  }
  mutating func blob(_ value: some Collection<UInt8>) {
    head(2, UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  private mutating func head(_ major: UInt8, _ value: UInt64) {
    switch value {
    case 0..<24: bytes.append(major << 5 | UInt8(value))
    case 24...0xFF: tail(major << 5 | 24, value, 1)
    case 0x100...0xFFFF: tail(major << 5 | 25, value, 2)
    case 0x1_0000...0xFFFF_FFFF: tail(major << 5 | 26, value, 4)
    default: tail(major << 5 | 27, value, 8)
    }
  }

  private mutating func tail(_ first: UInt8, _ value: UInt64, _ width: Int) {
    bytes.append(first)
    for step in (0..<width).reversed() { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(step)))) }
  }
}

/// Reads what `CBORWriter` writes; throws on anything else, and never reads past the end or trusts a length.
struct CBORReader {
  struct Malformed: Error {}

  enum Item {
    case null
    case integer(Int)
    case text(String)
    case blob(ArraySlice<UInt8>)
    case array(Int)
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func next() throws(Malformed) -> Item {
    let first = try byte()
    if first == 0xF6 { return .null }
    let value = try argument(first & 31)
    switch first >> 5 {
    case 0: return .integer(value)
    case 1: return .integer(-1 - value)
    case 2: return .blob(try slice(value))
    case 3: return .text(String(decoding: try slice(value), as: UTF8.self))
    // Every entry takes at least one byte, so a longer array cannot be true.
    case 4 where value <= bytes.count - at: return .array(value)
    default: throw Malformed()
    }
  }

  mutating func array() throws(Malformed) -> Int {
    guard case .array(let count) = try next() else { throw Malformed() }
    return count
  }

  mutating func text() throws(Malformed) -> String {
    guard case .text(let text) = try next() else { throw Malformed() }
    return text
  }

  mutating func integer() throws(Malformed) -> Int {
    guard case .integer(let integer) = try next() else { throw Malformed() }
    return integer
  }

  mutating func blob() throws(Malformed) -> ArraySlice<UInt8> {
    guard case .blob(let blob) = try next() else { throw Malformed() }
    return blob
  }

  private mutating func byte() throws(Malformed) -> UInt8 {
    guard at < bytes.count else { throw Malformed() }
    defer { at += 1 }
    return bytes[at]
  }

  private mutating func argument(_ short: UInt8) throws(Malformed) -> Int {
    if short < 24 { return Int(short) }
    guard short <= 27 else { throw Malformed() }
    var value: UInt64 = 0
    for _ in 0..<(1 << (short - 24)) { value = value << 8 | UInt64(try byte()) }
    guard let value = Int(exactly: value) else { throw Malformed() }
    return value
  }

  private mutating func slice(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
    guard count <= bytes.count - at else { throw Malformed() }
    defer { at += count }
    return bytes[at..<at + count]
  }
}
