/// How a source was gathered: the channels of technique triangulation.
public enum Technique: String, Sendable, CaseIterable {
  case interview
  case observation
  case documentation
  case focusGroup = "focus-group"
  case survey

  /// Other words people write for it: Indonesian, and the letters of thesis data codes (`W/KS/12-03-2020`).
  public var aliases: [String] {
    switch self {
    case .interview: ["wawancara", "interviu", "w"]
    case .observation: ["observasi", "pengamatan", "field-note", "catatan-lapangan", "o"]
    case .documentation: ["dokumentasi", "dokumen", "document", "d"]
    case .focusGroup: ["fgd", "focusgroup", "diskusi-kelompok", "diskusi-kelompok-terarah", "f"]
    case .survey: ["survei", "angket", "kuesioner", "questionnaire", "s"]
    }
  }

  /// Reads the key or one of its aliases, whatever the case.
  public init?(word: String) {
    // “diskusi kelompok” and “Diskusi-Kelompok” are one.
    let word = word.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
    guard let match = Self.allCases.first(where: { $0.rawValue == word || $0.aliases.contains(word) }) else {
      return nil
    }
    self = match
  }
}
