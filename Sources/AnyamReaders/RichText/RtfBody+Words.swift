import AnyamModel

extension RtfBody {
  var isBody: Bool {
    switch state.destination {
    case .body, .note, .annotation, .aside: true
    default: false
    }
  }

  mutating func symbol(_ byte: UInt8) {
    if byte == UInt8(ascii: "*") {
      isOptional = true
      return
    }
    if skip > 0, byte != 0x0A, byte != 0x0D {
      skip -= 1
      return
    }
    flush()
    switch byte {
    case UInt8(ascii: "~"): put(Array("\u{A0}".utf8))
    case UInt8(ascii: "_"): put(Array("\u{2011}".utf8))
    case UInt8(ascii: "-"): put(Array("\u{AD}".utf8))
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): put([byte])
    case 0x0A, 0x0D: if isBody { endParagraph() }
    case 0x09: if isBody { tab() }
    default: break
    }
  }

  private mutating func tab() {
    openParagraph()
    builder.tab()
  }

  private static let characters: [String: String] = [
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u{2003}", "enspace": "\u{2002}", "qmspace": "\u{2005}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    "ltrmark": "\u{200E}", "rtlmark": "\u{200F}",
  ]

  mutating func control(_ word: String, _ number: Int?) {
    defer { isOptional = false }
    if word == "u", let number {
      unicode(number)
      return
    }
    flush()
    if skip > 0 {
      skip -= 1
      return
    }
    if enter(word, number) { return }
    switch state.destination {
    case .fonts: tables.font(word, number)
    case .colours: tables.colour(word, number)
    case .styles: tables.style(word, number)
    default: break
    }
    format(word, number)
    guard isBody else { return }
    switch word {
    case "par": endParagraph()
    case "line", "softline":
      openParagraph()
      builder.lineBreak()
    case "page", "sect", "column": if inParagraph { endParagraph() }
    case "tab": tab()
    case "cell", "nestcell": endCell()
    case "row", "nestrow": endRow()
    default: if let text = Self.characters[word] { put(Array(text.utf8)) }
    }
  }

  private mutating func format(_ word: String, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "ansicpg": if let number { tables.codePage = number }
    case "mac": tables.codePage = 10000
    case "pc": tables.codePage = 437
    case "pca": tables.codePage = 850
    case "uc": state.uc = max(0, min(16, number ?? 1))
    case "f": state.font = number
    case "plain":
      (state.isBold, state.highlight, state.isHidden, state.font) = (false, "", false, nil)
      (state.isDeleted, state.isInserted) = (false, false)
    case "b": state.isBold = isOn
    case "v":
      if isOn, !state.isHidden, isBody { builder.leaveOut(.hiddenText) }
      state.isHidden = isOn
    case "deleted":
      if isOn, !state.isDeleted, options.tracked == .final { builder.leaveOut(.deletions) }
      state.isDeleted = isOn
    case "revised":
      if isOn, !state.isInserted, options.tracked == .original { builder.leaveOut(.insertions) }
      state.isInserted = isOn
    case "highlight", "cb", "chcbpat": state.highlight = tables.colour(number)
    case "pard":
      state.inTable = false
      isHeading = false
    case "intbl": state.inTable = true
    case "s": isHeading = number.map { tables.headings.contains($0) } ?? false
    case "outlinelevel": if let number, number < 9, isBody { isHeading = true }
    default: break
    }
  }

  /// Whether a word says where the rest of its group goes.
  private mutating func enter(_ word: String, _ number: Int?) -> Bool {
    guard state.destination != .skipped else { return true }
    switch word {
    case "fonttbl": state.destination = .fonts
    case "colortbl": state.destination = .colours
    case "stylesheet": state.destination = .styles
    case "atnauthor":
      author = ""
      state.destination = .author
    case "atnref":
      lastReference = ""
      state.destination = .reference
    case "atrfstart": state.destination = .rangeStart
    case "atrfend": state.destination = .rangeEnd
    case "footnote":
      openParagraph()
      stretch(.note)
      return true
    case "annotation":
      lastReference = ""
      stretch(.annotation)
    case "shptxt": stretch(.aside)
    case "shpinst", "shp": return true
    case "listtext", "pntext":
      guard !options.numbering else { return true }
      builder.leaveOut(.listNumbers)
      state.destination = .skipped
    case "pict":
      builder.leaveOut(.pictures)
      state.destination = .skipped
    case "object":
      builder.leaveOut(.objects)
      state.destination = .skipped
    case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
      builder.leaveOut(word.hasPrefix("header") ? .headers : .footers)
      state.destination = .skipped
    case "info", "fldinst", "xe", "tc", "sp", "shprslt", "nonshppict", "NeXTGraphic", "bkmkstart", "bkmkend",
      "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "colorschememapping", "latentstyles",
      "datastore", "revtbl", "atnid", "atndate", "atntime", "atnparent", "pgdsctbl", "ftnsep", "ftnsepc", "aftnsep",
      "aftnsepc":
      state.destination = .skipped
    default:
      guard isOptional else { return false }
      state.destination = .skipped
    }
    return true
  }

  /// Begins a text beside the text: it ends with its group.
  private mutating func stretch(_ kind: Destination) {
    if kind == .note { state.number = builder.noteMark() }
    builder.beginAside()
    waitingRows.append((inParagraph, inRow, inCell, isHeading))
    (inParagraph, inRow, inCell, isHeading) = (false, false, false, false)
    state.destination = kind
    state.opens = kind
    (state.isBold, state.highlight, state.isHidden, state.inTable) = (false, "", false, false)
  }

  /// The group ends: so does the stretch it opened.
  mutating func close() {
    guard let kind = state.opens else { return }
    if inParagraph { builder.endParagraph() }
    if inRow { builder.endRow() }
    let number = state.number
    if kind == .aside {
      builder.endAside()
    } else {
      let flow = builder.endStretch()
      if kind == .note {
        builder.addNote(number, flow)
      } else {
        let id = trimmed(lastReference).isEmpty ? " \(comments.count)" : trimmed(lastReference)
        builder.anchorComment(id)
        comments.append(
          (id, Reading.Comment(text: trimmed(String(decoding: flow.text, as: UTF8.self)), author: trimmed(author))))
        author = ""
      }
    }
    if let last = waitingRows.popLast() { (inParagraph, inRow, inCell, isHeading) = last }
  }
}
