import AnyamAnalysis
public import AnyamModel

/// The words of the ledger in both languages: states, gates, what is missing and what to type next.
public struct LedgerWording: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  public func either(_ english: String, _ indonesian: String) -> String { language == .english ? english : indonesian }

  public func state(_ state: Conclusion.State) -> String {
    switch state {
    case .draft: either("draft", "rancangan")
    case .provisional: either("provisional", "sementara")
    case .contested: either("contested", "dipertanyakan")
    case .verified: either("verified", "kredibel")
    case .revised: either("revised", "direvisi")
    case .withdrawn: either("withdrawn", "ditarik")
    }
  }

  func outcome(_ outcome: Gate.Outcome) -> String {
    switch outcome {
    case .pass: either("holds", "terpenuhi")
    case .fail: either("does not hold", "belum terpenuhi")
    case .waived: either("let pass", "dilewati dengan alasan")
    case .notUsed: either("not used", "tidak dipakai")
    }
  }

  func gate(_ gate: Gate) -> String {
    switch gate {
    case .evidence: either("a passage is linked", "ada bukti")
    case .sources:
      either("several sources agree or complete each other", "beberapa sumber sejalan atau saling melengkapi")
    case .techniques:
      either("several techniques agree or complete each other", "beberapa teknik sejalan atau saling melengkapi")
    case .returned:
      either("support gathered after it was first written down", "bukti pendukung setelah kembali ke lapangan")
    case .negativeCases: either("negative cases were looked for", "kasus negatif sudah dicari")
    case .resolved: either("no conflict is open", "tidak ada pertentangan yang terbuka")
    case .rival: either("a rival explanation is written", "penjelasan tandingan sudah ditulis")
    case .memberCheck:
      either("informants were asked whether they agree", "sudah dikembalikan kepada informan (member check)")
    case .representative: either("whom it rests on was looked at", "keterwakilan bukti sudah dicermati")
    }
  }

  /// What the gate rests on, in a few words; empty where the outcome says it all.
  func detail(_ result: GateResult, _ assessment: Assessment) -> String {
    let words = TriangulationWording(language)
    if let waiver = result.waiver, result.outcome == .waived { return waiver.reason }
    switch result.gate {
    case .evidence: return either(counted(result.count, "passage", "passages"), "\(result.count) kutipan")
    case .sources:
      return words.verdict(assessment.sources.standing, .source) + " " + TriangulationLayout.covered(assessment.sources)
    case .techniques:
      return words.verdict(assessment.techniques.standing, .technique) + " "
        + TriangulationLayout.covered(assessment.techniques)
    case .returned:
      guard let day = assessment.provisionalDay else { return either("no first date", "belum ada tanggal sementara") }
      return either("\(result.count) since \(day)", "\(result.count) sejak \(day)")
    case .negativeCases: return either(counted(result.count, "search", "searches"), "\(result.count) pencarian")
    case .memberCheck: return either(counted(result.count, "answer", "answers"), "\(result.count) tanggapan")
    case .representative:
      guard let voice = assessment.largestVoice, let source = assessment.largestSource else { return "" }
      let (a, b) = (percent(voice.share), percent(source.share))
      return either(
        "\(a) from \(voice.name), \(b) in \(source.name)", "\(a) dari \(voice.name), \(b) dalam \(source.name)")
    case .resolved, .rival: return ""
    }
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  /// What to type where a gate does not hold.
  func next(_ gate: Gate, _ key: String) -> String {
    switch gate {
    case .evidence: "anyam conclude link \(key) --source … --quote \"…\" --stance support"
    case .sources: "anyam triangulate --by source --claim \(key)"
    case .techniques: "anyam triangulate --by technique --claim \(key)"
    case .returned: "anyam plan"
    case .negativeCases: "anyam negative search \(key)"
    case .resolved: "anyam conclude resolve \(key) --how standpoints --why \"…\""
    case .rival: "anyam conclude set \(key) --rival \"…\""
    case .memberCheck: "anyam member-check add \(key) --informant … --outcome agree"
    case .representative: "anyam conclude set \(key) --representativeness \"…\""
    }
  }

  public func cause(_ cause: Transition.Cause) -> String {
    switch cause {
    case .newContradiction: either("a passage now speaks against it", "kini ada bukti yang menentangnya")
    case .gateBroken: either("what it stood on is gone", "bukti yang menopangnya hilang")
    case .sourceChanged: either("the words it stood on were corrected", "kata-kata yang menopangnya dikoreksi")
    case .memberDisagrees: either("an informant does not agree", "seorang informan tidak setuju")
    case .causeRemoved:
      either("what spoke against it is gone; to be verified again", "penyebabnya sudah hilang; perlu diperiksa lagi")
    }
  }

  public func memberOutcome(_ outcome: MemberCheck.Outcome) -> String {
    switch outcome {
    case .agree: either("agrees", "setuju")
    case .agreeWithChanges: either("agrees with changes", "setuju dengan perubahan")
    case .disagree: either("does not agree", "tidak setuju")
    case .notDone: either("not done", "tidak dilakukan")
    }
  }

  func recheck(_ outcome: Recheck.Outcome) -> String {
    switch outcome {
    case .confirmed: either("confirmed", "dikuatkan")
    case .changed: either("changed", "berubah")
    case .new: either("new", "baru")
    case .noSupport: either("no support found", "tidak ditemukan dukungan")
    }
  }

  /// How it is known when it was first written down.
  func witness(_ conclusion: Conclusion) -> String {
    conclusion.stated == nil
      ? either("witnessed by the trail", "disaksikan jejak audit")
      : either("stated afterwards", "dinyatakan kemudian")
  }

  var closing: String {
    either(
      "The program examines; it is the researcher who verifies.",
      "Program ini memeriksa; penelitilah yang memverifikasi.")
  }

  /// What every source says alike, where they differ, and what only one says (Sugiyono), from the cells.
  func compared(_ triangulation: Triangulation) -> [(head: String, text: String)] {
    let words = TriangulationWording(language)
    func names(_ states: Set<CellState>) -> [String] {
      triangulation.cells.filter { states.contains($0.state) }.map { words.channel($0.channel) }
    }
    let speaking = triangulation.cells.filter { $0.state != .silent }
    var rows: [(String, String)] = []
    let (agree, under) = (names([.support]), names([.qualify]))
    let against = names([.contradict, .mixed])
    if agree.count + under.count > 1 {
      let conditions =
        under.isEmpty ? "" : either("; under conditions: ", "; dengan syarat: ") + under.joined(separator: ", ")
      rows.append((either("Same", "Sama"), agree.joined(separator: ", ") + conditions))
    }
    if !against.isEmpty, speaking.count > 1 {
      rows.append((either("Different", "Berbeda"), against.joined(separator: ", ")))
    }
    if speaking.count == 1 { rows.append((either("Specific", "Spesifik"), words.channel(speaking[0].channel))) }
    let silent = names([.silent])
    if !silent.isEmpty { rows.append((either("Silent", "Diam"), silent.joined(separator: ", "))) }
    if !triangulation.notAsked.isEmpty {
      rows.append(
        (either("Not asked", "Tidak ditanyakan"), triangulation.notAsked.map(words.channel).joined(separator: ", ")))
    }
    return rows.map { (head: $0.0, text: $0.1) }
  }
}
