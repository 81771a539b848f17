/// Words as they may go to a terminal.
public enum TerminalText {
  /// Without control characters: a name or a quotation must not be able to move the cursor or change colours.
  public static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { output.append(scalar == "\t" ? " " : isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(output)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || isBidirectional(scalar))
  }

  /// Overrides and isolates of writing direction, with which one line could be made to read as another.
  private static func isBidirectional(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// How many columns it takes.
  static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    // Letters of Europe and the marks around quotes: nearly everything, without a look at the tables.
    case 0..<0xAD, 0xAE..<0x300, 0x2010...0x2027: return 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format
        ? 0 : 1
    }
  }

  /// Lines no wider than `width`, broken between words where that is possible.
  public static func folded(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { fold($0, max(1, width)) }
  }

  private static func fold(_ text: Substring, _ limit: Int) -> [String] {
    guard width(text) > limit else { return [String(text)] }
    // What is set in stays set in on every line.
    let indent = String(text.prefix { $0 == " " }.prefix(limit / 2))
    return fillLines(text, limit - indent.count).map { indent + $0 }
  }

  private static func fillLines(_ text: Substring, _ limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let wide = width(word)
      if !line.isEmpty, used + 1 + wide > limit {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += wide
      while used > limit {
        let head = prefix(of: line, limit)
        lines.append(String(head))
        line = String(line.dropFirst(head.count))
        used = width(line)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What fits; one letter where none does.
  private static func prefix(of line: String, _ limit: Int) -> Substring {
    var used = 0
    let fitting = line.prefix { character in
      used += width(of: character)
      return used <= limit
    }
    return fitting.isEmpty ? line.prefix(1) : fitting
  }
}
