import AnyamModel
import AnyamStore

/// Something noted on a passage that has to go over to a corrected text.
struct PassageNoteMove {
  let range: TextRange
  let move: (inout Edit, TextRange, ID<Source>) -> Void

  /// Statements, translations, reasons, weights and evidence of one source.
  static func all(of source: ID<Source>, _ reader: StudyReader) throws -> [PassageNoteMove] {
    var moves: [PassageNoteMove] = []
    for summary in try reader.summaries() {
      guard case .passage(source, let range) = summary.about else { continue }
      moves.append(PassageNoteMove(range: range) { $0.move(summary.id, to: $1, of: $2) })
    }
    for note in try reader.translations() where note.source == source {
      moves.append(PassageNoteMove(range: note.range) { $0.move(note.id, to: $1, of: $2) })
    }
    for note in try reader.asides() where note.source == source {
      moves.append(PassageNoteMove(range: note.range) { $0.move(note.id, to: $1, of: $2) })
    }
    for note in try reader.weights() where note.source == source {
      moves.append(PassageNoteMove(range: note.range) { $0.move(note.id, to: $1, of: $2) })
    }
    for link in try reader.ledger().evidence where link.source == source {
      moves.append(PassageNoteMove(range: link.range) { $0.move(link.id, to: $1, of: $2) })
    }
    return moves
  }
}
