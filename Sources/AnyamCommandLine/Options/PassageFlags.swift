import Anyam
import ArgumentParser

/// Where a passage stands: in a source, by its words, its place or its turn; or that of a coding.
struct PassageFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("sumber")],
    help: .init(either("The source (title or id).", "Berkas data (judul atau id)."), valueName: "title"))
  var source: String?
  @Option(name: [.long, .customLong("kutipan")], help: .init(either("Its words.", "Kata-katanya."), valueName: "text"))
  var quote: String?
  @Option(
    name: .long, help: .init(either("Its place in code points.", "Letaknya dalam titik kode."), valueName: "start..end")
  )
  var at: String?
  @Option(
    name: [.long, .customLong("giliran")],
    help: .init(either("A whole turn, counted from 1.", "Satu giliran bicara, dihitung dari 1."), valueName: "n"))
  var turn: Int?
  @Option(
    name: [.long, .customLong("pengodean")],
    help: .init(either("The passage of this coding (id).", "Kutipan dari pengodean ini (id)."), valueName: "id"))
  var coding: String?

  /// The passage; `nil` where none was pointed to.
  func place() throws -> PassagePlace? {
    let places = [quote != nil, at != nil, turn != nil].filter { $0 }.count
    if let coding {
      guard source == nil, places == 0 else { throw Self.unclear }
      return .coding(coding)
    }
    guard let source else {
      guard places == 0 else { throw Self.unclear }
      return nil
    }
    guard places == 1 else { throw Self.unclear }
    if let quote { return .inSource(source, .quote(quote)) }
    if let turn { return .inSource(source, .turn(turn)) }
    return .inSource(source, try Passage.written(at ?? ""))
  }

  func needed() throws -> PassagePlace {
    guard let place = try place() else { throw Self.unclear }
    return place
  }

  private static var unclear: CommandFailure {
    .usage(
      either(
        "Point to one passage: --source TITLE with one of --quote, --at or --turn; or --coding ID",
        "Tunjuk satu kutipan: --source JUDUL dengan salah satu dari --quote, --at atau --turn; atau --coding ID"))
  }
}

extension Passage {
  /// `120..180`, in code points.
  static func written(_ text: String) throws -> Passage {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, let start = Int(parts[0]), let end = Int(parts[2]) else {
      throw StudyError.badRange(text)
    }
    return .range(start: start, end: end)
  }
}
