/// How a study cites its data (*kode data*): `{tek}/{informan}/{dd-mm-yyyy}` gives `W/KI1/12-03-2020`.
///
/// Known between braces, in Indonesian or English: `tek`/`tech` (letter of the technique), `peran`/`role` (letters of the
/// role), `informan`/`informant` (code of the informant), `n` (the informant's number within the role), `sumber`/`source`
/// (title), `fokus`/`focus` (number of the theme it is coded with), `urut`/`nr` (number where several would be alike), `baris`/`lines`; and a day written with `dd`, `mm` and `yy` or
/// `yyyy`. Everything outside of braces stands for itself.
public struct DataCodePattern: Sendable, Equatable {
  public enum Part: Sendable, Equatable {
    case literal(String)
    case technique, role, informant, number, source, focus, sequence, lines
    /// A day, by its own pattern such as `dd-mm-yyyy`.
    case day(String)
  }

  /// As it was written.
  public let text: String
  public let parts: [Part]

  /// `W/KI1/12-03-2020`
  public static let standard = DataCodePattern("{tek}/{informan}/{dd-mm-yyyy}") ?? DataCodePattern(parts: [])

  private init(parts: [Part]) {
    text = ""
    self.parts = parts
  }

  /// `nil` where braces do not match, hold something unknown, or nothing tells one source from another.
  public init?(_ text: String) {
    var parts: [Part] = []
    var literal = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "}" { return nil }
      guard character == "{" else {
        literal.append(character)
        rest.removeFirst()
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { return nil }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      guard let part = Self.part(String(rest[rest.index(after: rest.startIndex)..<end])) else { return nil }
      parts.append(part)
      rest = rest[rest.index(after: end)...]
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    guard parts.contains(where: { if case .literal = $0 { false } else { true } }) else { return nil }
    guard text.count <= 200, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return nil
    }
    self.text = text
    self.parts = parts
  }

  private static func part(_ name: String) -> Part? {
    switch name.lowercased() {
    case "tek", "teknik", "tech", "technique": return .technique
    case "peran", "role": return .role
    case "informan", "informant": return .informant
    case "n": return .number
    case "sumber", "source": return .source
    case "fokus", "focus": return .focus
    case "urut", "nr": return .sequence
    case "baris", "lines", "b": return .lines
    default:
      let day = name.lowercased()
      let rest = day.replacing("yyyy", with: "").replacing("yy", with: "").replacing("mm", with: "")
        .replacing("dd", with: "")
      guard rest.allSatisfy({ !$0.isLetter && !$0.isNumber && $0 != "{" }), rest.count < day.count else { return nil }
      return .day(day)
    }
  }

  /// Whether the lines are part of the code itself, so that they need not stand behind it again.
  public var holdsLines: Bool { parts.contains(.lines) }

  /// Whether the code differs from quote to quote of one person.
  public var isOfQuote: Bool { holdsLines || parts.contains(.focus) }
}

/// The letters that stand for a role in data codes.
public struct RoleLetters: Sendable, Equatable {
  public var role: String
  public var letters: String

  public init(role: String, letters: String) {
    self.role = role
    self.letters = letters
  }

  /// `Direktur Tanocraft=DT; Staf Tanocraft=ST`
  public static func text(_ list: [RoleLetters]) -> String {
    list.map { "\($0.role)=\($0.letters)" }.joined(separator: "; ")
  }

  /// `nil` where a piece holds no `=` or no letters, or the same letters stand for two roles.
  public static func list(_ text: String) -> [RoleLetters]? {
    var list: [RoleLetters] = []
    for piece in text.split(separator: ";") {
      guard let sign = piece.lastIndex(of: "=") else { return nil }
      let role = trimmed(piece[..<sign])
      let letters = trimmed(piece[piece.index(after: sign)...])
      guard !role.isEmpty, !letters.isEmpty, letters.allSatisfy({ $0.isLetter || $0.isNumber }),
        !list.contains(where: { $0.role == role || $0.letters == letters })
      else { return nil }
      list.append(RoleLetters(role: role, letters: letters))
    }
    return list
  }

  /// What stands for a role that was given no letters: the first letter of each of its words.
  public static func initials(_ role: String) -> String {
    role.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).compactMap(\.first).map { String($0).uppercased() }
      .joined()
  }
}
