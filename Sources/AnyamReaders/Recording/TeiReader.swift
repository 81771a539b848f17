import AnyamContainers
import AnyamModel

/// TEI, spoken: `<u who="#A">`. Headings and paragraphs outside of utterances are nobody's words.
enum TeiReader {
  /// What happens beside speech; its description stands in double brackets.
  private static let beside: Set<String> = ["vocal", "kinesic", "incident", "writing", "shift"]

  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    do {
      var times: [String: Int] = [:]
      var utterances = Utterances()
      var words = Words()
      var speaker = ""
      /// Who speaks in the `<sp>` that is open.
      var who = ""
      var time: Int?
      var sawRoot = false
      var inText = false
      var open: [String] = []  // what is being gathered: u, p, head …
      var xml = try XMLPull(bytes, allowsDoctype: true)
      while let event = try xml.next() {
        switch event {
        case .text: if !open.isEmpty { words.text(xml) }
        case .start(let isEmpty):
          let element = xml.name
          switch element {
          case "TEI", "TEI.2", "teiCorpus": sawRoot = true
          case "text": inText = true
          case "when":
            if let id = xml.attribute("id") { times[id] = clock(xml, times) }
          case "u", "p", "head", "ab", "l", "stage", "note":
            guard !isEmpty, inText else { continue }
            if element == "note", !open.isEmpty {
              words.aside("((\(trimmed(try xml.content()))))")
              continue
            }
            if open.isEmpty {
              speaker = element == "u" ? reference(xml.attribute("who")) : who
              time = xml.attribute("start").flatMap { times[reference($0)] }
            }
            open.append(element)
          case "w" where !open.isEmpty: words.startWord()
          case "pause" where inText:
            if open.isEmpty { utterances.add("…", speaker: "", time: nil) } else { words.aside("…") }
          case "gap" where !open.isEmpty: words.aside("[…]")
          case let name where beside.contains(name) && inText:
            var shown = xml.attribute("desc") ?? ""
            if !isEmpty { shown = trimmed(try xml.content()) }
            guard !shown.isEmpty else { continue }
            if open.isEmpty {
              utterances.add("((\(shown)))", speaker: "", time: nil)
            } else {
              words.aside("((\(shown)))")
            }
          case "sp": who = reference(xml.attribute("who"))
          case "speaker" where !isEmpty:
            let named = trimmed(try xml.content())
            if who.isEmpty { who = named.hasSuffix(":") ? trimmed(named.dropLast()) : named }
          case "anchor" where !open.isEmpty && words.isEmpty:
            time = time ?? xml.attribute("synch").flatMap { times[reference($0)] }
          default: break
          }
        case .end:
          if xml.name == "sp" { who = "" }
          guard let last = open.last, xml.name == last else { continue }
          open.removeLast()
          if open.isEmpty { utterances.add(words.take(), speaker: speaker, time: time) }
        }
      }
      guard sawRoot else { throw ReadingError(.unknownFormat, name, "xml") }
      return try utterances.reading(.tei, name)
    } catch let error as ContainerError {
      throw ReadingError(error, name)
    }
  }

  /// `#A` as `A`; the first of several.
  private static func reference(_ text: String?) -> String {
    let first = (text ?? "").split(separator: " ").map { $0.drop { $0 == "#" } }
    return first.joined(separator: " + ")
  }

  /// `<when absolute="00:01:02"/>` or `<when interval="3.5" since="#T0"/>`.
  private static func clock(_ xml: borrowing XMLPull, _ times: [String: Int]) -> Int? {
    if let interval = milliseconds(xml.attribute("interval")) {
      let base = xml.attribute("since").flatMap { times[reference($0)] } ?? 0
      return xml.attribute("unit") == "ms" ? base + interval / 1000 : base + interval
    }
    let parts = (xml.attribute("absolute") ?? "").split(separator: ":")
    guard parts.count == 3, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = milliseconds(String(parts[2])), hours < 1000, minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * 60_000 + seconds
  }
}

/// Gathers the words of an utterance: white space in XML means one blank, and words marked one by one are parted.
private struct Words {
  private var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func text(_ xml: borrowing XMLPull) {
    var raw: [UInt8] = []
    xml.appendText(to: &raw)
    for byte in raw {
      if byte <= 0x20 { blank() } else { bytes.append(byte) }
    }
  }

  mutating func startWord() { blank() }

  mutating func aside(_ text: String) {
    blank()
    bytes += text.utf8
    blank()
  }

  private mutating func blank() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  mutating func take() -> String {
    defer { bytes = [] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
