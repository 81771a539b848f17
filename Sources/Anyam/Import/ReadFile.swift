import AnyamModel
import AnyamReaders
import AnyamStore
import Foundation

/// One file, read: what can be done with it before the study is asked. Several are read at once.
struct ReadFile: Sendable {
  var bytes: [UInt8]
  var parts: [Part]
  /// Who answered, where the file is a table of answers.
  var respondents: [SurveyTable.Respondent] = []
  var findings: [Finding] = []

  /// What becomes one source.
  struct Part: Sendable {
    var reading: Reading
    var card: SourceCard
    var transcript: TranscriptReader.Transcript
    var words: Int
    /// Behind the file's own title, where it holds several sources.
    var suffix = ""
  }

  static func read(
    _ file: FileGathering.File, _ request: ImportRequest, _ known: SourceMaker
  ) -> Result<ReadFile, SourceMaker.Refused> {
    do {
      let bytes = try bytes(of: file)
      if let survey = request.survey, FileFormat(fileName: file.name) == .survey {
        return .success(try table(bytes, file, request, survey))
      }
      let reading = try FileReaders.read(bytes, named: file.name, options: request.options)
      let card = request.card.over(file.row).over(reading.card).over(file.defaults)
      let transcript = TranscriptReader.read(reading, known: known.known(card), named: file.name)
      return .success(
        ReadFile(
          bytes: bytes,
          parts: [
            Part(
              reading: reading, card: card, transcript: transcript, words: WordCount.count(reading.text.bytes))
          ]))
    } catch let error as ReadingError {
      return .failure(.init(finding: error.finding))
    } catch {
      return .failure(.init(finding: Finding(.unreadable, subject: file.name)))
    }
  }

  private static func table(
    _ bytes: [UInt8], _ file: FileGathering.File, _ request: ImportRequest, _ survey: SurveyRequest
  ) throws -> ReadFile {
    let table = try SurveyTable(bytes, named: file.name, request: survey)
    var card = request.card.over(file.row).over(file.defaults)
    card.technique = card.technique ?? Technique.survey.rawValue
    let codes = TranscriptReader.Known(labels: Set(table.respondents.map(\.code)), hasInterviewer: true)
    let parts = table.parts.map { part in
      Part(
        reading: part.reading, card: card,
        transcript: TranscriptReader.read(part.reading, known: codes, named: file.name),
        words: WordCount.count(part.reading.text.bytes), suffix: part.respondent.map { " " + $0 } ?? "")
    }
    return ReadFile(bytes: bytes, parts: parts, respondents: table.respondents, findings: table.findings)
  }

  /// The whole file; refused by its size before it is loaded.
  private static func bytes(of file: FileGathering.File) throws -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int ?? 0
    guard size <= FileReaders.largestFile else {
      throw ReadingError(.tooLarge, file.name, String(FileReaders.largestText >> 20))
    }
    return try InputFile.bytes(of: file.path)
  }
}
