extension Display {
  /// A condensed statement (*pernyataan inti*), and the data codes it rests on.
  public struct Statement: Sendable, Equatable {
    /// As somebody wrote it, and the data codes behind it.
    private final class Written: Sendable {
      let text: String
      let codes: [String]

      init(_ text: String, codes: [String]) {
        self.text = text
        self.codes = codes
      }
    }

    /// Most words of a passage that are quoted as a statement (*at most 25 words*, as a role-ordered matrix has them).
    public static let mostWords = 25

    /// `nil` where it is the first words of a passage. No cases with something in them: a matrix may hold a hundred thousand statements, and to
    /// look into one would copy it.
    private let written: Written?
    /// Only named.
    private let quotation: Quotation
    /// How many words of it.
    private let most: Int
    /// What stands between its data code and its lines.
    private let linesLead: StaticString
    private let told: Told

    public init(_ text: String, codes: [String] = [], rest: [String] = []) {
      written = Written(text, codes: codes)
      (quotation, most, linesLead) = (.none, 0, "")
      told = .of(rest)
    }

    /// The first words of an informant, as a quote, and where they stand.
    ///
    /// - Parameters:
    ///   - most: how many words.
    ///   - lead: what stands between the data code and the lines: `, baris `.
    ///   - told: what is told of it and of the other passages.
    public init(of quotation: consuming Quotation, words most: Int, linesLead lead: StaticString, told: Told) {
      written = nil
      self.quotation = quotation
      (self.most, linesLead) = (most, lead)
      self.told = told
    }

    /// Whether it is the first words of an informant.
    public var isQuote: Bool { written == nil }

    public var text: String { written?.text ?? bytes { quotation.appendExcerpt(words: most, to: &$0) } }

    /// What it rests on: `W/KI1/12-03-2020, baris 14–18`.
    public var codes: [String] { written?.codes ?? [quotation.cited(linesLead: linesLead)] }

    /// What is told of those passages that are not shown, and of the direction of the one that is: `mendukung bersyarat`, `dan 4 lainnya`.
    public var rest: [String] { told.words }

    /// As plain words: `“Kami keliling dulu …” (W/KI1/12-03-2020, baris 14–18; dan 4 lainnya)`.
    public var plain: String { bytes { append(to: &$0) } }

    /// The same as UTF-8.
    public func append(to bytes: inout [UInt8]) {
      var isOpen = true
      if let written {
        bytes.append(contentsOf: written.text.utf8)
        for (at, code) in written.codes.enumerated() {
          bytes.append(words: at == 0 ? " (" : "; ")
          bytes.append(words: code)
        }
        isOpen = !written.codes.isEmpty
      } else {
        quotation.appendExcerpt(words: most, linesLead: linesLead, to: &bytes)
      }
      isOpen = told.append(to: &bytes, isOpen: isOpen)
      if isOpen { bytes.append(UInt8(ascii: ")")) }
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
