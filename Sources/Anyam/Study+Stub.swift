import AnyamReaders
import AnyamStore
import Foundation

extension Study {
  /// Adds something without text of its own: a photo, a scan, a recording. What it shows is described in the researcher's
  /// words; these are its text and can be coded.
  ///
  /// - Parameters:
  ///   - description: what it shows.
  ///   - card: technique, date, informants, as for an import.
  ///   - isLinked: whether the file stays where it is, and only its place and SHA-256 are kept. Larger ones always do.
  public func addStub(
    _ path: String, description: String, card: SourceCard = SourceCard(), isLinked: Bool = false
  ) throws -> (source: Source, isLinked: Bool) {
    let text = trimmed(description)
    guard !text.isEmpty else { throw StudyError.emptyDescription }
    let bytes = try InputFile.bytes(of: path)
    let isLinked = isLinked || bytes.count > FileReaders.largestFile / 4
    return try change(.addSource) { reader, edit in
      var maker = SourceMaker(informants: try reader.informants(), visits: try reader.visits())
      let titles = Set(try reader.sources().map(\.title))
      let name = InputFile.name(of: path)
      let wanted = card.title ?? name
      guard !titles.contains(wanted) else { throw StudyError.alreadyThere(wanted, .source) }
      if let word = card.technique { _ = try Lookup.technique(word) }
      if let date = card.date { _ = try Lookup.date(date) }
      for code in card.informants { _ = try Lookup.informant(code, in: maker.informants) }
      let described = SourceText(text)
      let layout = TurnLayout(turns: [Turn(range: TextRange(0, described.length), textStart: 0, label: nil)])
      let source: Source
      do {
        source = try maker.source(
          card, title: wanted, transcript: .init(layout: layout, speakers: [], findings: []), format: .stub, file: name)
      } catch let refused as SourceMaker.Refused {
        throw StudyError.unreadable(refused.finding)
      }
      for visit in maker.takeNewVisits() { edit.add(visit) }
      edit.add(
        SourceContent(
          source: source, text: described.bytes, layout: layout, original: isLinked ? nil : bytes, fileName: name,
          link: isLinked ? (path: path, digest: FileDigest.sha256(bytes)) : nil))
      return (source, isLinked)
    }
  }
}

extension Study {
  /// Links the recording, photo or scan a source was made from (*bahan referensi*). The file stays where it is; its SHA-256 shows
  /// later that it is still the same.
  ///
  /// - Returns: the SHA-256 as 64 hexadecimal digits.
  public func addReference(_ path: String, to title: String) throws -> String {
    let bytes = try InputFile.bytes(of: path)
    let digest = FileDigest.sha256(bytes)
    try change(.setSource) { reader, edit in
      let source = try Lookup.source(title, in: try reader.sources())
      edit.setLink((path: path, digest: digest), of: source.id)
    }
    return digest
  }
}
