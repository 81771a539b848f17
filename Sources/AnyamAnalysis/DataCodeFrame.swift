import AnyamModel

/// What is the same in all data codes of one source, and where between it stands what is not: who speaks, where, about what.
struct DataCodeFrame: Sendable {
  /// What differs from passage to passage.
  enum Varying: Sendable { case role, informant, number, focus, sequence, lines }

  /// UTF-8, and what comes behind it. The separator before something that has nothing to say falls away with it.
  private struct Piece: Sendable {
    let text: [UInt8]
    let varying: Varying?
  }

  private let pieces: [Piece]
  /// What stands behind the last of them, where there is anything before it.
  private let end: [UInt8]

  init(_ pattern: DataCodePattern, _ source: Source) {
    var pieces: [Piece] = []
    var pending = ""
    func add(_ varying: Varying) {
      pieces.append(Piece(text: Array(pending.utf8), varying: varying))
      pending = ""
    }
    func add(said: String) {
      if !said.isEmpty { pieces.append(Piece(text: Array((pending + said).utf8), varying: nil)) }
      pending = ""
    }
    for part in pattern.parts {
      switch part {
      case .literal(let text): pending += text
      case .technique: add(said: Self.letter(source.technique))
      case .source: add(said: source.title)
      case .day(let day): add(said: source.date.map { Self.written($0, day) } ?? "")
      case .role: add(.role)
      case .informant: add(.informant)
      case .number: add(.number)
      case .focus: add(.focus)
      case .sequence: add(.sequence)
      case .lines: add(.lines)
      }
    }
    self.pieces = pieces
    end = Array(pending.utf8)
  }

  /// Writes a code behind what there is.
  ///
  /// - Parameter append: writes something that differs; nothing where there is nothing to say.
  func write(to bytes: inout [UInt8], _ append: (Varying, inout [UInt8]) -> Void) {
    let start = bytes.count
    for piece in pieces {
      let before = bytes.count
      bytes.append(contentsOf: piece.text)
      guard let varying = piece.varying else { continue }
      let lead = bytes.count
      append(varying, &bytes)
      if bytes.count == lead { bytes.removeLast(lead - before) }
    }
    if bytes.count > start { bytes.append(contentsOf: end) }
  }

  /// The letter theses use: W, O, D.
  static func letter(_ technique: Technique?) -> String {
    switch technique {
    case .interview: "W"
    case .observation: "O"
    case .documentation: "D"
    case .focusGroup: "F"
    case .survey: "S"
    case nil: ""
    }
  }

  private static func written(_ date: CalendarDate, _ pattern: String) -> String {
    let text = date.description
    return pattern.replacing("yyyy", with: text.prefix(4)).replacing("yy", with: text.prefix(4).suffix(2))
      .replacing("mm", with: text.dropFirst(5).prefix(2)).replacing("dd", with: text.suffix(2))
  }
}
