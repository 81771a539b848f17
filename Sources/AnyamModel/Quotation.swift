/// A passage as it is shown: its words and where they come from.
///
/// A study has a hundred thousand of them: each is one record of some passages, which hold once what many have in common.
public struct Quotation: Sendable {
  private let passages: Passages
  private let at: Int

  init(_ passages: Passages, at: Int) {
    self.passages = passages
    self.at = at
  }

  /// No passage: only to be named.
  static let none = Quotation(.none, at: -1)

  /// A passage by itself.
  ///
  /// - Parameter dataCode: how theses cite it: `W/KI1/12-03-2020`.
  public init(
    coding: ID<Coding>, origin: Origin, speakers: Speakers, dataCode: String, range: TextRange, quoted: QuotedWords,
    code: String, coder: String, stance: Stance?, lines: ClosedRange<Int>
  ) {
    var gathered = PassageBuilder(ids: [coding], codes: [code], coders: [coder])
    let (origin, speakers) = (gathered.add(origin), gathered.add(speakers))
    let citation = gathered.cite(origin: origin, speakers: speakers) { $0.append(contentsOf: dataCode.utf8) }
    let text = gathered.add(quoted)
    gathered.append(
      coding: 0, citation: citation, range: range, text: text, place: quoted.place, code: 0, coder: 0, stance: stance,
      lines: lines, page: nil, notes: nil)
    self.init(Passages(gathered), at: 0)
  }

  private var record: Passages.Record { passages.records[at] }
  private var citation: Passages.Citation { passages.citations[Int(record.citation)] }
  private var origin: Origin { passages.origins[Int(citation.origin)] }
  private var speakers: Speakers { passages.speakers[Int(citation.speakers)] }
  private var notes: Notes? { record.notes < 0 ? nil : passages.notes[Int(record.notes)] }

  /// - Precondition: codings are named where it stands; only the passages that statements are made of have none.
  public var coding: ID<Coding> { passages.ids[Int(record.coding)] }
  /// The place of its coding among those of the study it was made of.
  public var index: Int { Int(record.coding) }
  private var id: ID<Coding>? { passages.ids.isEmpty ? nil : coding }
  public var quoted: QuotedWords { passages.quoted(record) }
  public var code: String { passages.codes[Int(record.code)] }
  public var coder: String { record.coder < 0 ? "" : passages.coders[Int(record.coder)] }
  public var stance: Stance? { record.stance }

  /// Its words as they are shown; the first of them where no more are.
  public var words: String { quoted.words }
  public var range: TextRange { TextRange(Int(record.start), Int(record.end)) }
  /// The lines of the source it stands on (*baris*), counted from 1.
  public var lines: ClosedRange<Int> { Int(record.firstLine)...Int(record.lastLine) }
  /// `14–18`, or `14` alone.
  public var lineNumbers: String { LineNumbers.cited(lines) }
  /// The page it begins on, counted from 1; `nil` where the source has no pages.
  public var page: Int? { record.page == 0 ? nil : Int(record.page) }

  /// Whether anything was noted on it.
  public var isNoted: Bool { record.notes >= 0 }
  /// What the analyst noted on it; empty where there is nothing.
  public var memo: String { notes?.memo ?? "" }
  public var summary: String { notes?.summary ?? "" }
  public var translation: String { notes?.translation ?? "" }
  public var weight: String { notes?.weight ?? "" }

  public var source: String { origin.source }
  public var technique: Technique? { origin.technique }
  public var date: CalendarDate? { origin.date }
  /// Codes of the informants who speak, and their roles.
  public var informants: [String] { speakers.informants }
  public var roles: [String] { speakers.roles }
  /// The informants as one text, and their roles.
  public var speaker: String { speakers.speaker }
  public var role: String { speakers.role }
  /// How theses cite it: `W/KI1/12-03-2020`.
  public var dataCode: String { String(decoding: passages.dataCode(citation), as: UTF8.self) }
  /// Whether the data code names the lines already.
  public var dataCodeHoldsLines: Bool { origin.dataCodeHoldsLines }
}

extension Quotation {
  /// The passage with the lines it stands on, as bytes, since a matrix may quote all of a study: `“…” (W/KI1/12-03-2020:14–18)`.
  public func appendCited(to bytes: inout [UInt8]) {
    bytes.append(atMost: 3) { $0.append("“") }
    withUTF8 { bytes.append(contentsOf: $0) }
    let lines = lines
    withCode { code, _ in
      bytes.append(atMost: code.count + LineNumbers.mostCited + 8) {
        $0.append("” (")
        $0.append(code)
        $0.append(UInt8(ascii: ":"))
        LineNumbers.append(cited: lines, to: &$0)
        $0.append(UInt8(ascii: ")"))
      }
    }
  }

  /// The first words of the passage as a quote: `“… …”`.
  func appendExcerpt(words most: Int, to bytes: inout [UInt8]) {
    appendOpenExcerpt(words: most, to: &bytes)
    bytes.append(atMost: 3) { $0.append("”") }
  }

  /// The same, and where it stands: `“… …” (W/KI1/12-03-2020, baris 14–18`. What else is told of it can follow, and the end of the bracket.
  ///
  /// - Parameter lead: what stands before the lines: `, baris `.
  func appendExcerpt(words most: Int, linesLead lead: StaticString, to bytes: inout [UInt8]) {
    appendOpenExcerpt(words: most, to: &bytes)
    appendCited(behind: "” (", linesLead: lead, to: &bytes)
  }

  private func appendOpenExcerpt(words most: Int, to bytes: inout [UInt8]) {
    guard passages.excerpt == most else {
      return withUTF8 { Excerpt.append($0, words: most, behind: "“", to: &bytes) }
    }
    withUTF8 { excerpt in
      bytes.append(atMost: 3 + excerpt.count) {
        $0.append("“")
        $0.append(excerpt)
      }
    }
  }

  /// Its words where they stand in memory.
  private func withUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let record = record
    let place = Int(record.firstByte)..<Int(record.lastByte)
    guard passages.excerpt == nil else {
      return passages.excerpts.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place])) }
    }
    passages.texts[Int(record.text)].withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place])) }
  }

  /// Where it stands: `W/KI1/12-03-2020, baris 14–18`.
  ///
  /// - Parameter lead: what stands before the lines: `, baris `.
  public func cited(linesLead lead: StaticString) -> String {
    var bytes: [UInt8] = []
    appendCited(behind: "", linesLead: lead, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendCited(behind start: StaticString, linesLead lead: StaticString, to bytes: inout [UInt8]) {
    let lines = lines
    withCode { code, holdsLines in
      bytes.append(atMost: start.utf8CodeUnitCount + code.count + lead.utf8CodeUnitCount + LineNumbers.mostCited) {
        $0.append(start)
        $0.append(code)
        guard !holdsLines else { return }
        $0.append(lead)
        LineNumbers.append(cited: lines, to: &$0)
      }
    }
  }

  /// The data code, or the source's title where there is none; and whether it names the lines already.
  private func withCode(_ body: (_ code: UnsafeBufferPointer<UInt8>, _ holdsLines: Bool) -> Void) {
    let citation = citation
    guard citation.firstByte < citation.lastByte else {
      var title = source
      return title.withUTF8 { body($0, false) }
    }
    passages.dataCodes.withUnsafeBufferPointer {
      body(
        UnsafeBufferPointer(rebasing: $0[Int(citation.firstByte)..<Int(citation.lastByte)]),
        passages.origins[Int(citation.origin)].dataCodeHoldsLines)
    }
  }
}

extension Quotation: Equatable {
  public static func == (left: Quotation, right: Quotation) -> Bool {
    if left.passages === right.passages, left.at == right.at { return true }
    return left.id == right.id && left.origin == right.origin && left.speakers == right.speakers
      && left.dataCode == right.dataCode && left.range == right.range && left.lines == right.lines
      && left.page == right.page && left.quoted == right.quoted && left.code == right.code
      && left.coder == right.coder && left.stance == right.stance && left.notes == right.notes
  }
}
