import AnyamAnalysis
import AnyamModel

enum CheckIndonesian {
  static func sentence(_ one: Observation) -> CheckSentence {
    let (key, a, b) = (one.subject, one.argument(0), one.argument(1))
    let words = LedgerWording(.indonesian)
    switch one.check {
    case .conclusionWithoutEvidence:
      return CheckSentence(
        "\(key) tidak bertumpu pada apa pun: belum ada kutipan yang terhubung.",
        "anyam simpulkan link \(key) --source … --quote \"…\" --stance support")
    case .singleSource:
      return CheckSentence(
        "\(key) hanya didukung \(a); ada \(b) sumber yang dapat berbicara.",
        "anyam triangulasi --by sumber --claim \(key)")
    case .singleTechnique:
      return CheckSentence(
        "\(key) hanya terlihat lewat \(words.channels(a)).", "anyam triangulasi --by teknik --claim \(key)")
    case .keyInformantOnly:
      return CheckSentence("Hanya informan kunci yang berbicara untuk \(key).", "anyam rencana --claim \(key)")
    case .oneVoice:
      return CheckSentence("\(b) % kutipan \(key) berasal dari \(a).", "anyam simpulkan show \(key)")
    case .openDissonance:
      return CheckSentence(
        one.argument(2) == "unresolved"
          ? "\(key) ditentang \(words.channels(a)); tercatat belum terselesaikan dan harus dilaporkan apa adanya."
          : "\(key) ditentang \(words.channels(a)), dan belum dinyatakan bagaimana penyelesaiannya.",
        "anyam simpulkan resolve \(key) --how standpoints --why \"…\"")
    case .noSupportOnReturn:
      return CheckSentence(
        "\(key): \(b) berkas data dikumpulkan setelah \(a), tidak satu pun mendukungnya.",
        "anyam rencana --claim \(key)")
    case .noEvidenceAfterProvisional:
      return CheckSentence(
        "\(key): tidak ada data yang dikumpulkan setelah \(a), saat pertama kali ditulis.",
        "anyam rencana --claim \(key)")
    case .noNegativeSearch:
      return CheckSentence("\(key): belum ada yang mencari kasus negatifnya.", "anyam kasus-negatif search \(key)")
    case .memberCheckMissing:
      return CheckSentence(
        "\(key) belum dikembalikan kepada informannya (member check).",
        "anyam membercheck add \(key) --informant … --outcome agree")
    case .memberCheckDisagrees:
      return CheckSentence("\(a) tidak setuju dengan \(key).", "anyam simpulkan show \(key)")
    case .stanceNeverJudged:
      return CheckSentence(
        "\(key): dari \(b) kutipan, arah \(a) di antaranya belum pernah dinilai; semuanya dihitung mendukung.",
        "anyam simpulkan link \(key) ID-PENGODEAN --stance …")
    case .noRival:
      return CheckSentence("\(key): belum ada penjelasan tandingan.", "anyam simpulkan set \(key) --rival \"…\"")
    case .representativenessUnseen:
      return CheckSentence(
        "\(key): belum dinyatakan hasil mencermati siapa yang menjadi tumpuannya.",
        "anyam simpulkan set \(key) --representativeness \"…\"")
    case .widerThanEvidence:
      let place = one.argument(2).isEmpty ? "" : ", semuanya dari \(one.argument(2))"
      let others = one.argument(3) == "0" ? "" : "; \(one.argument(3)) kutipan tidak sepenuhnya mendukung"
      return CheckSentence(
        "\(key) menyebut “\(a)”, padahal buktinya dari \(b) di antara \(one.argument(4)) informan\(place)\(others).",
        "anyam simpulkan set \(key) --statement \"…\"")
    case .inconsistentInformant:
      return CheckSentence(
        "\(key): \(a) mendukung dan juga menentangnya.", "anyam triangulasi --by waktu --claim \(key)")
    case .codersDisagree:
      return CheckSentence(
        "\(key): pengode memberi arah berbeda pada \(a) kutipan.", "anyam triangulasi --by pengode --claim \(key)")
    case .evidenceLost:
      return CheckSentence(
        "\(key): \(a) bukti berada dalam berkas data yang sudah dikeluarkan.", "anyam simpulkan show \(key)")
    case .evidenceOfNobody:
      return CheckSentence(
        "\(key): \(a) kutipan wawancara tanpa informan, jadi tidak terhitung dalam sumber mana pun.",
        "anyam sumber speakers BERKAS")
    case .quoteChanged:
      return CheckSentence(
        "\(key): \(a) bukti berbunyi lain sejak berkas datanya dikoreksi.", "anyam simpulkan show \(key)")
    case .reflectionAsEvidence:
      return CheckSentence(
        "“\(key)”: \(a) kutipan yang dipakai sebagai bukti merupakan refleksi pengamat, bukan yang diamati.",
        "anyam kutipan --source \(typedInQuotes(key))")
    case .contestedConclusion:
      return CheckSentence(
        "\(key) dipertanyakan (\(words.contested(a))) dan belum diselesaikan.", "anyam simpulkan show \(key)")
    case .verifiedGateFails:
      return CheckSentence("\(key) dinyatakan kredibel, padahal \(a) tidak terpenuhi.", "anyam simpulkan check \(key)")
    case .gateWaived:
      return CheckSentence("\(key): gerbang \(a) dilewati dengan alasan.", "anyam simpulkan check \(key)")
    case .statedAfterwards:
      return CheckSentence("\(key) dinyatakan kemudian, untuk tanggal \(a); jejak audit tidak menyaksikan hari itu.")
    case .focusWithoutConclusion:
      return CheckSentence(
        "Belum ada kesimpulan yang menjawab fokus “\(key)”.", "anyam simpulkan add \"…\" --focus \(typedInQuotes(key))")
    case .testsNotDeclared:
      return CheckSentence(
        "Penelitian belum menyatakan uji kredibilitas yang dijanjikan, jadi setiap gerbang dihitung.",
        "anyam pengaturan set tests \"triangulasi sumber; triangulasi teknik; member check\"")
    case .promisedTestWithoutRecord:
      return CheckSentence(
        "Penelitian menjanjikan \(CredibilityTest(rawValue: key).map(words.test) ?? key), tetapi tidak ada catatannya.",
        "anyam kredibilitas")
    case .informantNeverCoded:
      return CheckSentence(
        "\(key) diwawancarai, tetapi ucapannya tidak ada yang dikodekan.", "anyam kutipan --informant \(typed(key))")
    case .informantWithoutRole:
      return CheckSentence(
        "\(key) belum berperan: \(a) pengodeannya tidak terhitung dalam sumber mana pun.",
        "anyam informan set \(typed(key)) --role \"…\"")
    case .withdrawnConsent:
      return CheckSentence(
        "\(key) menarik persetujuannya pada \(a), padahal kata-katanya masih dipakai.",
        "anyam informan withdraw \(typed(key))"
      )
    case .sourceNeverCoded:
      return CheckSentence("Belum ada yang dikodekan dalam “\(key)”.", "anyam sumber show \(typedInQuotes(key))")
    case .turnWithoutInformant:
      return CheckSentence(
        "“\(key)”: penutur \(a) giliran bicara belum diketahui.", "anyam sumber speakers \(typedInQuotes(key))")
    case .sourceWithoutDate:
      return CheckSentence("“\(key)” belum bertanggal.", "anyam sumber set \(typedInQuotes(key)) --date …")
    case .sourceWithoutTechnique:
      return CheckSentence(
        "“\(key)” belum diketahui tekniknya.", "anyam sumber set \(typedInQuotes(key)) --technique …")
    case .dateInFuture:
      return CheckSentence(
        "“\(key)” bertanggal \(a), padahal hari itu belum tiba.",
        b == "visit"
          ? "anyam kunjungan set \(typedInQuotes(key)) --date …" : "anyam sumber set \(typedInQuotes(key)) --date …")
    case .codeWithoutDefinition:
      return CheckSentence(
        "“\(key)” dipakai tanpa definisi.", "anyam bukukode define \(typedInQuotes(key)) --definition \"…\"")
    case .codeNeverUsed:
      return CheckSentence("“\(key)” belum pernah dipakai.", "anyam bukukode remove \(typedInQuotes(key))")
    case .codeByOneCoder:
      return CheckSentence("“\(key)” hanya dipakai oleh \(a).", "anyam kutipan --code \(typedInQuotes(key))")
    case .codebookChangedAfterFreeze:
      return CheckSentence("Buku kode berubah setelah dibekukan sebagai “\(key)”.", "anyam bukukode versions")
    case .gridMissing:
      return CheckSentence(
        "Belum ada kisi-kisi: diam tidak dapat dibedakan dari yang tidak pernah ditanyakan.",
        "anyam fokus import BERKAS")
    case .indicatorWithoutData:
      return CheckSentence("Belum ada yang dikodekan tentang indikator “\(key)”.", "anyam rencana")
    case .surpriseOpen:
      return CheckSentence("Kejutan yang dicatat dan belum ditindaklanjuti: \(a).", "anyam memo list --open")
    }
  }

  static func explanation(_ check: CheckKind) -> String {
    switch check {
    case .conclusionWithoutEvidence: "Kesimpulan tanpa kutipan tidak dapat ditelusuri kembali ke data."
    case .singleSource:
      "Yang hanya dikatakan satu sumber bersifat spesifik. Triangulasi sumber menanyakan apakah yang lain berkata sama, berbeda, atau tidak berkata apa-apa."
    case .singleTechnique:
      "Yang hanya terlihat lewat satu teknik mungkin berasal dari tekniknya. Tanyakan apakah juga dapat diamati atau dibaca dalam dokumen."
    case .keyInformantOnly:
      "Informan kunci sering kali pengelola yang diteliti. Yang menjadi sasaran mungkin melihatnya lain."
    case .oneVoice:
      "Kesimpulan yang lebih dari separuhnya suara satu orang adalah pandangan orang itu (keterwakilan)."
    case .openDissonance:
      "Pandangan yang berbeda tidak dirata-ratakan. Mungkin ada yang keliru, mungkin semuanya benar karena sudut pandangnya berbeda, mungkin berubah, atau dibiarkan terbuka; yang mana, pembaca harus tahu."
    case .noSupportOnReturn:
      "Kesimpulan awal bersifat sementara. Ia menjadi kredibel bila bukti yang valid dan konsisten ditemukan saat peneliti kembali ke lapangan; di sini lapangan sudah ditanya lagi dan tidak memberinya."
    case .noEvidenceAfterProvisional: "Selama belum ada data sesudahnya, kesimpulan hanyalah kesan pertama."
    case .noNegativeSearch:
      "Bukti pendukung mudah ditemukan. Yang menguji klaim adalah pencarian hal yang tidak cocok, juga bila hasilnya kosong."
    case .memberCheckMissing:
      "Sugiyono menutup triangulasi sumber dengan kesepakatan sumber data. Sebutkan siapa yang ditanya, atau mengapa tidak dapat."
    case .memberCheckDisagrees:
      "Informan yang tidak setuju mengetahui sesuatu, atau disalahpahami. Ubah kesimpulannya, atau jelaskan mengapa tetap."
    case .stanceNeverJudged:
      "Arah kutipan adalah penilaian peneliti. Sebelum diberikan, kutipan dihitung mendukung dan putusannya hanya dugaan."
    case .noRival:
      "Data yang sama sering dapat dijelaskan lain. Menuliskannya, dan mengapa kurang kuat, adalah ujian tersendiri."
    case .representativenessUnseen:
      "Cermati kata siapa, dari hari dan tempat mana, yang menjadi tumpuan kesimpulan, lalu tuliskan hasilnya."
    case .widerThanEvidence:
      "“Semua”, “selalu” atau “menuntaskan” tidak menyisakan pengecualian. Beberapa informan dari satu tempat tidak dapat menopangnya; sebutkan bagi siapa, di mana dan kapan."
    case .inconsistentInformant:
      "Yang berkata dua-duanya mungkin berubah pikiran, atau membicarakan dua hal. Tanyakan lagi pada waktu lain."
    case .codersDisagree: "Dua orang membaca kutipan yang sama dengan arah berbeda. Samakan dahulu sebelum dihitung."
    case .evidenceLost:
      "Kutipan yang berkas datanya tidak ada lagi tidak menopang apa pun. Kesimpulan harus berdiri tanpanya."
    case .evidenceOfNobody:
      "Kutipan yang tidak diketahui penuturnya tidak terhitung dalam sumber mana pun. Sebutkan siapa yang berbicara."
    case .quoteChanged: "Transkrip yang dikoreksi mungkin berkata lain. Baca lagi kutipannya sebelum dihitung."
    case .reflectionAsEvidence:
      "Yang dirasakan atau diduga pengamat tertulis di bagian reflektif, dan bukan bukti tentang yang terjadi."
    case .contestedConclusion:
      "Ada yang menentangnya sejak dinyatakan kredibel, atau peneliti meragukannya. Ia tidak dapat masuk laporan begitu saja."
    case .verifiedGateFails:
      "Dinyatakan kredibel, padahal salah satu gerbang yang dijanjikan penelitian tidak terpenuhi."
    case .gateWaived: "Gerbang yang dilewati tetap terlihat beserta alasannya, supaya pembaca dapat menilainya."
    case .statedAfterwards:
      "Jejak audit menunjukkan kapan kesimpulan ditulis ke dalam program. Tanggal yang lebih awal bertumpu pada bukti peneliti sendiri."
    case .focusWithoutConclusion: "Penelitian menanyakan fokus ini, dan belum ada yang disimpulkan."
    case .testsNotDeclared:
      "Bab tiga menjanjikan uji kredibilitas. Sebutkan yang mana, dan hanya gerbangnya yang dihitung; yang lain tertulis “tidak dipakai”."
    case .promisedTestWithoutRecord:
      "Uji yang dijanjikan dan tidak meninggalkan catatan, bagi pembaca, tidak dilakukan."
    case .informantNeverCoded: "Seseorang sudah meluangkan waktunya dan tidak satu pun dipakai. Sudahkah dibaca?"
    case .informantWithoutRole: "Sumber dibandingkan menurut peran. Yang tidak berperan tidak terhitung."
    case .withdrawnConsent:
      "Yang menarik persetujuan menarik pula kata-katanya. Semuanya harus dihapus, dan yang bertumpu padanya dilihat lagi."
    case .sourceNeverCoded: "Sudahkah dibaca? Bila tidak ada yang penting, nyatakan dalam memo; bila ada, kodekan."
    case .turnWithoutInformant:
      "Giliran bicara tanpa penutur tidak terhitung dalam sumber dan matriks informan mana pun."
    case .sourceWithoutDate:
      "Tanpa tanggal, berkas data tidak dapat terletak sebelum atau sesudah kesimpulan sementara."
    case .sourceWithoutTechnique: "Tanpa teknik, berkas data tidak terhitung dalam triangulasi teknik."
    case .dateInFuture: "Tanggal yang belum tiba adalah salah ketik, dan membalik sebelum dan sesudah."
    case .codeWithoutDefinition: "Tanpa definisi, pengode lain, atau Anda sebulan lagi, akan memakainya untuk hal lain."
    case .codeNeverUsed: "Kode yang tidak dipakai sebaiknya dikeluarkan, atau berarti yang diharapkan tidak ditemukan."
    case .codeByOneCoder: "Bila pengodenya beberapa, kode yang hanya dipakai seorang mungkin hanya bermakna baginya."
    case .codebookChangedAfterFreeze:
      "Yang dikodekan sebelum perubahan memakai buku kode lain. Tinjau lagi, atau jelaskan mengapa tidak."
    case .gridMissing:
      "Kisi-kisi menyatakan apa ditanyakan kepada siapa. Tanpanya diam tidak dapat dibedakan dari tidak ditanya."
    case .indicatorWithoutData: "Menurut kisi-kisi ini akan ditanyakan, tetapi belum ada yang dikodekan."
    case .surpriseOpen: "Yang tidak cocok adalah tempat belajar (Miles & Huberman: menindaklanjuti kejutan)."
    }
  }
}
