extension SpreadsheetBook {
  /// A name Excel takes for a sheet: at most 31 characters, none of them a bracket, a colon or a slash. Where a long one is cut, it ends with
  /// a whole word and `…`.
  ///
  /// - Parameter number: of a table that goes over several sheets, from 2 on.
  public static func sheetName(_ name: String, number: Int = 1) -> String {
    let clean = name.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
    let end = number > 1 ? " (\(number))" : ""
    guard !clean.isEmpty else { return "Sheet" + end }
    guard (clean + end).utf16.count > 31 else { return clean + end }
    var short = ""
    for character in clean {
      guard (short + String(character) + "…" + end).utf16.count <= 31 else { break }
      short.append(character)
    }
    if clean.dropFirst(short.count).first != " ", let blank = short.lastIndex(of: " "),
      short.distance(from: short.startIndex, to: blank) > 10
    {
      short = String(short[..<blank])
    }
    while let last = short.last, last == " " || last == "," { short.removeLast() }
    return short + "…" + end
  }
}
