/// The numbers of numbered lists as they are shown: `1.`, `b)`, `IV.`, `•`.
struct ListNumber {
  enum Style {
    case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none

    init(word: String) {
      switch word {
      case "decimalZero": self = .decimalZero
      case "lowerLetter", "a": self = .lowerLetter
      case "upperLetter", "A": self = .upperLetter
      case "lowerRoman", "i": self = .lowerRoman
      case "upperRoman", "I": self = .upperRoman
      case "bullet": self = .bullet
      case "none", "": self = .none
      default: self = .decimal
      }
    }
  }

  struct Level {
    var start = 1
    var style = Style.decimal
    /// What is written, with `%1` for the number of the first level.
    var pattern = ""
  }

  var levels: [Int: Level]
  private var counts: [Int: Int] = [:]

  init(levels: [Int: Level]) { self.levels = levels }

  /// The number of the next paragraph on a level, with a blank behind it; empty where nothing is shown.
  mutating func next(_ depth: Int) -> String {
    let level = levels[depth] ?? Level(pattern: "%\(depth + 1).")
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
    guard level.style != .bullet else { return "• " }
    var shown = level.pattern
    for place in 0...8 where shown.contains("%\(place + 1)") {
      let other = levels[place] ?? level
      shown = shown.replacing("%\(place + 1)", with: Self.write(counts[place] ?? other.start, other.style))
    }
    return shown.isEmpty ? "" : shown + " "
  }

  static func write(_ number: Int, _ style: Style) -> String {
    switch style {
    case .decimal: String(number)
    case .decimalZero: number < 10 ? "0\(number)" : String(number)
    case .lowerLetter: letters(number)
    case .upperLetter: letters(number).uppercased()
    case .lowerRoman: roman(number)
    case .upperRoman: roman(number).uppercased()
    case .bullet, .none: ""
    }
  }

  /// 1 is `a`, 26 is `z`, 27 is `aa`.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number), let letter = Unicode.Scalar(UInt32(97 + (number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (left, written) = (number, "")
    for (value, sign) in signs {
      while left >= value {
        written += sign
        left -= value
      }
    }
    return written
  }
}
