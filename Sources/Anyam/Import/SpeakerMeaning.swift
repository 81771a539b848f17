import AnyamModel

/// What people write behind a speaker's label: `KI1`, `IP3+IP4`, `@interviewer`, `@none`.
enum SpeakerMeaning {
  static let interviewer = "@interviewer"
  static let none = "@none"

  private static let interviewers: Set<String> = [interviewer, "@pewawancara", "@moderator", "@peneliti"]

  static func isInterviewer(_ meaning: String) -> Bool { interviewers.contains(meaning.lowercased()) }

  /// - Parameters:
  ///   - labels: those that stand in the text; a meaning for any other is left aside.
  ///   - informant: finds an informant by code, or throws.
  static func speakers<Failure: Error>(
    _ map: [(label: String, meaning: String)], _ labels: [String], _ informants: [Informant],
    _ informant: (String) throws(Failure) -> ID<Informant>
  ) throws(Failure) -> [Speaker] {
    let inText = Set(labels.map { $0.lowercased() })
    var speakers: [Speaker] = []
    for (label, meaning) in map {
      if isInterviewer(meaning) {
        guard inText.contains(label.lowercased()) else { continue }
        speakers.append(Speaker(label: label, part: .interviewer, origin: .given))
      } else if meaning.lowercased() == none {
        speakers.append(Speaker(label: label, part: .noLabel, origin: .given))
      } else {
        var people: [ID<Informant>] = []
        for code in meaning.split(whereSeparator: { "+,;".contains($0) }) {
          people.append(try informant(trimmed(code)))
        }
        // A label that is the informant's own code is linked by itself; saying so again would only fill the file.
        guard inText.contains(label.lowercased()), meaning.lowercased() != label.lowercased() else { continue }
        speakers.append(Speaker(label: label, part: .informants(people), origin: .given))
      }
    }
    return speakers
  }
}
