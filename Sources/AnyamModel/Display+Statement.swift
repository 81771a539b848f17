extension Display {
  /// A condensed statement (*pernyataan inti*), and the data codes it rests on.
  public struct Statement: Sendable, Equatable {
    private enum Words: Sendable {
      /// As somebody wrote them, and the data codes behind them.
      case written(String, codes: [String])
      /// The first words of a passage. Only named: a matrix may hold a hundred thousand.
      case said(Quotation, most: Int, linesLead: StaticString)
    }

    /// Most words of a passage that are quoted as a statement (*at most 25 words*, as a role-ordered matrix has them).
    public static let mostWords = 25

    private let said: Words
    /// What is told of those passages that are not shown, and of the direction of the one that is: `mendukung bersyarat`, `dan 4 lainnya`.
    public let rest: [String]

    public init(_ text: String, codes: [String] = [], rest: [String] = []) {
      said = .written(text, codes: codes)
      self.rest = rest
    }

    /// The first words of an informant, as a quote, and where they stand.
    ///
    /// - Parameters:
    ///   - most: how many words.
    ///   - lead: what stands between the data code and the lines: `, baris `.
    ///   - rest: what is told of the other passages.
    public init(of quotation: Quotation, words most: Int, linesLead lead: StaticString, rest: [String]) {
      said = .said(quotation, most: most, linesLead: lead)
      self.rest = rest
    }

    /// Whether it is the first words of an informant.
    public var isQuote: Bool { if case .said = said { true } else { false } }

    public var text: String {
      switch said {
      case .written(let text, _): text
      case .said(let quotation, let most, _): bytes { quotation.appendExcerpt(words: most, to: &$0) }
      }
    }

    /// What it rests on: `W/KI1/12-03-2020, baris 14–18`.
    public var codes: [String] {
      switch said {
      case .written(_, let codes): codes
      case .said(let quotation, _, let lead): [quotation.cited(linesLead: lead)]
      }
    }

    /// As plain words: `“Kami keliling dulu …” (W/KI1/12-03-2020, baris 14–18; dan 4 lainnya)`.
    public var plain: String { bytes { append(to: &$0) } }

    /// The same as UTF-8.
    public func append(to bytes: inout [UInt8]) {
      var isOpen = false
      switch said {
      case .written(let text, let codes):
        bytes.append(contentsOf: text.utf8)
        for code in codes { add(code) }
      case .said(let quotation, let most, let lead):
        quotation.appendExcerpt(words: most, linesLead: lead, to: &bytes)
        isOpen = true
      }
      for words in rest { add(words) }
      if isOpen { bytes.append(UInt8(ascii: ")")) }

      func add(_ words: String) {
        bytes.append(atMost: words.utf8.count + 2) { [isOpen] in
          $0.append(isOpen ? "; " : " (")
          $0.append(words: words)
        }
        isOpen = true
      }
    }

    private func bytes(_ append: (inout [UInt8]) -> Void) -> String {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(256)
      append(&bytes)
      return String(decoding: bytes, as: UTF8.self)
    }

    public static func == (left: Self, right: Self) -> Bool {
      left.text == right.text && left.codes == right.codes && left.rest == right.rest
    }
  }
}
