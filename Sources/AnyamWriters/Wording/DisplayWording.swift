import AnyamAnalysis
public import AnyamModel

/// The words around displays in both languages: what a dimension, a measure or a gap is called, captions and rules.
public struct DisplayWording: Sendable {
  public let language: Language
  /// What codes are called in this language.
  let codeNames: CodeNames

  public init(_ language: Language, codeNames: CodeNames = .none) {
    self.language = language
    self.codeNames = codeNames
  }

  /// The same for a display: lists about codes name them as commands take them.
  func suiting(_ display: Display) -> DisplayWording {
    RecordLayout.namingCodes.contains(display.kind) ? DisplayWording(language) : self
  }

  public func either(_ english: String, _ indonesian: String) -> String {
    language == .english ? english : indonesian
  }

  /// A dimension or a field, as it stands above a column.
  public func name(_ key: String) -> String {
    if key.hasPrefix("attribute:") {
      let trait = key.dropFirst("attribute:".count)
      return trait.prefix(1).uppercased() + trait.dropFirst()
    }
    return (Self.names[key] ?? RecordNames.all[key]).map { either($0.0, $0.1) } ?? key
  }

  /// What stands for a key of a dimension; most keys are names and stand for themselves.
  public func label(_ key: String, of dimension: String) -> String {
    switch key {
    case Matrix.none:
      // Of attributes: people of whom it is not known, and what nobody said.
      if dimension.hasPrefix("attribute:") { return either("(not known)", "(tidak diketahui)") }
      if ["informant", "role"].contains(dimension) { return either("(no informant)", "(tanpa informan)") }
      if dimension == "month" { return either("(no date)", "(tanpa tanggal)") }
      let known = ["indicator", "focus", "technique", "visit", "stance", "coder", "theme", "code", "source"]
      return known.contains(dimension)
        ? either("(no \(name(dimension).lowercased()))", "(tanpa \(name(dimension).lowercased()))")
        : either("(none)", "(tanpa)")
    case Matrix.total: return either("Total", "Jumlah")
    default: break
    }
    switch dimension {
    case "technique": return Technique(rawValue: key).map(technique) ?? key
    case "stance": return Stance(rawValue: key).map(stance) ?? key
    case "month": return month(key)
    case "measure": return name(key)
    case "code", "theme", "indicator", "claim": return codeNames.path(key)
    // Everything else is somebody's own name.
    default: return key
    }
  }

  /// The heading of a column.
  func heading(_ column: Int, of display: Display) -> String {
    let key = display.columnKeys[column]
    let dimension = display.dimension(of: column)
    guard dimension.isEmpty else { return label(key, of: dimension) }
    return display.kind == "visits" && key == "summary" ? either("Summary", "Ringkasan") : name(key)
  }

  public func technique(_ technique: Technique) -> String {
    switch technique {
    case .interview: either("Interview", "Wawancara")
    case .observation: either("Observation", "Observasi")
    case .documentation: either("Documentation", "Dokumentasi")
    case .focusGroup: either("Focus group", "Diskusi kelompok")
    case .survey: either("Survey", "Survei")
    }
  }

  public func stance(_ stance: Stance) -> String {
    switch stance {
    case .support: either("support", "mendukung")
    case .qualify: either("qualify", "mendukung bersyarat")
    case .contradict: either("contradict", "bertentangan")
    }
  }

  /// What else there is behind what is shown, and in which directions it speaks: `and 3 more: 1 in support, 2 contradicting`.
  ///
  /// - Parameter directions: how many speak in each direction, at its place; of those in which none does nothing is said.
  public func more(_ count: Int, directions: SIMD4<Int> = .zero) -> String {
    // As bytes: a table may say it a hundred thousand times.
    var words: [UInt8] = []
    words.reserveCapacity(80)
    words.append(words: either("and ", "dan "))
    words.append(decimal: count)
    words.append(words: either(" more", " lainnya"))
    let isOne = Stance.all.indices.count { directions[$0] > 0 } == 1
    var isFirst = true
    for stance in Stance.all where directions[stance.place] > 0 {
      words.append(words: isOne || !isFirst ? ", " : ": ")
      isFirst = false
      if !isOne {
        words.append(decimal: directions[stance.place])
        words.append(0x20)
      }
      words.append(words: direction(stance))
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// In which direction a passage speaks, as it stands behind its data code.
  func direction(_ stance: Stance?) -> String {
    switch stance {
    case .support?: either("in support", "mendukung")
    case .qualify?: either("under a condition", "mendukung bersyarat")
    case .contradict?: either("contradicting", "bertentangan")
    case nil: either("not judged", "belum dinilai")
    }
  }

  public func kind(_ kind: InformantKind) -> String {
    switch kind {
    case .key: either("key", "kunci")
    case .primary: either("primary", "utama")
    case .supporting: either("supporting", "pendukung")
    }
  }

  /// `2020-03` as a month.
  func month(_ key: String) -> String {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) else { return key }
    return "\(months[number - 1]) \(parts[0])"
  }

  public func date(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// A day where there is little room: `12-03-2020`, as data codes have it; `2020-03-12` in English, where 12/03 may be two days.
  public func shortDate(_ date: CalendarDate) -> String {
    either(date.description, date.description.split(separator: "-").reversed().joined(separator: "-"))
  }

  private var months: [String] {
    language == .english
      ? [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
      : [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
      ]
  }

  public func missing(_ missing: Display.Missing) -> String {
    switch missing {
    case .notMentioned: "–"
    case .notAsked: either("no data", "belum ada data")
    case .leftOut: either("not asked", "tidak ditanyakan")
    case .notApplicable: either("n/a", "t.b.")
    }
  }

  /// What the marks of gaps mean, for those that stand in a display.
  public func legend(_ shown: Set<Display.Missing>) -> String {
    Display.Missing.allCases.filter(shown.contains).map { missing in
      switch missing {
      case .notMentioned: either("– = not mentioned", "– = tidak disebut")
      case .notAsked:
        either("no data = nothing of this kind collected yet", "belum ada data = data seperti ini belum diperoleh")
      case .leftOut:
        either(
          "not asked = the focus grid, or the researcher’s mark, does not put it to them",
          "tidak ditanyakan = menurut kisi-kisi atau tanda peneliti, hal ini tidak ditanyakan kepadanya")
      case .notApplicable: either("n/a = not applicable", "t.b. = tidak berlaku")
      }
    }.joined(separator: "; ")
  }

  /// A number as it is written in the language, with so many decimals.
  public func decimal(_ number: Double, places: Int) -> String {
    let text = FixedPoint.text(number, places: places)
    return language == .english ? text : text.replacing(".", with: ",")
  }

  /// `12.6%`, `12,6%`: no blank, at which a narrow column would be broken.
  public func percent(_ share: Double) -> String { decimal(share * 100, places: 1) + "%" }

  public var source: String { either("Source: research data", "Sumber: data penelitian") }
  func source(_ display: Display) -> String { display.frame.source.isEmpty ? source : display.frame.source }
  public var table: String { either("Table", "Tabel") }
  public var figure: String { either("Figure", "Gambar") }
  var withDescendants: String {
    either("A code counts with everything below it.", "Kode dihitung beserta semua yang ada di bawahnya.")
  }
  var translated: String { either("translation", "terjemahan") }
  /// What totals say, where it is not what the cells say.
  func totals(of measure: Measure) -> String? {
    switch measure {
    case .quotes: either("The total counts them.", "Jumlah menghitungnya.")
    case .summary:
      either(
        "Totals count the codings behind the statements; what two coders marked counts twice.",
        "Jumlah menghitung pengodean di balik pernyataan; yang ditandai dua pengode dihitung dua kali.")
    case .sources:
      either(
        "The total counts each source once, in however many cells it stands.",
        "Jumlah menghitung setiap berkas data satu kali, di berapa pun sel ia ada.")
    case .informants:
      either(
        "The total counts each informant once, in however many cells they stand.",
        "Jumlah menghitung setiap informan satu kali, di berapa pun sel ia ada.")
    case .codings, .words, .coverage, .presence: nil
    }
  }
  public var quotes: String { either("Quotes", "Kutipan") }
  public var conclusion: String { either("Conclusion", "Kesimpulan") }
  public var about: String { either("How this was made", "Cara pembuatan") }

  /// `baris 14–18, 30`
  public func lines(_ lines: [ClosedRange<Int>]) -> String {
    let isOne = lines.count == 1 && lines[0].count == 1
    let word = either(isOne ? "line" : "lines", "baris")
    return "\(word) " + lines.map { LineNumbers.cited($0) }.joined(separator: ", ")
  }

  /// What stands between the data code of a quote and its lines, in one piece: a matrix may cite a hundred thousand.
  func linesLead(_ quotation: Quotation) -> StaticString {
    switch language {
    case .english: quotation.lines.count == 1 ? ", line " : ", lines "
    case .indonesian: ", baris "
    }
  }

  /// Where a quote stands: `W/KI1/12-03-2020, baris 14–18`.
  public func cited(_ quotation: Quotation) -> String {
    quotation.cited(linesLead: linesLead(quotation))
  }

  /// The same, and the translation where there is one: `W/KI1/12-03-2020, baris 14–18; terjemahan: “…”`.
  func citedWithTranslation(_ quotation: Quotation) -> String {
    quotation.translation.isEmpty
      ? cited(quotation)
      : "\(cited(quotation)); \(translated): “\(InnerQuotes.inside(quotation.translation))”"
  }

  /// Fields and dimensions whose keys are English words.
  private static let names: [String: (String, String)] = [
    "code": ("Code", "Kode"), "theme": ("Theme", "Tema"), "informant": ("Informant", "Informan"),
    "role": ("Role", "Peran"), "technique": ("Technique", "Teknik"), "source": ("Source", "Berkas data"),
    "visit": ("Visit", "Kunjungan"), "month": ("Month", "Bulan"), "coder": ("Coder", "Pengode"),
    "stance": ("Direction", "Arah"), "indicator": ("Indicator", "Indikator"), "id": ("Id", "Id"),
    "start": ("Start", "Awal"), "end": ("End", "Akhir"), "quote": ("Quote", "Kutipan"), "memo": ("Memo", "Memo"),
    "date": ("Date", "Tanggal"), "lines": ("Lines", "Baris"), "page": ("Page", "Halaman"),
    "summary": ("Condensed statement", "Pernyataan inti"), "translation": ("Translation", "Terjemahan"),
    "weight": ("Weight", "Bobot"), "data-code": ("Data code", "Kode data"), "conclusion": ("Conclusion", "Kesimpulan"),
    "codings": ("Codings", "Pengodean"), "passages": ("Passages", "Kutipan"), "sources": ("Sources", "Berkas data"),
    "informants": ("Informants", "Informan"),
    "words": ("Words", "Kata"), "coverage": ("Coverage", "Cakupan"), "presence": ("Mentioned", "Disebut"),
    "kind": ("Kind", "Jenis"), "from": ("From", "Dari"), "to": ("To", "Ke"), "sign": ("Sign", "Tanda"),
    "word": ("Word", "Kata"), "count": ("Count", "Jumlah"), "roles": ("Roles", "Peran"),
    "techniques": ("Techniques", "Teknik"), "support": ("Support", "Mendukung"), "qualify": ("Qualify", "Bersyarat"),
    "contradict": ("Contradict", "Bertentangan"), "share": ("Share", "Bagian"), "event": ("Event", "Peristiwa"),
    "left": ("Before", "Sebelum"), "match": ("Match", "Temuan"), "right": ("After", "Sesudah"),
    "speaker": ("Speaker", "Pembicara"), "layer": ("Layer", "Lapisan"), "informant-kind": ("Kind", "Jenis"),
    "reason": ("Reason", "Alasan"), "definition": ("Definition", "Definisi"), "total": ("Total", "Jumlah"),
    "text": ("Text", "Teks"), "depth": ("Depth", "Tingkat"), "claim": ("Claim", "Klaim"),
    "verdict": ("Verdict", "Putusan"), "focus": ("Focus", "Fokus"),
    "same": ("Same", "Sama"), "different": ("Different", "Berbeda"), "specific": ("Specific", "Spesifik"),
    "resolution": ("Resolution", "Penyelesaian"), "member-check": ("Member check", "Member check"),
    "state": ("State", "Status"), "statement": ("Statement", "Pernyataan"),
    "by-source": ("By source", "Menurut sumber"), "by-technique": ("By technique", "Menurut teknik"),
    "provisional": ("First written down", "Tanggal sementara"), "witness": ("Witness", "Saksi"),
    "later": ("Support afterwards", "Bukti setelah kembali ke lapangan"),
    "failing": ("Does not hold", "Belum terpenuhi"),
    "gate": ("Gate", "Gerbang"), "outcome": ("Outcome", "Hasil"), "question": ("Question", "Pertanyaan"),
    "severity": ("Severity", "Tingkat"), "subject": ("About", "Tentang"), "finding": ("Finding", "Temuan"),
    "next": ("Next", "Langkah berikutnya"), "check": ("Check", "Pemeriksaan"), "number": ("No.", "No."),
    "known": ("Codes known", "Kode diketahui"), "run-new": ("New in run", "Baru dalam rangkaian"),
    "run-share": ("Share of base", "Bagian dari dasar"),
  ]
}
