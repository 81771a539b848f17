/// Passages while they are put together, source by source: what many have in common is added first, and named by its number.
public struct PassageBuilder {
  private(set) var records: [Passages.Record] = []
  private(set) var citations: [Passages.Citation] = []
  private(set) var texts: [[UInt8]] = []
  private(set) var dataCodes: [UInt8] = []
  private(set) var origins: [Quotation.Origin] = []
  private(set) var speakers: [Quotation.Speakers] = []
  private(set) var notes: [Quotation.Notes] = []
  /// How many words are kept of each passage at most; `nil` where they stand in the texts.
  public let excerpt: Int?
  private(set) var excerpts: [UInt8] = []
  let ids: [ID<Coding>]
  let codes: [String]
  let coders: [String]

  /// - Parameters:
  ///   - ids: of codings.
  ///   - codes: the keys of the codebook.
  ///   - coders: the coders' names.
  ///   - count: how many passages there will be.
  ///   - excerpt: how many words of each are kept, where no more of them is shown; `nil` for all.
  public init(ids: [ID<Coding>], codes: [String], coders: [String], count: Int = 1, excerpt: Int? = nil) {
    self.excerpt = excerpt
    // A word is six letters and a blank. What is not needed is never touched; still a study of millions should not ask for gigabytes.
    if let excerpt { excerpts.reserveCapacity(min(count * excerpt * 7, Self.mostReserved)) }
    self.ids = ids
    self.codes = codes
    self.coders = coders
    records.reserveCapacity(count)
  }

  /// A text in which passages stand.
  public mutating func add(_ text: MaskedText) -> Int {
    texts.append(text.shown)
    return texts.count - 1
  }

  /// The text one passage stands in.
  public mutating func add(_ quoted: QuotedWords) -> Int {
    texts.append(quoted.bytes)
    return texts.count - 1
  }

  private static let mostReserved = 64 << 20

  /// Keeps the first words of a passage, side by side with others: the texts of a study need not be held for them.
  ///
  /// - Parameters:
  ///   - place: where it stands in what is shown of a text, in bytes.
  ///   - most: how many words.
  /// - Returns: where they stand among the excerpts.
  public mutating func keep(_ place: Range<Int>, of text: MaskedText, words most: Int) -> Range<Int> {
    let start = excerpts.count
    text.shown.withUnsafeBufferPointer {
      Excerpt.append(UnsafeBufferPointer(rebasing: $0[place]), words: most, behind: "", to: &excerpts)
    }
    return start..<excerpts.count
  }

  public mutating func add(_ origin: Quotation.Origin) -> Int {
    origins.append(origin)
    return origins.count - 1
  }

  public mutating func add(_ speakers: Quotation.Speakers) -> Int {
    self.speakers.append(speakers)
    return self.speakers.count - 1
  }

  public mutating func add(_ notes: Quotation.Notes) -> Int {
    self.notes.append(notes)
    return self.notes.count - 1
  }

  /// How passages of a source are cited: one for all in which the same people speak, or one for each.
  ///
  /// - Parameters:
  ///   - origin: its number.
  ///   - speakers: their number.
  ///   - append: writes the data code behind the others, as UTF-8: `W/KI1/12-03-2020`.
  public mutating func cite(origin: Int, speakers: Int, _ append: (inout [UInt8]) -> Void) -> Int {
    let start = dataCodes.count
    append(&dataCodes)
    citations.append(
      Passages.Citation(
        origin: Int32(origin), speakers: Int32(speakers), firstByte: Int32(start), lastByte: Int32(dataCodes.count)))
    return citations.count - 1
  }

  /// - Parameters:
  ///   - coding: index of an id.
  ///   - citation: its number.
  ///   - text: its number.
  ///   - place: where in it the passage stands, in bytes.
  ///   - code: index of a key.
  ///   - coder: index of a name, or -1.
  ///   - lines: the lines of the source it stands on.
  ///   - page: the page it begins on.
  ///   - notes: the number of what was noted on it.
  public mutating func append(
    coding: Int, citation: Int, range: TextRange, text: Int, place: Range<Int>, code: Int, coder: Int, stance: Stance?,
    lines: ClosedRange<Int>, page: Int?, notes: Int?
  ) {
    records.append(
      Passages.Record(
        coding: Int32(coding), text: Int32(text), firstByte: Int32(truncatingIfNeeded: place.lowerBound),
        lastByte: Int32(truncatingIfNeeded: place.upperBound),
        start: Int32(truncatingIfNeeded: range.start), end: Int32(truncatingIfNeeded: range.end),
        firstLine: Int32(truncatingIfNeeded: lines.lowerBound), lastLine: Int32(truncatingIfNeeded: lines.upperBound),
        page: Int32(truncatingIfNeeded: page ?? 0), citation: Int32(citation), code: Int32(code), coder: Int32(coder),
        notes: Int32(notes ?? -1), stance: stance))
  }
}
