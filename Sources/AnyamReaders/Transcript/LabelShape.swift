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
    "bpk", "dr", "drs", "dra", "ir", "h", "hj", "mr", "mrs", "ms", "mevr", "dhr", "ny", "tn", "nn", "bp", "sr", "prof",
    "sdr", "sdri", "ust", "kh", "st", "hr", "fr",
    "m",
  ]

  /// Small words inside names.
  private static let particles: Set<String> = [
    "van", "der", "den", "de", "von", "zu", "ter", "ten", "da", "di", "del", "la", "le", "bin", "binti", "al", "el",
    "af", "of", "dan",
  ]

  /// The label without what stands beside the name: `Pewawancara (Ghuril)`, `Dr. Budi Santoso, M.Pd.`; `nil` where nothing
  /// does.
  private static func withoutBeside(_ label: String) -> String? {
    if label.hasSuffix(")"), let open = label.firstIndex(of: "("), open != label.startIndex {
      let inside = label[label.index(after: open)...].dropLast()
      let bare = trimmed(label[..<open])
      return inside.count <= 24 && inside.allSatisfy({ $0.isLetter || $0.isNumber || " .-".contains($0) }) ? bare : nil
    }
    guard let comma = label.firstIndex(of: ",") else { return nil }
    // Degrees have full stops and no blanks of their own: `S.Pd., M.M.`
    let degrees = label[label.index(after: comma)...].split(separator: ",").map { trimmed($0) }
    let areDegrees = !degrees.isEmpty && degrees.allSatisfy { $0.contains(".") && $0.count <= 8 && !$0.contains(" ") }
    return areDegrees ? trimmed(label[..<comma]) : nil
  }

  /// `A.N.`
  private static func isInitials(_ label: String) -> Bool {
    label.count <= 8 && label.split(separator: ".").allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
  }

  init(_ label: String) {
    if let bare = Self.withoutBeside(label) {
      self = LabelShape(bare)
      return
    }
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
    if words.count == 1, label.contains("."), Self.isInitials(label) {
      self = .short
    } else if RoleWords.notLabels.contains(bare) || RoleWords.notLabels.contains(label.lowercased()) {
      self = .none
    } else if !Self.hasOnlyTitleDots(words) || label.contains(where: { "()“”,".contains($0) }) {
      self = .none
    } else if words.count == 1, Self.isShort(label) {
      self = .short
    } else if words.first?.first?.isUppercase == true,
      words.allSatisfy({
        $0.first?.isUppercase == true || $0.allSatisfy(\.isNumber) || Self.particles.contains(String($0))
      })
    {
      self = words.count <= 4 ? .name : .loose
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
