/// Numbers with a fixed count of decimals, the same on every machine.
enum FixedPoint {
  static func text(_ number: Double, places: Int) -> String {
    guard let parts = Parts(number, places: places) else { return String(number) }
    return places > 0 ? parts.text(places: places) : parts.lead
  }

  /// Without zeros at the end.
  static func short(_ number: Double, places: Int) -> String {
    guard var parts = Parts(number, places: places) else {
      let text = String(number)
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    guard parts.fraction > 0 else { return parts.lead }
    var places = places
    while parts.fraction.isMultiple(of: 10) {
      parts.fraction /= 10
      places -= 1
    }
    return parts.text(places: places)
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

    var lead: String { isNegative ? "-\(units)" : String(units) }

    func text(places: Int) -> String {
      let digits = String(fraction)
      return "\(lead).\(String(repeating: "0", count: places - digits.count))\(digits)"
    }
  }
}
