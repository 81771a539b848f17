import AnyamModel

/// What a label looks like, before it is known how often it stands.
enum LabelShape: Equatable {
  /// `Informan 1`, `Pewawancara`.
  case roleWord
  /// `P`, `KI1`, `DTk`, `SØN`: a few letters, perhaps a number.
  case short
  /// `Bu Sari`, `Bpk. Ahmad`: every word begins with a capital.
  case name
  /// Small letters or many words: only where it comes again and again.
  case loose
  case none

  private static let honorifics: Set<String> = [
    "bpk", "dr", "drs", "dra", "ir", "h", "hj", "mr", "mrs", "ms", "prof", "sdr", "sdri", "ust", "kh", "st", "hr", "fr",
    "m",
  ]

  init(_ label: String) {
    let parts = Self.parts(label)
    guard parts.count == 1 else {
      let shapes = parts.map { LabelShape($0) }
      self = shapes.contains(.none) ? .none : shapes.allSatisfy { $0 == .short || $0 == .roleWord } ? .short : .loose
      return
    }
    if RoleWords.isInterviewer(label: label) != nil {
      self = .roleWord
      return
    }
    let words = label.split(separator: " ")
    let first = words.first.map { String($0).lowercased() } ?? ""
    let bare = String(first.reversed().drop { $0 == "." }.reversed())
    if RoleWords.notLabels.contains(bare) || RoleWords.notLabels.contains(label.lowercased()) {
      self = .none
    } else if !Self.hasOnlyTitleDots(words) || label.contains(where: { "()“”,".contains($0) }) {
      self = .none
    } else if words.count == 1, Self.isShort(label) {
      self = .short
    } else if words.count <= 4, words.allSatisfy({ $0.first?.isUppercase == true || $0.allSatisfy(\.isNumber) }) {
      self = .name
    } else {
      self = words.count <= 3 && label.count <= 24 ? .loose : .none
    }
  }

  /// The labels of a joint label or a choice: `X og Y`, `X eller Y`.
  static func parts(_ label: String) -> [String] {
    JointLabel.isChoice(label) ? JointLabel.choiceParts(label) : JointLabel.parts(label)
  }

  private static func isShort(_ word: String) -> Bool {
    guard word.count <= 6, let first = word.first, first.isLetter, first.isUppercase || word.count == 1 else {
      return false
    }
    let letters = word.prefix { $0.isLetter }
    guard word.dropFirst(letters.count).allSatisfy({ $0.isNumber || $0 == "-" }) else { return false }
    return letters.count <= 4 && letters.filter(\.isLowercase).count <= (letters.count > 1 ? 1 : 1)
  }

  /// A full stop is part of a label only behind a title or an initial.
  private static func hasOnlyTitleDots(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      guard word.contains(".") else { return true }
      let title = word.lowercased().filter { $0 != "." }
      return word.hasSuffix(".") && (honorifics.contains(title) || title.count == 1)
    }
  }
}
