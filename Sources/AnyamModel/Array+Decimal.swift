extension [UInt8] {
  /// Adds a number, digit by digit: a matrix that quotes all of a study cites two hundred thousand lines.
  ///
  /// - Parameter number: not negative.
  public mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
