public import AnyamAnalysis
public import AnyamModel

/// The words of triangulation in both languages.
public struct TriangulationWording: Sendable {
  let language: Language

  public init(_ language: Language) { self.language = language }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  private func either(_ english: String, _ indonesian: String) -> String {
    language == .english ? english : indonesian
  }

  /// The verdict in a word or two; `single` says of what.
  public func verdict(_ verdict: Verdict, _ kind: Triangulation.Kind) -> String {
    switch verdict {
    case .notApplicable: either("not applicable", "tidak berlaku")
    case .noEvidence: either("no evidence", "tanpa bukti")
    case .dissonant: either("dissonant", "bertentangan")
    case .refuted: either("refuted", "terbantah")
    case .singleContra:
      either("\(single(kind)), against", "\(single(kind)), menentang")
    case .notTestable: either("not testable", "tidak dapat diuji")
    case .single: single(kind)
    case .convergent: either("convergent", "konvergen")
    case .complementary: either("complementary", "saling melengkapi")
    }
  }

  private func single(_ kind: Triangulation.Kind) -> String {
    switch kind {
    case .source: either("single source", "sumber tunggal")
    case .technique: either("single technique", "teknik tunggal")
    case .time: either("single occasion", "waktu tunggal")
    case .coder: either("single coder", "pengode tunggal")
    }
  }

  /// Of a claim for which no direction was judged at all.
  func mentioned(_ claim: Triangulation) -> String {
    let (speaking, eligible) = claim.covered
    return switch claim.by {
    case .source:
      either(
        "mentioned by \(speaking) of \(eligible) sources, direction not judged",
        "disebut oleh \(speaking) dari \(eligible) sumber, arah belum dinilai")
    case .technique:
      either(
        "mentioned in \(speaking) of \(eligible) techniques, direction not judged",
        "disebut dalam \(speaking) dari \(eligible) teknik, arah belum dinilai")
    case .time:
      either(
        "mentioned on \(speaking) of \(eligible) occasions, direction not judged",
        "disebut pada \(speaking) dari \(eligible) waktu, arah belum dinilai")
    case .coder:
      either(
        "coded by \(speaking) of \(eligible) coders, direction not judged",
        "dikodekan oleh \(speaking) dari \(eligible) pengode, arah belum dinilai")
    }
  }

  /// What the silence of a channel means.
  func silence(_ silence: Silence) -> String {
    switch silence {
    case .notMentioned: either("not mentioned", "tidak disebut")
    case .silent: either("silent: it was open to it", "diam, padahal terbuka baginya")
    case .askedSilent: either("asked, had nothing to say", "ditanya, tidak ada jawaban")
    }
  }

  var notAsked: String { either("not asked", "tidak ditanyakan") }

  func resolution(_ kind: Resolution.Kind) -> String {
    switch kind {
    case .mistaken: either("one was mistaken", "ada yang keliru")
    case .standpoints: either("all right, from where they stand", "semuanya benar, sudut pandangnya berbeda")
    case .changed: either("changed over time", "berubah dari waktu ke waktu")
    case .split: either("the claim was split", "klaim dipecah")
    case .unresolved: either("unresolved, reported as it is", "belum terselesaikan, dilaporkan apa adanya")
    }
  }

  var nothing: String {
    either(
      "There is nothing to triangulate yet: no codes, or no conclusions. Begin: anyam codebook import FILE",
      "Belum ada yang ditriangulasi: belum ada kode atau kesimpulan. Mulailah: anyam bukukode import BERKAS")
  }

  var settledBy: String { either("Settled", "Diselesaikan") }

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
  public func channel(_ key: String) -> String {
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

  /// Flags as a sentence of their own.
  func sentence(_ flags: [EvidenceFlag]) -> String {
    let words = flags.map(flag).joined(separator: "; ")
    return words.prefix(1).uppercased() + words.dropFirst() + "."
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
    case .unreconciled(let count):
      either(
        "coders gave \(counted(count, "passage", "passages")) different directions: settle them",
        "pengode memberi arah berbeda pada \(count) kutipan: samakan dahulu")
    case .lost(let count):
      either("linked passages whose source is gone: \(count)", "\(count) bukti dari berkas data yang sudah tidak ada")
    case .noInformant(let count): either("passages without an informant: \(count)", "\(count) kutipan tanpa informan")
    case .noTechnique(let count):
      either("passages in sources without a technique: \(count)", "\(count) kutipan dari berkas tanpa teknik")
    }
  }

  func title(_ kind: Triangulation.Kind, _ study: String) -> String {
    let name =
      switch kind {
      case .source: either("Source triangulation", "Triangulasi sumber")
      case .technique: either("Technique triangulation", "Triangulasi teknik")
      case .time: either("Time triangulation", "Triangulasi waktu")
      case .coder: either("Coder triangulation", "Triangulasi pengode (penyidik)")
      }
    return study.isEmpty ? name : "\(name): \(study)"
  }

  var legend: String {
    either(
      "+ supports   ~ under conditions   − contradicts   ± both   · not mentioned",
      "+ mendukung   ~ bersyarat   − menentang   ± keduanya   · tidak disebut")
  }

  func thin(_ kind: Triangulation.Kind) -> String {
    switch kind {
    case .source: either("Thin: told by one source only", "Tipis: hanya satu sumber")
    case .technique: either("Thin: seen by one technique only", "Tipis: hanya satu teknik")
    case .time: either("Thin: heard on one occasion only", "Tipis: hanya pada satu waktu")
    case .coder: either("Thin: coded by one coder only", "Tipis: hanya dikodekan satu pengode")
    }
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

  /// A narrative takes a theme and its parts together; here a conflict in one part must not become one of the whole.
  var eachByItself: String {
    either(
      "Each code is judged by itself, without those below it.", "Tiap kode dinilai sendiri, tanpa kode di bawahnya.")
  }

  var closing: String {
    either(
      "Categories by the rules, nothing averaged; every verdict by the directions the researcher gave.",
      "Kategori menurut aturan, tidak ada yang dirata-ratakan; setiap putusan menurut arah yang diberikan peneliti.")
  }
}
