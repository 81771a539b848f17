import AnyamModel

/// Numbers with a fixed count of decimals, the same on every machine.
enum FixedPoint {
  static func text(_ number: Double, places: Int) -> String {
    guard let parts = Parts(number, places: places) else { return String(number) }
    var bytes: [UInt8] = []
    parts.append(places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without zeros at the end.
  static func short(_ number: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    append(short: number, places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same as UTF-8: a matrix may hold a hundred thousand shares.
  static func append(short number: Double, places: Int, to bytes: inout [UInt8]) {
    guard var parts = Parts(number, places: places) else {
      let text = String(number)
      bytes.append(contentsOf: (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8)
      return
    }
    var places = places
    while places > 0, parts.fraction.isMultiple(of: 10) {
      parts.fraction /= 10
      places -= 1
    }
    parts.append(places: places, to: &bytes)
  }

  /// What stands before the point and behind it, as whole numbers.
  private struct Parts {
    private let isNegative: Bool
    private let units: Int
    var fraction: Int

    /// `nil` for what is too large to have so many decimals.
    init?(_ number: Double, places: Int) {
      var scale = 1.0
      for _ in 0..<places { scale *= 10 }
      let scaled = (number * scale).rounded()
      guard scaled.magnitude < 9e15 else { return nil }
      isNegative = scaled < 0
      (units, fraction) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: Int(scale))
    }

    func append(places: Int, to bytes: inout [UInt8]) {
      if isNegative { bytes.append(UInt8(ascii: "-")) }
      bytes.append(decimal: units)
      guard places > 0 else { return }
      bytes.append(UInt8(ascii: "."))
      var scale = 1
      for _ in 1..<places { scale *= 10 }
      while scale > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(fraction / scale % 10))
        scale /= 10
      }
    }
  }
}
