import AnyamModel
import AnyamWriters

/// Captions and decision rules of the named matrices, in both languages.
extension Preset {
  func caption(_ language: Language, about: String = "") -> String {
    let words = DisplayWording(language)
    let of = about.isEmpty ? "" : ": \(about)"
    switch self {
    case .roleOrdered: return words.either("Role-ordered matrix", "Matriks menurut peran informan") + of
    case .clustered: return words.either("Conceptually clustered matrix", "Matriks kelompok konsep") + of
    case .checklist: return words.either("Checklist matrix", "Matriks daftar periksa") + of
    case .timeOrdered: return words.either("Time-ordered matrix", "Matriks urutan waktu") + of
    case .events: return words.either("Event listing", "Daftar peristiwa") + of
    case .effects: return words.either("Effects matrix", "Matriks dampak") + of
    case .caseOrdered: return words.either("Case-ordered meta-matrix", "Matriks meta menurut urutan kasus") + of
    case .contrast: return words.either("Contrast table", "Tabel kontras") + of
    case .contentAnalytic: return words.either("Content-analytic summary", "Ringkasan analisis isi") + of
    case .framework: return words.either("Framework matrix", "Matriks kerangka") + of
    case .variables: return words.either("Variable-by-variable matrix", "Matriks antarvariabel") + of
    case .dataLog: return words.either("Data accounting log", "Catatan perolehan data") + of
    }
  }

  func rule(_ language: Language) -> String {
    let words = DisplayWording(language)
    let statement = words.either(
      "A cell holds the researcher's condensed statement with its data codes; where there is none yet, words of an informant in quotation marks, at most 25.",
      "Sel memuat pernyataan inti dari peneliti dengan kode datanya; bila belum ada, kata-kata informan dalam tanda kutip, paling banyak 25 kata."
    )
    switch self {
    case .roleOrdered, .clustered, .caseOrdered, .contrast, .framework, .effects: return statement
    case .checklist:
      return words.either(
        "A cell holds the researcher's rating; where there is none, how many codings name the part. The first row is the whole.",
        "Sel memuat penilaian peneliti; bila belum ada, banyaknya pengodean bagian itu. Baris pertama adalah keseluruhannya."
      )
    case .timeOrdered:
      return statement + " "
        + words.either(
          "A blank or – means nothing new since.", "Sel kosong atau – berarti belum ada yang baru sejak sebelumnya.")
    case .events:
      return words.either(
        "A cell names what was told or seen on each day, three passages at most, with their data codes.",
        "Sel menyebut yang diceritakan atau teramati tiap hari, paling banyak tiga kutipan, dengan kode datanya.")
    case .contentAnalytic:
      return words.either(
        "A cell counts informants of the role who say it, each code without those below it; cases are pooled.",
        "Sel menghitung informan dari peran itu yang menyebutnya, tiap kode tanpa yang di bawahnya; kasus digabung.")
    case .variables:
      return words.either("A cell names the informants.", "Sel menyebut informannya.")
    case .dataLog:
      return words.either(
        "A cell names the sources collected, with their days.",
        "Sel menyebut berkas data yang diperoleh beserta tanggalnya.")
    }
  }
}
