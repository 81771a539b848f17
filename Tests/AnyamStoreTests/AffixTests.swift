import AnyamModel
import Testing

@testable import AnyamStore

/// Pairs from the grammar of Indonesian affixes, and from how people speak in interviews; each written by hand.
@Suite struct AffixTests {
  @Test(arguments: [
    "tunggu: nunggu nunggui nunggunya menunggu ditunggu penungguan", "pilih: milih memilih pemilihan dipilih terpilih",
    "jahit: njahit menjahit jahitan penjahit dijahit", "hitung: ngitung menghitung perhitungan dihitung",
    "panggil: manggil manggilnya dipanggil",
    "beli: mbeli membeli pembelian dibeli", "setuju: menyetujui disetujui persetujuan",
    "pegang: memegang dipegang pegangan pemegang",
    "tangan: tangannya menangani penanganan", "nilai: menilai penilaian dinilai nilainya penilai menilainya ternilai",
    "tulis: nulis nulisnya menulis penulis penulisan ditulis tulisan tertulis menuliskannya",
    "kirim: mengirim pengiriman dikirimi kiriman terkirim ngirim",
    "kunci: mengunci pengunci dikuncikan terkunci", "sapu: menyapu penyapu disapu nyapu",
    "pakai: memakai pemakaian dipakai pakaian terpakai", "beri: memberi pemberian diberikan",
    "ajar: mengajar pengajar belajar pelajaran pembelajaran diajari ngajar ngajarnya",
    "cari: mencari pencarian nyari tercari",
    "kerja: bekerja pekerjaan mengerjakan dikerjakan", "catat: mencatat catatan pencatatan nyatat",
    "daya: memberdayakan pemberdayaan diberdayakan berdaya", "lihat: melihat penglihatan terlihat kelihatannya",
    "tani: petani pertanian bertani", "evaluasi: mengevaluasi pengevaluasian dievaluasikah",
    "hadir: menghadiri kehadiran dihadirinya penghadiran", "nyanyi: menyanyi penyanyi nyanyian",
    "masak: memasak masakan dimasaknya",
    "tahu: mengetahui pengetahuan ketahuan", "organisasi: mengorganisasikan pengorganisasian berorganisasi",
  ])
  func wordsOfOneRootMeet(family: String) {
    let words = family.replacing(":", with: "").split(separator: " ")
    for word in words.dropFirst() {
      #expect(!IndonesianRoots(of: words[0]).all.isDisjoint(with: IndonesianRoots(of: word).all), "\(word)")
    }
  }

  @Test(arguments: [
    "makan pasar", "orang barang", "tangan ajar", "dengan gandeng", "mereka rekan", "menurut kerut", "biaya budaya",
    "karang sekarang", "masa masalah", "gang pegang", "gang memegang", "menang tangan", "rekaan mereka", "tetap tetapi",
    "tujuan setuju",
    "nama pertama", "namanya pertama", "menamai pertama", "malu palu", "pakai makanya", "modal dalam",
    "pelatihan lihat", "perencanaan bencana", "pengawasan sawah", "masalah salah", "belum umum",
  ])
  func wordsThatOnlySoundAlikeDoNot(pair: String) {
    let words = pair.split(separator: " ")
    #expect(IndonesianRoots(of: words[0]).all.isDisjoint(with: IndonesianRoots(of: words[1]).all))
  }

  @Test func whatIsNoPlainWordHasNoRoot() {
    for word in ["", "é", "covid19", "rumah-rumah", "مرحبا"] { #expect(IndonesianRoots(of: word).all.isEmpty) }
    // A prefix a hundred thousand letters long is not taken apart to its end.
    #expect(IndonesianRoots(of: String(repeating: "diper", count: 20_000) + "kan").all.count < 100)
  }
}
