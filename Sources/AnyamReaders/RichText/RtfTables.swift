/// What stands in the tables at the head of an RTF file: fonts with their encodings, colours, and which styles are headings.
struct RtfTables {
  /// The code page of text whose font says none.
  var codePage = 1252
  private(set) var codePages: [Int: Int] = [:]
  private(set) var symbolFonts: [Int: String] = [:]
  private(set) var colours: [String] = []
  private(set) var headings: Set<Int> = []

  private var font = 0
  private var name = ""
  private var rgb: [Int?] = [nil, nil, nil]
  private var style: Int?

  mutating func font(_ word: String, _ number: Int?) {
    switch word {
    case "f": font = number ?? 0
    case "fcharset": if let page = Self.codePage(charset: number ?? 0) { codePages[font] = page }
    case "cpg": if let number { codePages[font] = number }
    default: break
    }
  }

  mutating func font(text: String) {
    name += text
    guard name.contains(";") else { return }
    let plain = name.split(separator: ";").first.map { $0.lowercased() } ?? ""
    if plain == "symbol" || plain.hasPrefix("wingdings") { symbolFonts[font] = plain }
    name = ""
  }

  mutating func colour(_ word: String, _ number: Int?) {
    if let at = ["red", "green", "blue"].firstIndex(of: word) { rgb[at] = min(255, max(0, number ?? 0)) }
  }

  mutating func colour(text: String) {
    for character in text where character == ";" {
      let hex = rgb.compactMap { $0 }.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      colours.append(hex.count == 6 ? "#" + hex : "")
      rgb = [nil, nil, nil]
    }
  }

  mutating func style(_ word: String, _ number: Int?) {
    switch word {
    case "s": style = number
    case "cs", "ts", "ds": style = nil
    case "outlinelevel": if let style, let number, number < 9 { headings.insert(style) }
    default: break
    }
  }

  mutating func style(text: String) {
    let lowered = text.lowercased()
    if let style, lowered.hasPrefix("heading ") || lowered == "title;" { headings.insert(style) }
  }

  /// The name of a colour by its index; empty for none.
  func colour(_ index: Int?) -> String {
    guard let index, index > 0, index < colours.count, !colours[index].isEmpty else { return "" }
    return HighlightColour.name(of: colours[index])
  }

  static func codePage(charset: Int) -> Int? {
    let known = [
      77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
      178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
    ]
    return known[charset]
  }
}
