import AnyamModel

/// What stands above the quotes of one direction in the short description: words of people are said, what was observed or written is
/// not; and where not all are quoted, that is said.
struct QuoteLeads {
  let language: Language
  /// Whether every quote below is somebody's words.
  let isSaid: Bool
  /// Whether there are more than stand below.
  let isPart: Bool
  /// Whether it is the first of the description.
  let isFirst: Bool

  /// - Parameter stance: `nil` for what was not judged.
  func lead(_ stance: Stance?) -> String {
    switch stance {
    case .support?, nil:
      isSaid
        ? either("Among other things it was said:", "Hal itu disampaikan antara lain sebagai berikut.")
        : either("It shows among other things in this:", "Hal itu tampak antara lain dalam kutipan berikut.")
    case .qualify?:
      isSaid
        ? either(
          "Under a condition it was said\(also)\(partly):",
          isFirst
            ? "Hal itu disampaikan dengan syarat\(partly) sebagai berikut."
            : "Dengan syarat, disampaikan pula\(partly) sebagai berikut.")
        : either(
          "Under a condition it shows\(also)\(partly) in this:",
          "Dengan syarat, hal itu tampak\(also)\(partly) dalam kutipan berikut.")
    case .contradict?:
      isSaid
        ? either(
          "Others see it differently\(isPart ? ", among them" : ""):",
          "Keterangan yang berbeda disampaikan\(partly) sebagai berikut.")
        : either(
          "This\(isPart ? ", among other things," : "") speaks against it:",
          "Keterangan yang berbeda tampak\(partly) dalam kutipan berikut.")
    }
  }

  private var also: String { isFirst ? "" : either(" too", " pula") }
  private var partly: String { isPart ? either(", among other things", " antara lain") : "" }

  private func either(_ english: String, _ indonesian: String) -> String {
    language == .english ? english : indonesian
  }
}
