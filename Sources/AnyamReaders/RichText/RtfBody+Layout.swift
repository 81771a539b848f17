extension RtfBody {
  mutating func openParagraph() {
    guard !inParagraph else { return }
    if state.inTable {
      if !inRow { builder.startRow() }
      if !inCell { builder.startCell() }
      (inRow, inCell) = (true, true)
    } else if inRow {
      endRow()
    }
    builder.startParagraph()
    inParagraph = true
    if isHeading { builder.markHeading() }
  }

  mutating func endParagraph() {
    openParagraph()
    builder.endParagraph()
    inParagraph = false
  }

  mutating func endCell() {
    state.inTable = true
    if inParagraph {
      builder.endParagraph()
      inParagraph = false
    } else if !inCell {
      if !inRow { builder.startRow() }
      builder.startCell()
    }
    builder.endCell()
    (inRow, inCell) = (true, false)
  }

  mutating func endRow() {
    if inParagraph { builder.endParagraph() }
    if inRow { builder.endRow() }
    (inRow, inCell, inParagraph) = (false, false, false)
  }
}
