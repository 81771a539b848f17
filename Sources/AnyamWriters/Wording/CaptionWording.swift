import AnyamModel

/// Captions and decision rules of displays, where the display does not bring its own.
extension DisplayWording {
  /// What a display shows, as a caption says it.
  func caption(_ display: Display) -> String {
    guard display.frame.caption.isEmpty else { return display.frame.caption }
    let rows = ((display.outer?.names ?? []) + [display.corner]).map { name($0).lowercased() }.joined(separator: ", ")
    let columns = name(display.across).lowercased()
    switch display.kind {
    case "quotations": return either("Coded quotations", "Kutipan terkode")
    case "cooccurrence": return either("Co-occurrence of codes", "Kemunculan bersama kode")
    case "triangulation": return either("Triangulation", "Triangulasi")
    default:
      guard !display.across.isEmpty else { return name(display.kind) }
      let what = display.measure.map { self.what($0) } ?? name(display.kind)
      return either("\(what) by \(rows) and \(columns)", "\(what) menurut \(rows) dan \(columns)")
    }
  }

  private func what(_ measure: Measure) -> String {
    switch measure {
    case .codings: either("Codings", "Pengodean")
    case .sources: either("Sources", "Berkas data")
    case .informants: either("Informants", "Informan")
    case .presence: either("Mentions", "Kemunculan")
    case .words: either("Words", "Kata")
    case .coverage: either("Coverage", "Cakupan")
    case .quotes: either("Quotes", "Kutipan")
    case .summary: either("Condensed statements", "Pernyataan inti")
    }
  }

  /// How it was decided what stands in a cell.
  func rule(_ display: Display) -> String {
    guard display.frame.rule.isEmpty else { return display.frame.rule }
    switch display.measure {
    case .codings: return either("A cell counts codings.", "Sel menghitung pengodean.")
    case .sources:
      return either(
        "A cell counts sources with at least one coding.",
        "Sel menghitung berkas data dengan sedikitnya satu pengodean.")
    case .informants:
      return either(
        "A cell counts informants who say it at least once.",
        "Sel menghitung informan yang menyebutnya sedikitnya sekali.")
    case .presence:
      return either(
        "✓ (or 1): coded at least once; – (or 0): not.", "✓ (atau 1): dikodekan sedikitnya sekali; – (atau 0): tidak.")
    case .words:
      return either(
        "A cell counts the words coded; what two codings share counts once, labels and interviewers never.",
        "Sel menghitung kata yang dikodekan; yang sama pada dua pengodean dihitung sekali, label dan pewawancara tidak."
      )
    case .coverage:
      return either(
        "A cell is the share of what was said that was coded so; interviewers' words never count.",
        "Sel adalah bagian dari yang diucapkan yang dikodekan begitu; kata pewawancara tidak dihitung.")
    case .quotes:
      return either("A cell holds the coded passages, word for word.", "Sel memuat kutipan terkode apa adanya.")
    case .summary:
      return either(
        "A cell holds the researcher's condensed statement; where there is none, words of an informant in quotation marks, in "
          + "the direction most have, and how many say something else.",
        "Sel memuat pernyataan inti dari peneliti; bila belum ada, kata-kata informan dalam tanda kutip, menurut arah "
          + "terbanyak, beserta jumlah yang berkata lain.")
    case nil: break
    }
    switch display.kind {
    case "frequencies":
      return either(
        "Codings of each code itself; share of all codings in the scope.",
        "Pengodean kode itu sendiri; bagian dari seluruh pengodean dalam lingkup.")
    case "tree":
      return either(
        "Codings of the code itself; in all (in the drawing in brackets), with everything below it, as people and sources "
          + "are counted too.",
        "Pengodean kode itu sendiri; jumlah (pada gambar dalam kurung) beserta turunannya, begitu pula informan dan berkas data."
      )
    case "timeline":
      return either(
        "Numbers, and in the drawing how large a circle is, are codings.",
        "Angka, dan pada gambar besar lingkaran, adalah banyaknya pengodean.")
    default: return ""
    }
  }

  /// Which part of the study it is about; empty where it is about all.
  func scope(_ scope: Scope) -> String {
    scope.pairs.map { key, value in
      switch key {
      case "since", "until": "\(name(key).lowercased()): \(CalendarDate(value).map(date) ?? value)"
      case "attribute": value.replacing("=", with: ": ", maxReplacements: 1)
      default: "\(name(key).lowercased()): \(label(value, of: key))"
      }
    }.joined(separator: "; ")
  }

  func scopeLine(_ display: Display) -> String { either("Scope: ", "Lingkup: ") + scope(display.scope) }

  /// The lines under a display: the rule, the scope, what marks mean, what it was made from.
  func notes(_ display: Display) -> [String] {
    var notes: [String] = []
    let rule = rule(display)
    if !rule.isEmpty { notes.append(either("Rule: ", "Aturan: ") + rule) }
    if display.scope != Scope() { notes.append(scopeLine(display)) }
    var shown: Set<Display.Missing> = []
    for row in display.cells { for case .missing(let missing) in row { shown.insert(missing) } }
    if !shown.isEmpty { notes.append(legend(shown)) }
    notes += display.frame.notes
    return notes
  }

  /// `Data: 3f2a…`: the state of the study it was made from.
  func origin(_ display: Display) -> String {
    display.data.isEmpty ? "" : either("State of the data: ", "Keadaan data: ") + String(display.data.prefix(12))
  }

  /// What stands below a drawing.
  func footer(_ display: Display) -> [String] { concluded(display) + notes(display) + [source(display) + "."] }

  /// What the researcher concludes from it, as a line; none where nothing was.
  func concluded(_ display: Display) -> [String] {
    display.frame.conclusion.isEmpty ? [] : ["\(conclusion): \(display.frame.conclusion)"]
  }
}
