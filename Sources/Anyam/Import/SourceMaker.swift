import AnyamModel
import AnyamReaders
import AnyamStore

/// Makes a source of what was read and what is said of it. Names become things the study knows; what it does not know
/// is a finding, and the file stays out.
struct SourceMaker {
  private(set) var informants: [Informant]
  private(set) var visits: [Visit]
  /// Visits that were named and are not in the study yet.
  private(set) var newVisits: [Visit] = []

  struct Refused: Error {
    let finding: Finding
  }

  init(informants: [Informant], visits: [Visit]) {
    self.informants = informants
    self.visits = visits
  }

  /// The labels a card speaks of, in the form the transcript reader wants.
  func known(_ card: SourceCard) -> TranscriptReader.Known {
    TranscriptReader.Known(
      labels: Set(card.speakers.filter { $0.meaning != SpeakerMeaning.none }.map(\.label) + informants.map(\.code)),
      notLabels: Set(card.speakers.filter { $0.meaning == SpeakerMeaning.none }.map(\.label)),
      hasInterviewer: card.speakers.contains { SpeakerMeaning.isInterviewer($0.meaning) })
  }

  mutating func source(
    _ card: SourceCard, title: String, transcript: TranscriptReader.Transcript, format: FileFormat, file: String
  ) throws(Refused) -> Source {
    var source = Source(title: title, format: format)
    if let word = card.technique {
      guard let technique = Technique(word: word) else {
        throw Refused(
          finding: Finding(
            .unknownTechnique, subject: file, word, Technique.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      source.technique = technique
    }
    if let text = card.date {
      guard let date = CalendarDate(text) else { throw Refused(finding: Finding(.badDate, subject: file, text)) }
      source.date = date
    }
    source.language = card.language ?? ""
    source.place = card.place ?? ""
    for code in card.informants { source.informants.append(try informant(code, file)) }
    source.speakers = try SpeakerMeaning.speakers(card.speakers, transcript.layout.labels, informants) {
      (code) throws(Refused) in
      try self.informant(code, file)
    }
    let given = Set(source.speakers.map { $0.label.lowercased() })
    source.speakers += transcript.speakers.filter { !given.contains($0.label.lowercased()) }
    if let name = card.visit { source.visit = visit(name, card, source.date) }
    return source
  }

  private func informant(_ code: String, _ file: String) throws(Refused) -> ID<Informant> {
    guard let match = informants.first(where: { $0.code == code }) else {
      let near = NearestNames.find(code, in: informants.map(\.code)).joined(separator: ", ")
      throw Refused(finding: Finding(.unknownInformant, subject: file, code, near))
    }
    return match.id
  }

  private mutating func visit(_ name: String, _ card: SourceCard, _ date: CalendarDate?) -> ID<Visit> {
    if let known = visits.first(where: { $0.name == name }) { return known.id }
    let visit = Visit(name: name, date: date, place: card.place ?? "")
    visits.append(visit)
    newVisits.append(visit)
    return visit.id
  }

  /// Takes in an informant who came up with the files.
  mutating func add(_ informant: Informant) { informants.append(informant) }

  /// Hands over the visits that came up since the last time.
  mutating func takeNewVisits() -> [Visit] {
    defer { newVisits = [] }
    return newVisits
  }
}
