/// A day, without a clock or a time zone: the day of an interview is the day the researcher wrote down.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2020-03-12`, `12/03/2020` or `12-03-2020` (day first, as in Indonesia). `nil` for anything else.
  public init?(_ text: String) {
    // As it stands in a study: thousands are read for every question.
    if let numbers = Self.numbers(text.utf8) {
      self.init(year: numbers.year, month: numbers.month, day: numbers.day)
      return
    }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { return nil }
    let yearFirst = text.prefix(while: { $0.isNumber }).count == 4
    // 12/03/20 may be of any century, and no study is of the year 20.
    guard (1000...9999).contains(yearFirst ? first : third) else { return nil }
    self.init(year: yearFirst ? first : third, month: second, day: yearFirst ? third : first)
  }

  /// Of `2020-03-12`, written with all its digits.
  private static func numbers(_ text: String.UTF8View) -> (year: Int, month: Int, day: Int)? {
    guard text.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in text.enumerated() {
      let digit = Int(byte) - 0x30
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0..<4: year = 10 * year + digit
      case 5, 6: month = 10 * month + digit
      default: day = 10 * day + digit
      }
    }
    return year >= 1000 ? (year, month, day) : nil
  }

  /// The month it lies in, as `2020-03`.
  public var monthKey: String { String(description.prefix(7)) }

  private static func days(in month: Int, of year: Int) -> Int {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2020-03-12`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
