/// Words by which transcripts call the people who ask and the people who answer, in the languages transcripts come in.
enum RoleWords {
  /// Word stems, lower case.
  private static let interviewers = [
    "interviewer", "interviwer", "interviewleder", "interviewleider", "interviewführer", "intervjuer", "intervjuare",
    "intervieweur", "interviewende", "enquêteur", "enquêtrice", "entrevistador", "intervistator", "pewawancara",
    "peneliti", "penanya", "moderator", "fasilitator", "facilitator", "researcher", "forsker", "forskare",
    "haastattelija", "onderzoeker", "chercheu", "forscher", "ricercator", "pesquisador", "investigador", "observer",
    "pengamat", "notulis",
  ]

  private static let informants = [
    "informant", "informan", "narasumber", "responden", "respondent", "répondant", "partisipan", "participant",
    "peserta", "interviewee", "interviewpersoon", "interviewpartner", "interviewperson", "narrator", "narator",
    "subjek",
    "subject", "befragt", "enquêté", "entrevistad", "intervistat", "deltager", "deltagare", "speaker", "pembicara",
    "mand", "kvinde", "mann", "frau", "man", "woman", "men", "women", "female", "male", "laki-laki", "perempuan",
    "pria",
    "wanita", "bapak", "ibu", "father", "mother", "husband", "wife", "son", "daughter", "teacher", "student", "pupil",
    "guru", "siswa", "murid", "leraar", "lerares", "leerling", "docent", "vrouw", "homme", "femme", "mor", "far",
  ]

  /// What one word says of the person; `nil` where it is no such word.
  static func isInterviewer(word: String) -> Bool? {
    // Most words a label is made of begin like none of these, or are a letter or two.
    guard word.utf8.count > 2, let first = word.utf8.first.map({ $0 | 0x20 }) else { return nil }
    let asking = interviewersByLetter[first, default: []]
    let answering = informantsByLetter[first, default: []]
    guard !asking.isEmpty || !answering.isEmpty else { return nil }
    let word = word.lowercased()
    // "interviewee" begins like "interviewer" and means the other side.
    if word.hasPrefix("interviewee") { return false }
    if asking.contains(where: { word.hasPrefix($0) }) { return true }
    if answering.contains(where: { word == $0 || ($0.count > 5 && word.hasPrefix($0)) }) { return false }
    return nil
  }

  private static let interviewersByLetter = Dictionary(grouping: interviewers) { ($0.utf8.first ?? 0) | 0x20 }
  private static let informantsByLetter = Dictionary(grouping: informants) { ($0.utf8.first ?? 0) | 0x20 }

  /// Whether a description such as `Interviewer 1` or `Kvindelig informant` speaks of someone who asks; `nil` where no
  /// word in it tells.
  static func isInterviewer(description: String) -> Bool? {
    let words = description.split(whereSeparator: { !$0.isLetter && $0 != "-" })
    let verdicts = words.compactMap { isInterviewer(word: String($0)) }
    return verdicts.isEmpty ? nil : verdicts.contains(true)
  }

  /// A label that is itself such a word, with or without a number: `Informan 1`, `Pewawancara`, `Q`.
  static func isInterviewer(label: String) -> Bool? {
    if ["q", "int", "intv", "iv", "tanya"].contains(label.lowercased()) { return true }
    let words = label.split(separator: " ")
    guard words.count <= 2, let first = words.first else { return nil }
    if words.count == 2, !words[1].allSatisfy({ $0.isNumber || $0.isUppercase }) { return nil }
    return isInterviewer(word: String(first.prefix { !$0.isNumber }))
  }

  /// Words that stand before a colon in any text and are no speaker.
  static let notLabels: Set<String> = [
    "nb", "n.b", "ps", "obs", "kl", "jam", "pukul", "at", "tel", "tlf", "fax", "wa", "email", "e-mail", "http", "https",
    "url", "www", "link",
    "catatan", "note", "notes", "notat", "ket", "keterangan", "contoh", "misal", "misalnya", "example", "e.g", "eks",
    "tanggal", "tgl", "hari", "waktu", "date", "dato", "datum", "day", "time", "tid", "tempat", "lokasi", "place",
    "sted",
    "location", "tema", "topik", "theme", "topic", "judul", "title", "titel", "nama", "name", "navn", "naam", "usia",
    "umur", "age", "alder", "pekerjaan", "alamat", "address", "sumber", "source", "hasil", "keputusan", "agenda",
    "acara",
    "hadir", "kode", "code", "transkrip", "transcript", "durasi", "duration", "båndlængde", "bab", "pasal", "hal",
    "halaman", "page", "no", "nomor", "minggu", "week", "bagian", "part", "tabel", "table", "gambar", "figure", "foto",
    "lampiran", "pertanyaan", "question", "soal", "kesimpulan", "conclusion", "simpulan", "saran", "ringkasan",
    "summary",
    "harga", "price", "pris", "preis", "prijs", "tahun", "pertama", "kedua", "ketiga", "keempat", "first", "second",
    "third",
    "langkah", "step", "also", "zum", "ya", "tidak", "yes", "nein", "nej", "metode", "method", "bahan", "bumbu", "cara",
    "tips", "refleksi", "reflection", "sinopsis", "synopsis", "babak", "definisi", "definition", "ayat", "artikel",
    "probing",
    "indikator", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "monday", "tuesday", "wednesday", "thursday",
    "friday",
    "saturday", "sunday", "istirahat", "berangkat", "tiba", "selesai", "mulai", "pengantar", "penutup", "interview",
    "wawancara", "observasi", "dokumentasi", "tujuan", "peserta rapat", "ad", "ca",
  ]
}
