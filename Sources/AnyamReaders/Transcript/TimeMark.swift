/// A point in the recording as transcribers write it: `0:00:00.0`, `[00:01:23]`, `#00:01:23-4#`, `(06.48)`, `*03:02 =`.
struct TimeMark {
  /// Milliseconds from the start of the recording.
  var milliseconds: Int
  /// The byte behind it.
  var end: Int
  /// Whether it stands in brackets, hashes or behind an asterisk, so that it cannot be a number in a sentence.
  var isMarked: Bool

  /// Reads the mark that begins at `at`; `nil` where there is none.
  ///
  /// - Parameter isAlone: it fills a cell of its own, so that `00.15` can be nothing else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int, isAlone: Bool = false) {
    var at = at
    var closing: UInt8?
    var isMarked = false
    if at < limit {
      switch bytes[at] {
      case UInt8(ascii: "["): closing = UInt8(ascii: "]")
      case UInt8(ascii: "("): closing = UInt8(ascii: ")")
      case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
      case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
      case UInt8(ascii: "#"): closing = UInt8(ascii: "#")
      case UInt8(ascii: "*"): isMarked = true
      default: break
      }
      if closing != nil || isMarked { at += 1 }
    }
    func digits() -> Int? {
      let start = at
      var value = 0
      while at < limit, (0x30...0x39).contains(bytes[at]), at - start < 4 {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      return at == start ? nil : value
    }
    func isSeparator() -> Bool {
      at + 1 < limit && (bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: "."))
        && (0x30...0x39).contains(bytes[at + 1])
    }
    guard let first = digits(), isSeparator() else { return nil }
    let separator = bytes[at]
    at += 1
    guard let second = digits(), second < 60 else { return nil }
    var parts = [first, second]
    if isSeparator(), bytes[at] == separator {
      at += 1
      guard let third = digits(), third < 60 else { return nil }
      parts.append(third)
    }
    // Tenths or more behind the seconds: `.0`, `,250`, f4's `-4`.
    var fraction = 0
    if at + 1 < limit, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-")].contains(bytes[at]),
      (0x30...0x39).contains(bytes[at + 1])
    {
      let sign = at
      at += 1
      let start = at
      guard let value = digits() else { return nil }
      // `01:10-01:20` is a range and no fraction.
      if at < limit, bytes[at] == UInt8(ascii: ":") {
        at = sign
      } else {
        fraction = [1: 100, 2: 10, 3: 1][at - start].map { $0 * value } ?? 0
      }
    }
    if let closing {
      guard at < limit, bytes[at] == closing else { return nil }
      at += 1
      isMarked = true
    }
    guard separator == UInt8(ascii: ":") || isMarked || isAlone || parts.count == 3 else { return nil }
    let seconds = parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1]
    self.milliseconds = seconds * 1000 + fraction
    self.end = at
    self.isMarked = isMarked
  }
}
