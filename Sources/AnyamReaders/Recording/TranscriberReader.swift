import AnyamContainers
import AnyamModel

/// Transcriber (`.trs`): turns with one or several speakers, what happens beside speech in double brackets.
enum TranscriberReader {
  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    do {
      var people: [String: String] = [:]
      var utterances = Utterances()
      var speakers: [String] = []
      var current = ""
      var time: Int?
      var words: [UInt8] = []
      var inTurn = false
      var sawRoot = false
      func write() {
        utterances.add(String(decoding: words, as: UTF8.self), speaker: current, time: time)
        words = []
      }
      var xml = try XMLPull(bytes, allowsDoctype: true)
      while let event = try xml.next() {
        switch event {
        case .text: if inTurn { xml.appendText(to: &words) }
        case .start(let isEmpty):
          switch xml.name {
          case "Trans": sawRoot = true
          case "Speaker": if let id = xml.attribute("id") { people[id] = xml.attribute("name") ?? id }
          case "Turn":
            speakers = (xml.attribute("speaker") ?? "").split(separator: " ").map { people[String($0)] ?? String($0) }
            current = speakers.count == 1 ? speakers[0] : speakers.joined(separator: " + ")
            time = milliseconds(xml.attribute("startTime"))
            inTurn = !isEmpty
          case "Sync":
            // A new time inside a turn: the turn goes on.
            if words.allSatisfy({ $0 <= 0x20 }) { time = milliseconds(xml.attribute("time")) ?? time }
            words.append(0x20)
          case "Who":
            write()
            let number = xml.attribute("nb").flatMap { Int($0) } ?? 1
            if speakers.indices.contains(number - 1) { current = speakers[number - 1] }
          case "Event", "Comment":
            if let text = xml.attribute("desc"), inTurn { words += " ((\(text))) ".utf8 }
          default: break
          }
        case .end:
          guard xml.name == "Turn" else { continue }
          write()
          inTurn = false
        }
      }
      guard sawRoot else { throw ReadingError(.unknownFormat, name, "trs") }
      return try utterances.reading(.transcriber, name)
    } catch let error as ContainerError {
      throw ReadingError(error, name)
    }
  }
}
