import AnyamModel
import AnyamStore

extension DisplayDesk {
  /// What the researcher concluded from a display, whatever it is: it stays under it.
  func conclusion(of display: Display) throws -> String {
    try CellStatements(reader.summaries(), data.codebook, masking: masking)
      .conclusion(display: DisplaySignature.of(display))
  }
}
