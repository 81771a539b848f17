import AnyamContainers

/// Which cells of a workbook show their number as a date.
struct WorkbookDates {
  private var dateStyles: Set<Int> = []

  init() {}

  init(_ part: [UInt8]) throws(ContainerError) {
    var formats: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)
    var style = 0
    var inCells = false
    var xml = try XMLPull(part)
    while let event = try xml.next() {
      switch event {
      case .start:
        switch xml.name {
        case "numFmt":
          guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
          if Self.isDate(format: xml.attribute("formatCode") ?? "") { formats.insert(id) } else { formats.remove(id) }
        case "cellXfs": inCells = true
        case "xf":
          guard inCells else { continue }
          if let id = xml.attribute("numFmtId").flatMap({ Int($0) }), formats.contains(id) { dateStyles.insert(style) }
          style += 1
        default: break
        }
      case .end: if xml.name == "cellXfs" { inCells = false }
      case .text: break
      }
    }
  }

  func isDate(_ style: Int) -> Bool { dateStyles.contains(style) }

  /// `dd/mm/yyyy` is a date; letters in quotes, in brackets or behind a backslash are only written.
  private static func isDate(format: String) -> Bool {
    var plain = ""
    var (inQuotes, inBrackets, escaped) = (false, false, false)
    for character in format.lowercased() {
      if escaped {
        escaped = false
      } else if character == "\"" {
        inQuotes.toggle()
      } else if inQuotes {
        continue
      } else if character == "[" {
        inBrackets = true
      } else if character == "]" {
        inBrackets = false
      } else if character == "\\" {
        escaped = true
      } else if !inBrackets {
        plain.append(character)
      }
    }
    return plain.contains { "ymdh".contains($0) } && !plain.contains("general")
  }

  /// Days since 1900, as Excel counts them, as `2020-03-12`, with the time of day where there is one.
  static func shown(_ days: Double, is1904: Bool) -> String {
    guard days.isFinite, days >= 0, days < 2_958_466 else { return String(days) }
    var whole = Int(days.rounded(.down))
    var seconds = Int(((days - Double(whole)) * 86_400).rounded())
    if seconds == 86_400 { (whole, seconds) = (whole + 1, 0) }
    // Excel believes that 1900 was a leap year.
    let sinceEpoch = is1904 ? whole - 24_107 : whole - (whole < 60 ? 25_568 : 25_569)
    // Days to a date of the Gregorian calendar (Hinnant, days_from_civil, inverted).
    let shifted = sinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let day = shifted - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let ofYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let date = [
      year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1,
    ]
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let written = "\(date[0])-\(two(date[1]))-\(two(date[2]))"
    return seconds == 0 ? written : written + " \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
  }
}
