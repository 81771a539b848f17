import AnyamContainers
import AnyamModel

/// `word/comments.xml`, with `commentsExtended.xml` for who answers whom.
enum DocxComments {
  static func read(_ part: [UInt8], extended: [UInt8]?) throws(ContainerError)
    -> [(id: String, comment: Reading.Comment)]
  {
    let answers = try extended.map { (part) throws(ContainerError) in try Self.answers(part) } ?? [:]
    var xml = try XMLPull(part)
    var comments: [(id: String, comment: Reading.Comment)] = []
    var idOfParagraph: [String: String] = [:]
    var parents: [Int: String] = [:]
    var text: [UInt8] = []
    var inText = false
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        switch xml.name {
        case "comment":
          comments.append(
            (xml.attribute("id") ?? "", Reading.Comment(text: "", author: xml.attribute("author") ?? "")))
          text = []
        case "p":
          if !text.isEmpty { text.append(0x0A) }
          if let paragraph = xml.attribute("paraId"), let last = comments.last {
            idOfParagraph[paragraph] = last.id
            if let parent = answers[paragraph] { parents[comments.count - 1] = parent }
          }
        case "br", "cr": text.append(0x0A)
        case "tab": text.append(0x09)
        case "t": inText = !isEmpty
        case "del", "moveFrom", "instrText":
          if !isEmpty { try xml.skip() }
        default: break
        }
      case .text: if inText { xml.appendText(to: &text) }
      case .end:
        if xml.name == "t" { inText = false }
        if xml.name == "comment", !comments.isEmpty {
          comments[comments.count - 1].comment.text = trimmed(String(decoding: text, as: UTF8.self))
        }
      }
    }
    for (index, parent) in parents { comments[index].comment.answers = idOfParagraph[parent] }
    return comments
  }

  /// Paragraph ids of answers, with the paragraph of what they answer.
  private static func answers(_ part: [UInt8]) throws(ContainerError) -> [String: String] {
    var xml = try XMLPull(part)
    var answers: [String: String] = [:]
    while let event = try xml.next() {
      guard case .start = event, xml.name == "commentEx", let own = xml.attribute("paraId") else { continue }
      answers[own] = xml.attribute("paraIdParent")
    }
    return answers
  }
}
