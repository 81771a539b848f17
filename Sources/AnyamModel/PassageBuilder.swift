/// Passages while they are put together, source by source: what many have in common is added first, and named by its number.
public struct PassageBuilder {
  private(set) var records: [Passages.Record] = []
  private(set) var citations: [Passages.Citation] = []
  private(set) var texts: [[UInt8]] = []
  private(set) var dataCodes: [UInt8] = []
  private(set) var origins: [Quotation.Origin] = []
  private(set) var speakers: [Quotation.Speakers] = []
  private(set) var notes: [Quotation.Notes] = []
  /// How many words excerpts have at most, where passages are kept as these.
  public let excerpt: Int?
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

  /// The words of a passage as they are kept: those of `text`, or an excerpt side by side with others, so that the texts of a study need not
  /// be held for the first words of some passages.
  ///
  /// - Parameters:
  ///   - place: where it stands in what is shown of a text, in bytes.
  ///   - text: the number of that; not used for excerpts.
  /// - Returns: the number of a text, and where the words stand in it.
  public mutating func keep(_ place: Range<Int>, of shown: MaskedText, _ text: Int) -> (text: Int, place: Range<Int>) {
    guard let excerpt else { return (text, place) }
    // What was left out shows in a few bytes.
    let most = place.count + 8
    if texts.last.map({ $0.capacity - $0.count < most }) ?? true {
      texts.append([])
      texts[texts.count - 1].reserveCapacity(max(most, Self.room))
    }
    let last = texts.count - 1
    let start = texts[last].count
    shown.shown.withUnsafeBufferPointer {
      Excerpt.append(UnsafeBufferPointer(rebasing: $0[place]), words: excerpt, behind: "", to: &texts[last])
    }
    return (last, start..<texts[last].count)
  }

  /// Excerpts stand together in pieces of about a megabyte.
  private static let room = 1 << 20

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
