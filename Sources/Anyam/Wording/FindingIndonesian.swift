import AnyamModel
import AnyamWriters

enum FindingIndonesian {
  static func sentence(_ finding: Finding) -> String {
    let subject = finding.subject
    let first = finding.argument(0)
    let second = finding.argument(1)
    switch finding.kind {
    case .unreadable: return "\(subject): tidak dapat dibaca, jadi tidak diimpor. Periksa apakah Anda boleh membukanya."
    case .emptyFile: return "\(subject): tidak berisi teks, jadi tidak ada yang diambil darinya."
    case .tooLarge:
      return "\(subject): lebih besar dari \(first) MiB, jadi tidak diimpor. Bagi menjadi beberapa berkas lalu impor."
    case .tooManyLines:
      return
        "\(subject): lebih dari \(first) baris, jadi tidak diimpor. Transkrip tidak sepanjang itu; bagi menjadi beberapa berkas."
    case .notText:
      return
        "\(subject): bukan teks, walaupun namanya begitu. Cari tahu program pembuatnya; jika gambar atau rekaman: anyam sumber add"
    case .scannedPDF:
      return
        "\(subject): hanya berisi gambar \(first) halaman, tanpa teks. Jalankan pengenalan teks (OCR), atau simpan sebagai dokumen yang dideskripsikan: anyam sumber add \(typedInQuotes(subject)) --describe \"…\" --technique documentation"
    case .damagedPDF:
      return "\(subject): rusak, atau bukan PDF, jadi tidak diimpor. Buka, cetak ke PDF baru lalu impor."
    case .programMissing:
      return
        "\(subject): membacanya memerlukan program \(first) yang belum terpasang. Pasang (di Debian: sudo apt install poppler-utils) lalu impor lagi."
    case .noCues:
      return "\(subject): tidak berisi takarir: tidak ada baris waktu seperti 00:00:01.000 --> 00:00:03.000."
    case .noSegments:
      return
        "\(subject): tidak berisi segmen, jadi tidak ada yang diambil. Ekspor dari Whisper dengan --output_format json."
    case .damagedJSON: return "\(subject): bukan transkrip JSON, atau terpotong, jadi tidak diimpor."
    case .tableWithoutColumns:
      return
        "\(subject): berupa tabel. Sebutkan kolom jawabannya: anyam impor \(typedInQuotes(subject)) --answers \"KOLOM\" --respondent \"KOLOM\""
    case .notAWorkbook: return "\(subject): bukan buku kerja Excel. Simpan sebagai .xlsx atau .csv."
    case .unknownFormat:
      return
        "\(subject): format ini tidak dibaca (\(first)). Yang dibaca: anyam pembaca. Atau simpan sebagai .docx atau .txt lalu impor."
    case .legacyWord:
      return
        "\(subject): berkas Word lama (.doc) tidak dibaca. Buka di Word atau LibreOffice, simpan sebagai .docx lalu impor."
    case .encrypted:
      return "\(subject): terkunci kata sandi, jadi tidak diimpor. Simpan salinan tanpa kata sandi lalu impor."
    case .damagedArchive:
      return
        "\(subject): isinya bukan seperti namanya, atau terpotong. Buka di program pembuatnya, simpan ulang lalu impor."
    case .archiveTooLarge: return "\(subject): isinya mengembang jauh melebihi dokumen biasa, jadi tidak dibuka."
    case .damagedXML:
      return "\(subject): rusak di dalamnya, jadi tidak diimpor. Buka di program pembuatnya, simpan ulang lalu impor."
    case .badFrontMatter:
      return
        "\(subject): baris di antara kedua --- bukan YAML yang sah, jadi tidak diimpor. Beri tanda kutip pada nilai yang memuat titik dua atau @: speakers: {P: \"@interviewer\"}."
    case .badDate: return "\(subject): “\(first)” bukan tanggal, jadi tidak diimpor. Tulis 2020-03-12 atau 12/03/2020."
    case .unknownTechnique: return "\(subject): “\(first)” bukan teknik, jadi tidak diimpor. Yang dikenal: \(second)."
    case .unknownInformant:
      return
        "\(row(subject)): tidak ada informan “\(first)”\(meant(second)). Tambahkan: anyam informan add \(typed(first))"
    case .unknownCodebookKey:
      return
        "\(subject), baris \(second): “\(first)” bukan bagian dari kode, jadi diabaikan beserta semua isinya. Kode punya code, definition, when, when-not, example, colour, dan codes untuk turunannya."
    case .badRulePattern:
      return
        "\(row(subject)): “\(first)” bukan ekspresi reguler. Tanda yang dimaksud apa adanya diberi garis miring terbalik: \\( \\? \\."
    case .otherSpeakers:
      return
        "\(row(subject)): “\(first)” bukan orang yang berbicara dalam kutipan itu, dan kutipan hanya dapat diberikan kepada satu orang. Sebut satu orang, atau kosongkan selnya: maka giliran bicara yang menentukan."
    case .missingFile:
      return "\(subject): disebut di baris \(first) manifes tetapi tidak ada. Letak berkas dihitung dari manifes."
    case .nulRemoved: return "\(subject): \(first) karakter NUL dikeluarkan dari teks."
    case .cutShort: return "\(subject): terputus di tengah; yang sebelumnya terbaca. Carilah salinan yang utuh."
    case .encodingRead:
      return "\(subject): dibaca sebagai \(first). Jika hurufnya salah, simpan sebagai UTF-8 lalu impor."
    case .bytesReplaced: return "\(subject): \(first) bita tidak bermakna dalam pengodean hurufnya; diganti “\u{FFFD}”."
    case .runningHeads: return "\(subject): \(first) judul berjalan dan nomor halaman dikeluarkan."
    case .wordsJoined: return "\(subject): \(first) kata yang terpenggal di ujung baris disambung."
    case .pagesWithoutText:
      return "\(subject): tidak ada teks di halaman \(first): gambar atau pindaian, yang tidak dibaca."
    case .repeatedLines: return "\(subject): \(first) baris yang hanya mengulang baris sebelumnya dikeluarkan."
    case .marksIgnored:
      return
        "\(subject): \(mark(first)) (\(second)) dibiarkan. Untuk mengambilnya: anyam impor \(typedInQuotes(subject)) --\(first) codes (atau memos)"
    case .codesAdded: return "\(subject) kode baru ditambahkan: \(first)."
    case .sameText where second == "0" && finding.argument(2) == "0":
      return "\(subject): teks yang sama sudah ada dalam penelitian sebagai “\(first)”, jadi dilewati."
    case .sameText:
      return
        "\(subject): teksnya sudah ada dalam penelitian sebagai “\(first)”; \(second) pengodean dan \(finding.argument(2)) memo ditambahkan dari komentarnya."
    case .commentsGone:
      return
        "\(subject): \(first) pengodean berasal dari komentar yang tidak ada lagi di dalamnya; tetap disimpan. Untuk menariknya: anyam lepaskode \(second)"
    case .commentsWithdrawn:
      return "\(subject): \(first) komentar tidak diambil karena pengodeannya pernah ditarik di sini."
    case .respondentTwice: return "\(subject): muncul di beberapa baris: \(first). Jawabannya digabung."
    case .respondentUnnamed: return "\(subject): baris tanpa responden diberi kode sendiri: baris \(first)."
    case .informantsAdded: return "\(subject) informan baru ditambahkan."
    case .partLeftOut: return "\(subject): tidak ikut terbaca: \(part(first)) (\(second))."
    case .unknownFrontMatterKey: return "\(subject): kunci “\(first)” di awal berkas tidak dikenal."
    case .unknownColumn: return "\(subject): kolom “\(first)” tidak dipakai."
    case .maybeLabel:
      return
        "\(subject): dibaca sebagai pembicara walaupun hanya sekali muncul: \(first). Jika bukan: anyam sumber speakers BERKAS --map \"LABEL=@none\""
    case .guessedInterviewer:
      return
        "\(subject): diduga pewawancara: \(first). Jika keliru: anyam sumber speakers BERKAS --map \(typedInQuotes((first.split(separator: ",").first ?? "") + "=INFORMAN"))"
    case .unlinkedSpeaker:
      return
        "\(subject): \(first) belum dihubungkan dengan informan, sehingga ucapannya tidak terhitung untuk siapa pun. Lanjutkan: anyam sumber speakers \(typedInQuotes(second)) --map \(typedInQuotes(label(first) + "=INFORMAN")) (atau =@interviewer)"
    case .labelsCountFor:
      return
        "\(subject): \(first) belum dihubungkan, sehingga semuanya terhitung untuk \(finding.argument(2)). Jika keliru: anyam sumber speakers \(typedInQuotes(second)) --map \(typedInQuotes(label(first) + "=@interviewer"))"
    case .quoteDiffers:
      return
        "\(row(subject)): yang ada di \(first) dalam “\(second)” bukan kutipannya. Kosongkan start dan end, atau kutipannya."
    case .parentAdded: return "Kode “\(subject)” hanya disebut sebagai induk dan ditambahkan."
    case .sameContent: return "\(subject): berkas yang sama sudah ada dalam penelitian dan dilewati."
    case .titleTaken:
      return
        "\(subject): judulnya sudah dipakai, jadi diberi judul “\(first)”. Jika ini versi perbaikan: anyam sumber replace \(typedInQuotes(second)) \(typedInQuotes(first))"
    case .techniqueMissing:
      return
        "\(subject): tekniknya belum disebut, jadi tidak terhitung dalam teknik mana pun. Lanjutkan: anyam sumber set BERKAS --technique interview"
    case .techniqueFromFolder:
      return "\(subject): teknik \(TriangulationWording(.indonesian).channel(first)), menurut nama foldernya."
    case .visitAdded: return "Kunjungan “\(subject)” baru dan ditambahkan."
    case .coderAdded: return "Pengode “\(subject)” baru dan ditambahkan."
    case .skippedFile: return "\(subject): bukan transkrip atau dokumen, dilewati."
    case .openQuote:
      return
        "\(subject): ada tanda kutip yang tidak ditutup, jadi tidak ada yang diambil. Simpan ulang tabelnya dari aplikasi lembar kerja."
    case .missingColumn:
      return
        "\(subject): tidak ada kolom “\(first)”, jadi tidak ada yang diambil. Baris pertama harus berisi nama kolom."
    case .columnTwice:
      return
        "\(subject): dua kolom bernama “\(first)”, jadi tidak ada yang diambil. Ubah nama salah satunya, atau hapus."
    case .cellWithoutColumn:
      return
        "\(subject): baris \(first) punya lebih banyak sel daripada nama di baris pertama, jadi tidak ada yang diambil. Teks yang memuat pemisah sel, misalnya koma, harus diapit tanda kutip; atau beri nama kolomnya."
    case .badYAML:
      return
        "\(subject): bukan YAML yang sah, jadi tidak ada yang diambil. Periksa indentasi, dan beri tanda kutip pada nilai yang memuat titik dua."
    case .noCodes: return "\(subject): tidak ada daftar “codes:”, jadi tidak ada yang diambil."
    case .tooManyCodes: return "\(subject): lebih dari \(first) kode, atau terlalu dalam, jadi tidak ada yang diambil."
    case .emptyCell: return "\(row(subject)): “\(first)” kosong."
    case .repeatedCode: return "\(row(subject)): “\(first)” muncul dua kali dalam tabel."
    case .badKind:
      return
        "\(row(subject)): “\(first)” bukan jenis informan. Yang dikenal: key (kunci), primary (utama), supporting (pendukung)."
    case .badColour: return "\(row(subject)): “\(first)” bukan warna dan tidak dipakai. Tulis #0072b2."
    case .badSpeakers: return "\(subject): daftar pembicaranya tidak terbaca. Tulis P=@interviewer; DT=KI1."
    case .unknownSource: return "\(row(subject)): tidak ada berkas data “\(first)”\(meant(second))."
    case .unknownCode: return "\(row(subject)): tidak ada kode “\(first)”\(meant(second))."
    case .ambiguousName: return "\(row(subject)): “\(first)” dapat berarti: \(second). Tulis jalur lengkapnya."
    case .badPosition:
      return "\(row(subject)): “\(first)” bukan posisi. Tulis dua bilangan bulat, dihitung per titik kode."
    case .outsideText: return "\(row(subject)): \(first) di luar teks, yang panjangnya \(second) titik kode."
    case .quoteNotFound: return "\(row(subject)): kutipannya tidak ada dalam “\(first)”."
    case .quoteFoundTwice:
      return
        "\(row(subject)): kutipannya muncul beberapa kali dalam “\(first)” (di \(second)). Kutip lebih panjang, atau beri start dan end."
    case .badStance:
      return "\(row(subject)): “\(first)” bukan arah bukti. Yang dikenal: support, qualify, contradict, atau kosong."
    case .badFlag: return "\(row(subject)): “\(first)” bukan true atau false."
    case .badUnit:
      return
        "\(row(subject)): “\(first)” bukan satuan. Yang dikenal: match (temuan), sentence (kalimat), turn (giliran), paragraph (paragraf)."
    case .badTechnique:
      return
        "\(row(subject)): “\(first)” bukan teknik. Yang dikenal: wawancara, observasi, dokumentasi, focus-group, survei."
    case .conclusionFell:
      let why = Transition.Cause(rawValue: first).map { LedgerWording(.indonesian).cause($0) } ?? first
      let state = Conclusion.State(rawValue: second).map { LedgerWording(.indonesian).state($0) } ?? second
      return "\(subject) kini \(state): \(why). Lihat: anyam simpulkan show \(subject)"
    case .unknownRole:
      return "\(row(subject)): tidak ada informan dengan peran “\(first)”\(meant(second)). Lihat: anyam informan list"
    case .unknownConclusion:
      return "\(row(subject)): tidak ada kesimpulan “\(first)”\(meant(second)). Lihat: anyam simpulkan list"
    case .codeNotYetKnown:
      return
        "\(subject): buku kode belum memuat “\(first)”; pertanyaannya disimpan dan menjadi miliknya begitu kode itu ada: anyam bukukode import BERKAS"
    case .longStatement:
      return
        "Pernyataannya \(first) kata; sel tabel peran memuat \(second) kata dengan baik. Tetap disimpan; ringkaskan bila bisa: anyam ringkasan set"
    case .statementsJoined:
      return
        "Sel \(subject.replacing(" × conclusion", with: " × kesimpulan")) kini memuat pernyataan dari \(first) sel. Tidak ada yang hilang; baca lagi dan tulis satu: anyam ringkasan set"
    case .tiesEnded:
      return
        "Yang tergantung pada “\(subject)” kini tanpa kode: \(ties(finding)). Beri kode lain, atau batalkan: anyam urungkan"
    case .tiesStay:
      return
        "Yang dibuat dari seluruh “\(subject)” tetap padanya: \(ties(finding)). Periksa apakah masih sesuai dengan sisanya."
    case .evidenceGrew:
      return
        "\(first) kini bertumpu pada seluruh pengodean “\(subject)”. Periksa apakah masih sesuai: anyam simpulkan show \(second)"
    case .statementsLost:
      return
        "“\(subject)” tidak ada lagi dalam penelitian: \(first) pernyataan kini tidak tampil dalam tabel mana pun. Lihat: anyam ringkasan list. Tulis lagi dengan nama barunya: anyam ringkasan set; atau batalkan: anyam urungkan"
    case .otherNamesStay:
      return
        "Halaman menyebut “\(subject)” dengan namanya dalam suatu bahasa: \(first). Ubah juga: anyam bukukode jelaskan \(typedInQuotes(subject)) --code-id NAMA, --code-en NAMA"
    case .unknownRuleKey:
      return "Aturan \(subject): “\(first)” tidak berarti apa-apa dalam aturan. Yang dikenal: \(second)."
    case .sharedNamesMeet:
      return
        "Dalam salinan, \(second) nama yang berbeda menjadi “\(first)” dan tampak sebagai satu. Beri tiap nama penggantinya sendiri: anyam samaran add NAMA PENGGANTI"
    case .sharedCodeIsName:
      return
        "Kode informan \(subject) terdapat dalam nama aslinya dan tampil dalam salinan di setiap ucapannya. Sebelum dibagikan, beri kode lain dalam daftar informan Anda."
    case .sharedLinesMoved:
      return
        "Pada \(first) teks dalam salinan, baris bergeser karena nama dan penggantinya tidak sama panjang: kode data salinan dapat menyebut baris yang berbeda dari skripsi Anda."
    case .noLinks:
      return
        "Penyajian ini tidak memiliki hubungan, jadi berkasnya tidak memuat garis antartitik. Hubungan ada dalam: anyam sajikan network, relations, flowchart, tree, cooccurrence, atau matriks angka."
    case .codeTextLeft:
      return
        "“\(first)” mempertahankan keterangannya sendiri; keterangan lain pada “\(subject)” tidak lagi ada dalam buku kode. Untuk melihatnya: anyam undo, atau anyam log"
    case .relationEnded:
      return "Hubungan “\(subject)” \(first) “\(second)” kini antara satu kode dengan dirinya, dan berakhir."
    case .codebookThawed:
      return
        "Buku kode dibekukan sebagai “\(subject)” dan sejak itu berubah: \(first) perbedaan. Lihat: anyam bukukode diff --since \(typedInQuotes(subject))"
    case .severalInformants:
      return "\(subject): \(first) kutipan mencakup beberapa informan dan terhitung sekali untuk masing-masing."
    case .alreadyCoded: return "\(first) pengodean sudah ada dan tidak ditambahkan lagi."
    case .neutralised:
      return
        "\(first) sel berawal seperti rumus; di depannya ditaruh apostrof agar tidak dijalankan aplikasi lembar kerja. Bila dibaca lagi oleh anyam, apostrof itu hilang."
    case .sheetSplit:
      return subject.isEmpty
        ? "Tabelnya lebih besar daripada satu lembar Excel, jadi dibagi menjadi \(first) lembar."
        : "Kutipan di balik sel lebih banyak daripada satu lembar Excel, jadi dibagi menjadi \(first) lembar."
    case .cellsCut:
      return
        "\(first) sel memuat lebih dari yang diterima satu sel Excel (32.767 karakter) dan berakhir dengan […]. CSV, HTML dan Word memuat seluruhnya."
    case .drawingLeftOut:
      return
        "Gambarnya tidak disertakan: Graphviz belum terpasang, atau tidak dapat menggambarnya. Pasang (di Debian: sudo apt install graphviz) lalu jalankan lagi; tabelnya ada."
    case .graphvizMissing:
      return
        "Gambar ini memerlukan Graphviz yang belum terpasang, jadi yang ditulis adalah teksnya (DOT). Pasang (di Debian: sudo apt install graphviz) lalu jalankan lagi."
    case .graphvizFailed:
      return
        "Graphviz tidak dapat menggambarnya, jadi yang ditulis adalah teksnya (DOT). Persempit dengan --code, atau naikkan --least."
    case .damagedFile: return "Berkas rusak: \(first). Pulihkan cadangan atau salinannya."
    case .brokenChain: return "Perubahan \(subject) dalam jejak audit diubah setelah ditulis."
    case .changedContent: return "Isi \(subject) bukan yang dulu disimpan: bitanya berubah."
    case .missingContent: return "Isi \(subject) hilang."
    case .rowsDiffer: return "Baris “\(subject)” tidak sesuai dengan jejak audit: diubah di luar anyam."
    }
  }

  private static func row(_ subject: String) -> String { Int(subject) == nil ? subject : "baris \(subject)" }

  private static func meant(_ nearest: String) -> String { nearest.isEmpty ? "" : "; yang terdekat: \(nearest)" }

  /// Kinds of things a document holds, as the readers call them.
  private static func part(_ key: String) -> String {
    guard let part = DocumentPart(rawValue: key) else { return key }
    switch part {
    case .deletions: return "teks terhapus (track changes)"
    case .insertions: return "teks sisipan (track changes)"
    case .objects: return "objek"
    case .equations: return "rumus"
    case .pictures: return "gambar"
    case .charts: return "bagan"
    case .symbols: return "simbol yang tidak dikenal"
    case .headers: return "kepala halaman"
    case .footers: return "kaki halaman"
    case .comments: return "komentar yang tidak menempel pada teks"
    case .footnotes: return "catatan kaki"
    case .endnotes: return "catatan akhir"
    case .navigation: return "menu navigasi"
    case .hiddenText: return "teks tersembunyi"
    case .embeddedDocuments: return "dokumen tertanam"
    case .rubyText: return "teks ruby"
    case .listNumbers: return "nomor paragraf (--numbering menuliskannya)"
    case .looseAnnotations: return "anotasi tanpa ucapan"
    }
  }

  private static func mark(_ key: String) -> String {
    ["comments": "komentar", "highlights": "bagian berwarna"][key] ?? "anotasi lapisan lain"
  }

  /// Yang tergantung pada sebuah kode, sejauh ada.
  private static func ties(_ finding: Finding) -> String {
    let parts = zip((0...2).map(finding.argument), ["pernyataan sel atau sajian", "tautan", "baris kisi-kisi"]).filter {
      $0.0 != "0"
    }
    .map { "\($0.0) \($0.1)" }
    return (parts + (finding.argument(3).isEmpty ? [] : ["kesimpulan \(finding.argument(3))"])).joined(separator: ", ")
  }

  private static func label(_ labels: String) -> String { String(labels.prefix { $0 != "," }) }
}
