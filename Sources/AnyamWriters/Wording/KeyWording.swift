public import AnyamModel

/// Words for what lists hold in keys.
extension DisplayWording {
  func phase(_ phase: Visit.Phase) -> String {
    switch phase {
    case .initial: either("initial", "awal")
    case .extension_: either("extension", "perpanjangan")
    }
  }

  func memo(_ kind: Memo.Kind) -> String {
    switch kind {
    case .analytic: either("analytic", "analitis")
    case .methodological: either("methodological", "metodologis")
    case .reflexive: either("reflexive", "refleksif")
    case .surprise: either("surprise", "kejutan")
    }
  }

  /// As the command takes them too.
  func marker(_ marker: EvidenceWeight.Marker) -> String {
    switch marker {
    case .later: either("later", "belakangan")
    case .firsthand: either("firsthand", "langsung")
    case .observed: either("observed", "teramati")
    case .trusted: either("trusted", "dipercaya")
    case .informal: "informal"
    case .alone: either("alone", "sendirian")
    }
  }

  /// `+later -alone` as `+belakangan -sendirian`.
  public func profile(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { part in
      guard let sign = part.first, let known = EvidenceWeight.Marker(rawValue: String(part.dropFirst())) else {
        return String(part)
      }
      return "\(sign)\(marker(known))"
    }.joined(separator: " ")
  }

  /// What became of a code.
  func change(_ key: String) -> String? {
    switch key {
    case "added": either("added", "ditambahkan")
    case "removed": either("removed", "dikeluarkan")
    case "merged": either("merged", "digabung")
    case "split": either("split off", "dipecah")
    case "renamed": either("renamed", "diganti nama")
    case "moved": either("moved", "dipindah")
    case "redefined": either("redefined", "diubah definisinya")
    default: nil
    }
  }

  /// What became of a coding when its source was replaced.
  func carriedOver(_ key: String) -> String? {
    switch key {
    case "same": either("same", "tetap")
    case "changed": either("changed", "berubah")
    case "lost": either("lost", "tidak cocok lagi")
    default: nil
    }
  }

  /// `Biaya ← pattern: rugi (sentence)`, a line for each rule of a run: the words around what somebody looked for.
  func rules(_ text: String) -> String {
    guard language == .indonesian else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { rule(String($0)) }.joined(
      separator: "\n")
  }

  private func rule(_ text: String) -> String {
    let looked = [("pattern: ", "pola: "), ("speaker: ", "penutur: "), ("question: ", "pertanyaan: ")]
    let units = ["match": "temuan", "sentence": "kalimat", "turn": "giliran", "paragraph": "paragraf"]
    // The last of them: a code may be called anything.
    let places = looked.flatMap { key, word in text.ranges(of: " ← " + key).map { (place: $0, word: word) } }
    guard let found = places.max(by: { $0.place.lowerBound < $1.place.lowerBound }),
      let bracket = text.lastIndex(of: "("),
      text.hasSuffix(")")
    else { return text }
    let unit = String(text[text.index(after: bracket)...].dropLast())
    return text[..<found.place.lowerBound] + " ← " + found.word + text[found.place.upperBound..<bracket]
      + "(\(units[unit] ?? unit))"
  }

  /// What a change wrote, by kind: `conclusion 1` as `kesimpulan 1`.
  public func written(_ part: String) -> String {
    guard language == .indonesian, let blank = part.lastIndex(of: " "), let word = Self.entities[String(part[..<blank])]
    else { return part }
    return word + part[blank...]
  }

  private static let entities = [
    "coder": "pengode", "study": "penelitian", "informant": "informan", "attribute": "keterangan", "visit": "kunjungan",
    "source": "berkas data", "participant": "peserta", "speaker": "penutur", "code": "kode",
    "autocoding": "pengodean aturan",
    "coding": "pengodean", "memo": "memo", "summary": "ringkasan", "translation": "terjemahan", "aside": "penyisihan",
    "weight": "bobot", "mask": "samaran", "relation": "hubungan", "version": "versi", "focus": "fokus",
    "indicator": "indikator",
    "question": "pertanyaan", "conclusion": "kesimpulan", "claim": "klaim", "evidence": "bukti", "channel": "saluran",
    "transition": "perubahan status", "waiver": "pelewatan", "resolution": "penyelesaian",
    "member_check": "member check",
    "negative_search": "pencarian kasus negatif", "debriefing": "diskusi sejawat", "reading": "pembacaan",
    "recheck": "pengecekan kembali", "erasure": "penghapusan",
  ]
}

/// Words for what the ledger holds in keys.
extension LedgerWording {
  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: either("error", "galat")
    case .warning: either("warning", "peringatan")
    case .note: either("note", "catatan")
    }
  }

  public func test(_ test: CredibilityTest) -> String {
    switch test {
    case .extension_: either("longer observation", "perpanjangan pengamatan")
    case .persistence: either("persistent observation", "peningkatan ketekunan")
    case .sourceTriangulation: either("source triangulation", "triangulasi sumber")
    case .techniqueTriangulation: either("technique triangulation", "triangulasi teknik")
    case .timeTriangulation: either("time triangulation", "triangulasi waktu")
    case .peerDebriefing: either("peer debriefing", "diskusi dengan teman sejawat")
    case .negativeCases: either("negative cases", "analisis kasus negatif")
    case .referenceMaterial: either("reference material", "bahan referensi")
    case .memberCheck: either("member check", "member check")
    case .rivalExplanations: either("rival explanations", "penjelasan tandingan")
    case .representativeness: either("whom it rests on", "keterwakilan")
    }
  }

  /// Why a passage may speak against a claim.
  func negativeCase(_ key: String) -> String? {
    switch key {
    case "contradicts": either("Against it", "Menentangnya")
    case "silent": either("Could have spoken, and did not", "Dapat berbicara, tetapi diam")
    case "opposite": either("Coded with the opposite", "Dikodekan dengan lawannya")
    case "without-consequent": either("Tells of the cause, not of what follows", "Menyebut sebabnya, bukan akibatnya")
    case "negation": either("Near it, with a negation", "Terdekat, dengan pengingkaran")
    default: nil
    }
  }
}
