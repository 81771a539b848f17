import AnyamAnalysis
public import AnyamModel

/// The words of triangulation in both languages.
public struct TriangulationWording: Sendable {
  let language: Language

  public init(_ language: Language) { self.language = language }

  private func either(_ english: String, _ indonesian: String) -> String {
    language == .english ? english : indonesian
  }

  /// The verdict in a word or two; `single` says of what.
  func verdict(_ verdict: Verdict, _ kind: Triangulation.Kind) -> String {
    switch verdict {
    case .notApplicable: either("not applicable", "tidak berlaku")
    case .noEvidence: either("no evidence", "tanpa bukti")
    case .dissonant: either("dissonant", "bertentangan")
    case .refuted: either("refuted", "terbantah")
    case .singleContra:
      kind == .source
        ? either("single source, against", "sumber tunggal, menentang")
        : either("single technique, against", "teknik tunggal, menentang")
    case .notTestable: either("not testable", "tidak dapat diuji")
    case .single:
      kind == .source ? either("single source", "sumber tunggal") : either("single technique", "teknik tunggal")
    case .convergent: either("convergent", "konvergen")
    case .complementary: either("complementary", "saling melengkapi")
    }
  }

  /// Of a claim for which no direction was judged at all.
  func mentioned(_ claim: Triangulation) -> String {
    let (speaking, eligible) = claim.covered
    return claim.by == .source
      ? either(
        "mentioned by \(speaking) of \(eligible) sources, direction not judged",
        "disebut oleh \(speaking) dari \(eligible) sumber, arah belum dinilai")
      : either(
        "mentioned in \(speaking) of \(eligible) techniques, direction not judged",
        "disebut dalam \(speaking) dari \(eligible) teknik, arah belum dinilai")
  }

  func state(_ state: CellState) -> String {
    switch state {
    // Until a focus grid says who was asked, silence is no more than this.
    case .silent: either("not mentioned", "tidak disebut")
    case .support: either("supports", "mendukung")
    case .qualify: either("supports under conditions", "mendukung bersyarat")
    case .contradict: either("contradicts", "menentang")
    case .mixed: either("speaks for and against", "mendukung dan menentang")
    }
  }

  /// A channel as people read it: techniques by their name, roles and informants as they are.
  func channel(_ key: String) -> String {
    guard let technique = Technique(rawValue: key) else { return key }
    return switch technique {
    case .interview: either("interview", "wawancara")
    case .observation: either("observation", "observasi")
    case .documentation: either("documentation", "dokumentasi")
    case .focusGroup: either("focus group", "diskusi kelompok")
    case .survey: either("survey", "survei")
    }
  }

  /// `l. 14–18`, `baris 14–18`.
  func lines(_ lines: ClosedRange<Int>) -> String {
    (language == .english ? "l. " : "baris ") + LineNumbers.cited(lines)
  }

  static func sign(_ state: CellState) -> String {
    switch state {
    case .silent: "·"
    case .support: "+"
    case .qualify: "~"
    case .contradict: "−"
    case .mixed: "±"
    }
  }

  func flag(_ flag: EvidenceFlag) -> String {
    switch flag {
    case .noKeyInformant: either("no key informant speaks", "tidak ada informan kunci")
    case .keyInformantOnly: either("only key informants speak", "hanya informan kunci")
    case .inconsistentInformant(let code):
      either(
        "\(code) both supports and contradicts it: ask again", "\(code) mendukung dan juga menentang: tanyakan lagi")
    case .oneVoice(let code): either("more than half comes from \(code)", "lebih dari separuh berasal dari \(code)")
    case .sameEvent(let title): either("all from one event: \(title)", "semua dari satu peristiwa: \(title)")
    case .stanceAssumed:
      either("passages without a direction counted as support", "kutipan tanpa arah dihitung mendukung")
    case .eligibilityAssumed:
      either(
        "who could have spoken is taken from the sources that exist",
        "siapa yang dapat berbicara diambil dari sumber yang ada")
    case .informantWithoutRole(let code):
      either(
        "\(code) has no role and counts in no source",
        "\(code) belum berperan dan tidak terhitung dalam sumber mana pun")
    case .noInformant(let count): either("passages without an informant: \(count)", "\(count) kutipan tanpa informan")
    case .noTechnique(let count):
      either("passages in sources without a technique: \(count)", "\(count) kutipan dari berkas tanpa teknik")
    }
  }

  func title(_ kind: Triangulation.Kind, _ study: String) -> String {
    let name =
      kind == .source
      ? either("Source triangulation", "Triangulasi sumber") : either("Technique triangulation", "Triangulasi teknik")
    return study.isEmpty ? name : "\(name): \(study)"
  }

  var heads: (claim: String, verdict: String) {
    (either("claim", "klaim"), either("verdict", "putusan"))
  }

  var legend: String {
    either(
      "+ supports   ~ under conditions   − contradicts   ± both   · not mentioned",
      "+ mendukung   ~ bersyarat   − menentang   ± keduanya   · tidak disebut")
  }

  func thin(_ kind: Triangulation.Kind) -> String {
    kind == .source
      ? either("Thin: told by one source only", "Tipis: hanya satu sumber")
      : either("Thin: seen by one technique only", "Tipis: hanya satu teknik")
  }

  var conflicting: String {
    either(
      "In conflict: to be resolved, or reported as it is", "Bertentangan: perlu diselesaikan atau dilaporkan apa adanya"
    )
  }
  var unjudged: String { either("direction not judged", "arah belum dinilai") }
  var unjudgedTitle: String {
    either("Without directions: mentioned, not judged", "Tanpa arah: disebut, belum dinilai")
  }
  var watchTitle: String { either("To look at", "Perlu dicermati") }
  var silent: String { either("Without any evidence yet", "Belum ada bukti") }
  var strict: String { either("strictly, within", "secara ketat, di dalam") }
  var passages: String { either("passages", "kutipan") }
  var nobody: String { either("counts in no channel", "tidak terhitung") }

  func settings(_ settings: Settings, _ kind: Triangulation.Kind) -> String {
    let unit =
      settings.sourceUnit == .role
      ? either("Informants of one role are one source", "Informan dengan peran yang sama adalah satu sumber")
      : either("Every informant is a source of their own", "Setiap informan adalah satu sumber")
    let observations =
      settings.observations == .source
      ? either("observations count as the source “situasi”", "observasi terhitung sebagai sumber “situasi”")
      : either("observations count only as a technique", "observasi terhitung hanya sebagai teknik")
    let documents =
      settings.documents == .source
      ? either("documents as the source “dokumen”", "dokumen sebagai sumber “dokumen”")
      : either("documents only as a technique", "dokumen hanya sebagai teknik")
    return kind == .source ? "\(unit); \(observations), \(documents)." : ""
  }

  var closing: String {
    either(
      "Categories by the rules, nothing averaged; every verdict by the directions the researcher gave.",
      "Kategori menurut aturan, tidak ada yang dirata-ratakan; setiap putusan menurut arah yang diberikan peneliti.")
  }
}
