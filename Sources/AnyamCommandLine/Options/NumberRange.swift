/// A number an option was given, refused where it means nothing rather than taken for another one.
///
/// - Parameters:
///   - option: as it is typed: `--context`.
///   - range: what it may be.
func number(_ value: Int, of option: String, _ range: ClosedRange<Int>) throws -> Int {
  guard range.contains(value) else {
    throw CommandFailure.usage(
      either(
        "\(option) is a number from \(range.lowerBound) to \(range.upperBound).",
        "\(option) adalah bilangan dari \(range.lowerBound) sampai \(range.upperBound)."))
  }
  return value
}
