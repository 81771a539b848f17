public import AnyamModel

/// What was collected when, and how much of it was coded.
public enum TimelineLayout {
  /// - Parameters:
  ///   - inside: the sources asked about, as indices.
  ///   - weights: how many codings each source has.
  ///   - people: the informants of each source, by code.
  public static func display(
    _ data: StudyData, _ inside: [Int], weights: [Int], people: [[String]], scope: Scope, language: Language
  ) -> Display {
    let wording = DisplayWording(language)
    let dated = inside.compactMap { at in data.sources[at].date.map { (date: $0, at: at) } }
      .sorted { ($0.date, $0.at) < ($1.date, $1.at) }.map(\.at)
    let visits = Dictionary(data.visits.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var display = Display(
      kind: "timeline", corner: "date", across: "",
      rowKeys: dated.map { data.sources[$0].date?.description ?? "" },
      columnKeys: ["source", "technique", "informant", "visit", "codings"],
      cells: dated.map { at in
        let source = data.sources[at]
        return [
          .text(source.title), .text(source.technique?.rawValue ?? ""), .text(people[at].joined(separator: "; ")),
          .text(source.visit.flatMap { visits[$0] } ?? ""), .number(weights[at]),
        ]
      }, scope: scope, data: data.digest)
    display.drawing = .timeline(
      dated.compactMap { at in
        let source = data.sources[at]
        return source.date.map { date in
          Display.Event(
            date: date, label: source.title,
            lane: source.technique.map(wording.technique) ?? wording.either("Other", "Lainnya"), weight: weights[at])
        }
      })
    display.frame.caption = wording.either("Timeline of the data", "Lini masa data")
    let undated = inside.count - dated.count
    if undated > 0 {
      display.frame.notes = [
        wording.either("Without a date, and so not shown: \(undated).", "Tanpa tanggal, jadi tidak tampil: \(undated).")
      ]
    }
    return display
  }
}

/// Where along one source each code stands.
public enum ProfileLayout {
  /// - Parameters:
  ///   - codings: those of the source, as indices.
  ///   - length: of its text in code points.
  public static func display(
    _ source: Source, _ data: StudyData, _ codings: [Int], length: Int, scope: Scope, language: Language
  ) -> Display {
    let wording = DisplayWording(language)
    let byCode = Dictionary(grouping: codings) { Int(data.codings.codes[$0]) }
    let codes = byCode.keys.sorted()
    var display = Display(
      kind: "profile", corner: "code", across: "measure", rowKeys: codes.map { data.codebook.keys[$0] },
      columnKeys: ["codings", "coverage"],
      cells: codes.map { code in
        let ranges = (byCode[code] ?? []).map { data.codings.range($0) }.sorted()
        var covered = 0
        var end = 0
        for range in ranges {
          covered += max(0, range.end - max(end, range.start))
          end = max(end, range.end)
        }
        return [.number(ranges.count), .share(length == 0 ? 0 : Double(covered) / Double(length))]
      }, scope: scope, data: data.digest)
    display.drawing = .profile(
      Display.Profile(
        length: length,
        lanes: codes.map { code in
          (
            data.codebook.codes[data.codebook.theme(of: code)].colour,
            (byCode[code] ?? []).map { data.codings.range($0) }.sorted()
          )
        }))
    display.frame.caption = wording.either("Profile of \(source.title)", "Profil \(source.title)")
    display.frame.rule = wording.either(
      "Coverage is the share of the text's characters.", "Cakupan adalah bagian dari karakter teks.")
    return display
  }
}

/// The words of the data and how often they stand there.
public enum WordListLayout {
  public static func display(
    _ words: [(word: String, count: Int, sources: Int)], total: Int, scope: Scope, data: String, language: Language
  ) -> Display {
    let wording = DisplayWording(language)
    var display = Display(
      kind: "words", corner: "word", across: "measure", rowKeys: words.map(\.word),
      columnKeys: ["count", "share", "sources"],
      cells: words.map {
        [.number($0.count), .share(total == 0 ? 0 : Double($0.count) / Double(total)), .number($0.sources)]
      },
      scope: scope, data: data)
    display.drawing = .bars
    display.frame.caption = wording.either("Words", "Daftar kata")
    display.frame.rule = wording.either(
      "Labels and what interviewers say are left out. Share is of all \(total) words.",
      "Label dan ucapan pewawancara tidak dihitung. Bagian adalah dari seluruh \(total) kata.")
    return display
  }
}
