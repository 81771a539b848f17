import AnyamModel

enum StudyErrorIndonesian {
  static func sentence(_ error: StudyError, _ wording: Wording) -> String {
    switch error {
    case .unknownInformant(let name, let nearest):
      return "Tidak ada informan “\(name)”.\(meant(nearest)) Lihat semua: anyam informan list"
    case .unknownCode(let name, let nearest):
      return "Tidak ada kode “\(name)”.\(meant(nearest)) Lihat semua: anyam bukukode list"
    case .unknownSource(let name, let nearest):
      return "Tidak ada berkas data “\(name)”.\(meant(nearest)) Lihat semua: anyam sumber list"
    case .unknownCoder(let name, let nearest):
      return
        "Tidak ada pengode “\(name)”.\(meant(nearest)) Pengode muncul dengan pengodean pertamanya: anyam kodekan … --coder NAMA"
    case .unknownRole(let name, let nearest):
      return "Tidak ada informan dengan peran “\(name)”.\(meant(nearest)) Lihat semua: anyam informan list"
    case .unknownVisit(let name, let nearest):
      return "Tidak ada kunjungan “\(name)”.\(meant(nearest)) Lihat semua: anyam kunjungan list"
    case .unknownAttribute(let name, let nearest):
      return
        "Tidak ada informan dengan atribut “\(name)”.\(meant(nearest)) Atribut adalah kolom tambahan dalam: anyam informan import BERKAS"
    case .unknownTechnique(let name, let nearest): return "“\(name)” bukan teknik.\(meant(nearest))"
    case .unknownDimension(let name, let nearest):
      return
        "“\(name)” tidak dapat menjadi baris atau kolom.\(meant(nearest.map { $0.replacing("attribute:NAME", with: "attribute:NAMA") }))"
    case .unknownCoding(let id):
      return "Tidak ada pengodean “\(id)”. Tulis paling sedikit enam angka dari id-nya; lihat: anyam kutipan"
    case .unknownLabel(let label, let nearest):
      return
        "Tidak ada baris yang berawal dengan label “\(label)”.\(meant(nearest)) Lihat labelnya: anyam sumber speakers BERKAS"
    case .unknownSetting(let key, let known): return "Tidak ada pengaturan “\(key)”. Yang ada: \(Wording.list(known))."
    case .badSetting(let key, let value, let allowed):
      return
        "\(key) tidak dapat “\(value)”. Yang boleh: \(Wording.list(allowed.map { $0.replacing("CHECK=", with: "PEMERIKSAAN=") }))."
    case .ambiguous(let name, let matches): return "“\(name)” dapat berarti: \(Wording.list(matches)). Tulis lengkap."
    case .badDate(let text): return "“\(text)” bukan tanggal. Tulis 2020-03-12 atau 12/03/2020."
    case .badStance(let text):
      return
        "“\(text)” bukan arah bukti. Yang dikenal: support (mendukung), qualify (bersyarat), contradict (bertentangan)."
    case .badKind(let text):
      return "“\(text)” bukan jenis informan. Yang dikenal: key (kunci), primary (utama), supporting (pendukung)."
    case .badRange(let text):
      return "“\(text)” bukan letak kutipan. Tulis AWAL..AKHIR dalam titik kode, misalnya 120..180."
    case .badMap(let text):
      return "“\(text)” tidak menghubungkan apa pun. Tulis LABEL=INFORMAN, LABEL=@interviewer atau LABEL=@none."
    case .badCondition(let text, let word):
      return
        "“\(text)” tidak dapat dibaca\(word.isEmpty ? ": berhenti terlalu awal" : " pada “\(word)”"). Tulis seperti: Perencanaan AND NOT (Penilaian OR role=Staf)"
    case .badExpression(let text):
      return
        "“\(text)” bukan ekspresi reguler. Tanda yang dimaksud apa adanya diberi garis miring terbalik: \\( \\? \\. — dan anyam cari mencari kata biasa tanpa --regex."
    case .badDataCode(let text):
      return
        "“\(text)” bukan pola kode data. Yang dikenal: {tek} {peran} {informan} {n} {sumber} {fokus} {urut} {baris} dan tanggal seperti {dd-mm-yyyy}: anyam pengaturan set data-code \"{tek}/{informan}/{dd-mm-yyyy}\""
    case .badRoleLetters(let text):
      return
        "“\(text)” tidak memberi huruf pada peran, atau huruf yang sama untuk dua peran. Tulis: anyam pengaturan set role-letters \"Direktur=DT; Staf=ST\""
    case .badMarkers(let text):
      return
        "“\(text)” bukan penanda bobot bukti. Yang dikenal: later (belakangan), firsthand (langsung), observed (teramati), trusted (dipercaya), informal, alone (sendirian); dengan tanda kurang bila melemahkan, di belakang --: anyam bobot set --coding ID -- later -alone"
    case .badMemoKind(let word):
      return
        "“\(word)” bukan jenis memo. Yang dikenal: analytic (analitis), methodological (metodologis), reflexive (refleksif), surprise (kejutan)."
    case .unknownMemo(let id):
      return "Tidak ada memo “\(id)”, atau ada beberapa yang berawalan begitu. Lihat: anyam memo list"
    case .unknownSummary(let id): return "Tidak ada ringkasan “\(id)”. Lihat: anyam ringkasan list"
    case .unknownMask(let name, let nearest):
      return "“\(name)” tidak ada dalam daftar samaran.\(meant(nearest)) Lihat: anyam samaran list"
    case .unknownRelation(let id): return "Tidak ada hubungan “\(id)” antarkode. Lihat: anyam hubungan list"
    case .unknownMark(let name, let nearest):
      return "Tidak ada pengodean aturan bernama “\(name)”.\(meant(nearest)) Lihat: anyam autocode list"
    case .unknownVersion(let name, let nearest):
      return "“\(name)” bukan versi buku kode dan bukan tanggal.\(meant(nearest)) Lihat: anyam bukukode versions"
    case .unknownDataCode(let code):
      return "Tidak ada berkas data dengan kode data “\(code)”. Lihat: anyam kodedata list"
    case .frozenAlready(let name):
      return "Buku kode sudah dibekukan, sebagai “\(name)”. Untuk mengubahnya lagi: anyam bukukode thaw"
    case .withItself(let name):
      return "“\(name)” tidak dapat digabung atau dihubungkan dengan dirinya sendiri. Sebutkan dua."
    case .needsCode(let display):
      return "Penyajian ini memerlukan satu kode yang punya subkode: anyam sajikan \(display) --code KODE"
    case .needsInformants:
      return "Kontras memerlukan informan yang dibandingkan: anyam sajikan contrast --informant A --informant B"
    case .needsAttribute(let display, let known):
      let names = known.isEmpty ? "" : " Yang dikenal: \(Wording.list(known))."
      return display == "variables"
        ? "Sebutkan dua atribut yang dibandingkan: anyam sajikan variables --by SATU --by LAIN.\(names)"
        : "Sebutkan urutan kasusnya: anyam sajikan case-ordered --by ATRIBUT.\(names)"
    case .badLanguage(let code):
      return "“\(code)” bukan kode bahasa. Pakai kode ISO 639: id, en, jv, mad, su, bug; misalnya --language id"
    case .emptyText: return "Tidak ada yang ditulis: teksnya kosong. Tulis di dalam tanda kutip setelah perintah."
    case .nothingToFind: return "Sebutkan yang dicari: anyam cari KATA"
    case .childThere(let child, let goal):
      return
        "“\(goal)” sudah punya kode dengan nama yang sama seperti “\(child)”, jadi tidak ada yang digabung. Ganti namanya dulu: anyam bukukode rename \(typedInQuotes(child)) … – atau gabungkan keduanya: anyam bukukode gabung \(typedInQuotes(child)) --ke \"\(goal) > \(child.split(separator: " > ").last.map(String.init) ?? child)\""
    case .childrenAlike(let one, let other):
      return
        "“\(one)” dan “\(other)” bernama sama dan akan berdampingan, jadi tidak ada yang digabung. Ganti nama salah satunya dulu: anyam bukukode rename \(typedInQuotes(one)) … – atau gabungkan keduanya: anyam bukukode gabung \(typedInQuotes(one)) --ke \(typedInQuotes(other))"
    case .nothingToSplitBy:
      return
        "Sebutkan pengodean yang dipindahkan: --pattern REGEX, --coding ID, atau menurut siapa dan di mana, misalnya --role PERAN atau --source JUDUL."
    case .noRules(let file):
      return
        "\(file): tidak memuat aturan, jadi tidak ada yang dikodekan. Tulis: rules: [{code: KODE, pattern: KATA}]. Lihat: anyam autocode --help"
    case .badPattern(let text): return "“\(text)” bukan NAMA=NILAI; tulis misalnya usia=27"
    case .outsideText(let start, let end, let length):
      return "\(start)..\(end) di luar teks, yang panjangnya \(length) titik kode."
    case .emptyPassage: return "Kutipannya kosong: tidak ada yang dapat dikodekan."
    case .quoteNotFound(let source):
      return
        "Kata-kata ini tidak ada dalam “\(source)”, juga tidak dengan spasi dan tanda kutip lain. Salin dari: anyam sumber show \(typedInQuotes(source))"
    case .quoteFoundTwice(let source, let starts):
      return
        "Kata-kata ini muncul \(starts.count) kali dalam “\(source)”, di \(starts.map(String.init).joined(separator: ", ")). Kutip lebih panjang, atau pakai --at AWAL..AKHIR."
    case .noSuchTurn(let turn, let turns): return "Tidak ada giliran \(turn): berkas ini punya \(turns)."
    case .alreadyThere(let name, let kind): return "“\(name)” sudah ada. \(instead(kind))"
    case .wouldBeTwice(let name):
      return "Jika ini diurungkan, akan ada dua “\(name)”. Ganti nama atau keluarkan dulu yang sekarang ada."
    case .badName(let name): return "“\(name)” memuat ganti baris atau karakter kendali. Tulis nama dalam satu baris."
    case .nothingToSet: return "Tidak ada yang diubah. Lihat: anyam sumber set --help"
    case .emptyName: return "Nama harus diisi."
    case .reservedName(let name):
      return
        "“\(name)” sudah menjadi kolom setiap informan, jadi tidak dapat dipakai sebagai nama atribut: saat daftarnya dibaca lagi isinya dikira kolom itu. Pilih nama lain, misalnya “\(name)-2”, atau isi kolomnya: anyam informan set --help"
    case .separatorInName(let name):
      return
        "“\(name)” memuat “ > ”, pemisah nama dalam jalur. Untuk memindahkan kode: anyam bukukode move KODE --parent INDUK"
    case .belowItself(let name, let target):
      return name == target
        ? "“\(name)” tidak dapat berada di bawah dirinya sendiri."
        : "“\(target)” ada di bawah “\(name)”, jadi “\(name)” tidak dapat masuk ke dalamnya. Pindahkan dulu “\(target)”: anyam bukukode pindah"
    case .rows(let file, let problems):
      return
        (["\(file): tidak ada yang diterapkan, karena \(problems.count) masalah:"]
        + problems.map { "  " + wording.sentence($0) })
        .joined(separator: "\n")
    case .unreadable(let finding): return wording.sentence(finding)
    case .noSuchFile(let path): return "Tidak ada berkas \(path)."
    case .cannotRead(let path): return "\(path) tidak dapat dibaca. Periksa apakah Anda boleh membukanya."
    case .displayTooLarge(.max, _):
      return
        "Terlalu banyak tingkat yang bersarang, sehingga kombinasinya tidak dapat dihitung. Sebut lebih sedikit pada --rows."
    case .displayTooLarge(let cells, let limit):
      return
        "Tabel itu akan punya \(cells) sel, lebih dari \(limit). Persempit dengan --source, --code atau --informant."
    case .noStudyHere:
      return
        "Tidak ada penelitian di sini atau di folder atasnya. Buat: anyam init tesis.anyam --title \"…\" --language id --coder NAMA"
    case .severalStudies(let names):
      return "Ada beberapa penelitian di sini: \(names.joined(separator: ", ")). Sebut satu: --study \(names[0])"
    case .nothingToImport:
      return
        "Tidak ada yang diimpor: tidak ada berkas yang disebut, atau foldernya tidak berisi yang dapat dibaca. Sebut berkas, folder atau manifes: anyam impor FOLDER"
    case .replacesItself(let title):
      return
        "“\(title)” tidak dapat menggantikan dirinya sendiri. Sebutkan berkas perbaikannya: anyam sumber replace \(typedInQuotes(title)) BERKAS"
    case .noReplacement(let name):
      return
        "“\(name)” bukan berkas dan bukan berkas data. Sebutkan berkas perbaikannya, atau lihat daftarnya: anyam sumber list"
    case .sheetTooLong(let rows):
      return
        "\(rows) giliran melebihi isi satu lembar kerja. Sebutkan berkas data: anyam ekspor sheet BERKAS -o lembar.xlsx"
    case .unknownConclusion(let name, let nearest):
      return "Tidak ada kesimpulan “\(name)”.\(meant(nearest)) Lihat semua: anyam simpulkan list"
    case .unknownRow(let dimension, let name, let nearest):
      return
        "Kisi-kisi tidak memuat \(dimension == "focus" ? "fokus" : "indikator") “\(name)”, jadi pernyataannya tidak akan tampil di tabel mana pun.\(meant(nearest)) Lihat: anyam fokus list"
    case .unknownFocus(let name, let nearest):
      return "Tidak ada fokus “\(name)”.\(meant(nearest)) Lihat kisi-kisi: anyam fokus list"
    case .unknownCheck(let name, let nearest):
      return "Tidak ada pemeriksaan “\(name)”.\(meant(nearest)) Lihat semua: anyam periksa --list"
    case .dateInFuture(let date):
      return "\(date) belum tiba, padahal ini tentang sesuatu yang sudah dilakukan. Periksa tanggalnya."
    case .needsBasis:
      return
        "Kesimpulan yang ditulis lebih dulu perlu bukti bahwa memang sudah ditulis: anyam simpulkan add … --stated 2020-03-02 --basis \"kartu bimbingan 2 Maret\""
    case .verifiedWords(let key):
      return
        "\(key) dinyatakan kredibel dengan kata-katanya sendiri. Dengan kata lain ia kesimpulan lain: anyam simpulkan set \(key) --state revised --reason …, lalu anyam simpulkan add …"
    case .waiverWithoutReason(let gate):
      return "Gerbang hanya dapat dilewati dengan alasan, yang tetap terlihat: --waive \(gate) --reason \"…\""
    case .stepWithoutReason(let key, let state):
      return "Buku kesimpulan mencatat alasannya: anyam simpulkan set \(key) --state \(state) --reason \"…\""
    case .nothingToConclude: return "Tidak ada yang diubah. Lihat: anyam simpulkan set --help"
    case .alreadyInState(let key, let state): return "\(key) sudah berstatus \(Self.state(state))."
    case .noSuchStep(let key, let from, let to, let allowed):
      return
        "\(key) berstatus \(Self.state(from)); dari situ dapat menjadi \(allowed.map(Self.state).joined(separator: ", ")), bukan \(Self.state(to)). Yang pernah dipertanyakan diperiksa lagi dari awal: mula-mula --state provisional."
    case .gatesClosed(let key, let gates):
      return
        "\(key) belum dapat dinyatakan kredibel: \(gates.map(\.rawValue).joined(separator: ", ")) belum terpenuhi. Lihat apa yang kurang dan apa yang diketik: anyam simpulkan check \(key). Gerbang dapat dilewati dengan alasan: anyam simpulkan set \(key) --waive \(gates.first?.rawValue ?? "G5") --reason \"…\""
    case .splitNeedsTwo:
      return "Memecah perlu dua pernyataan atau lebih: anyam simpulkan split K5 \"…\" \"…\" --reason \"…\""
    case .resolutionWithoutReason:
      return "Pertentangan diselesaikan dengan alasan, yang akan ditanyakan pembaca: --why \"…\""
    case .mistakenWho:
      return "Sebutkan siapa atau apa yang keliru (peran, informan, teknik atau berkas data): --channel …"
    case .notDoneWithoutReason: return "Member check yang tidak dilakukan perlu alasan: --change \"…\""
    case .memberCheckOfWhom: return "Sebutkan siapa yang ditanya: --informant KODE"
    case .noConflict(let claim):
      return
        "Tidak ada yang bertentangan dalam \(claim), jadi tidak ada yang diselesaikan. Lihat: anyam triangulasi --by sumber --claim \(typedInQuotes(claim))"
    case .splitInstead(let claim):
      return "Klaim yang ternyata dua dipecah: anyam simpulkan split \(typed(claim)) \"…\" \"…\" --reason \"…\""
    case .consentWithdrawn(let code):
      return
        "\(code) menarik persetujuannya: tidak ada lagi yang ditulis tentangnya. Yang masuk sesudahnya dihapus dengan: anyam informan withdraw \(typed(code)) --yes"
    case .badKey(let key):
      return
        "Kesimpulan tidak dapat dinamai “\(key)”: pakai huruf, angka, titik, tanda hubung dan garis bawah, misalnya K1."
    case .emptyDescription:
      return
        "Yang tidak berteks perlu deskripsi agar dapat dikodekan: anyam sumber add BERKAS --describe \"yang tampak\" --technique documentation"
    }
  }

  /// A state as it is typed, with what it means.
  private static func state(_ key: String) -> String {
    Conclusion.State(rawValue: key).map { "\(key) (\(LedgerWording(.indonesian).state($0)))" } ?? key
  }

  private static func meant(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : " Yang terdekat: \(Wording.list(nearest))."
  }

  /// What to do where something bears the name already.
  private static func instead(_ kind: StudyError.Named) -> String {
    switch kind {
    case .conclusion:
      "Nama kesimpulan tidak boleh sama dengan kesimpulan lain atau kode: tanpa --key dipakai nomor berikutnya. Lihat: anyam simpulkan list"
    case .code:
      "Pilih nama lain, ubah penjelasannya (anyam bukukode jelaskan), atau gabungkan dua kode (anyam bukukode gabung)."
    case .autocoding: "Beri --mark yang lain; lihat yang sudah ada: anyam kodeotomatis list"
    case .version: "Pilih nama lain; lihat yang sudah ada: anyam bukukode versions"
    case .relation: "Lihat tautan yang sudah ada: anyam hubungan list"
    case .source: "Beri --title yang lain; lihat yang sudah ada: anyam sumber list"
    case .informant: "Ubah yang diketahui tentangnya: anyam informan set --help"
    case .visit: "Ubah yang diketahui tentangnya: anyam kunjungan set --help"
    }
  }
}
