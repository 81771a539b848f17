/// What some passages look like: one record each, side by side in memory, and what many have in common once. Never changes.
final class Passages: Sendable {
  /// One passage. Numbers only: a hundred thousand are written one behind the other, and none is counted or set free.
  struct Record: Sendable {
    /// Which of the ids.
    let coding: Int32
    /// Which of the texts; and where in it, or among the excerpts: in bytes.
    let text: Int32
    let firstByte: Int32
    let lastByte: Int32
    /// In code points of the source.
    let start: Int32
    let end: Int32
    let firstLine: Int32
    let lastLine: Int32
    /// 0 where the source has no pages.
    let page: Int32
    let citation: Int32
    let code: Int32
    /// -1 where nobody is named.
    let coder: Int32
    /// -1 where nothing was noted.
    let notes: Int32
    let stance: Stance?
  }

  /// How passages of one source are cited: one for all in which the same people speak, or for each where the data code tells more than that.
  struct Citation: Sendable {
    let origin: Int32
    let speakers: Int32
    /// Where among the data codes its own stands.
    let firstByte: Int32
    let lastByte: Int32
  }

  let records: [Record]
  /// Empty where codings are not named.
  let ids: [ID<Coding>]
  let citations: [Citation]
  /// UTF-8 of whole sources, and of passages that stand in none as they are shown.
  let texts: [[UInt8]]
  /// How many words are kept of each passage at most; `nil` where they stand in the texts.
  let excerpt: Int?
  /// UTF-8 of the words that are kept, one excerpt behind the other.
  let excerpts: [UInt8]
  /// UTF-8, one behind the other.
  let dataCodes: [UInt8]
  let origins: [Quotation.Origin]
  let speakers: [Quotation.Speakers]
  let codes: [String]
  let coders: [String]
  let notes: [Quotation.Notes]

  static let none = Passages(PassageBuilder(ids: [], codes: [], coders: []))

  init(_ gathered: PassageBuilder) {
    records = gathered.records
    ids = gathered.ids
    citations = gathered.citations
    texts = gathered.texts
    excerpt = gathered.excerpt
    excerpts = gathered.excerpts
    dataCodes = gathered.dataCodes
    origins = gathered.origins
    speakers = gathered.speakers
    codes = gathered.codes
    coders = gathered.coders
    notes = gathered.notes
  }

  func quoted(_ record: Record) -> QuotedWords {
    QuotedWords(excerpt == nil ? texts[Int(record.text)] : excerpts, Int(record.firstByte)..<Int(record.lastByte))
  }

  func dataCode(_ citation: Citation) -> ArraySlice<UInt8> {
    dataCodes[Int(citation.firstByte)..<Int(citation.lastByte)]
  }

  /// Looks at about one byte of each piece of memory some passages stand in.
  ///
  /// - Returns: what was seen.
  func look(at places: ArraySlice<Int32>) -> UInt8 {
    var seen: UInt8 = 0
    // First only where they stand, since no processor looks past what it has to wait for to know how far to go.
    for place in places {
      let record = records[Int(place)]
      // A record may begin in one piece and end in the next.
      seen |= UInt8(truncatingIfNeeded: record.text) | (record.stance == nil ? 0 : 1)
    }
    for place in places {
      let record = records[Int(place)]
      let citation = citations[Int(record.citation)]
      if citation.firstByte < citation.lastByte { seen |= dataCodes[Int(citation.firstByte)] }
      let text = excerpt == nil ? texts[Int(record.text)] : excerpts
      for byte in stride(from: Int(record.firstByte), to: Int(record.lastByte), by: 64) { seen |= text[byte] }
    }
    return seen
  }
}
