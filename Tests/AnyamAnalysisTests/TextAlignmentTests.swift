import AnyamAnalysis
import AnyamModel
import TestSupport
import Testing

@Suite struct TextAlignmentTests {
  private func place(_ quote: String, _ old: String, _ new: String) -> (TextAlignment.Outcome, String?) {
    let (oldText, newText) = (SourceText(old), SourceText(new))
    let start = old.unicodeScalars.count - old[old.firstRange(of: quote)!.lowerBound...].unicodeScalars.count
    let range = TextRange(start, start + quote.unicodeScalars.count)
    let outcome = TextAlignment(old: oldText, new: newText).place(range)
    switch outcome {
    case .same(let there), .changed(let there): return (outcome, newText[there])
    case .lost: return (outcome, nil)
    }
  }

  @Test(arguments: [
    // old text, passage, new text, what the passage is there, whether it is the same
    ("satu dua tiga", "dua", "nol satu dua tiga", "dua", true),
    ("satu dua tiga empat", "dua tiga", "satu dua 2,5 tiga empat", "dua 2,5 tiga", false),
    (
      "Kami keliling dulu. Lalu pulang.", "Kami keliling dulu.", "Mereka keliling dulu. Lalu pulang.",
      "Mereka keliling dulu.", false
    ),
    ("A. Semua anggota ikut. B", "Semua anggota", "A. Seluruh anggota ikut. B", "Seluruh anggota", false),
    ("satu dua tiga empat lima", "dua tiga empat", "satu dua tiga 4 lima", "dua tiga 4", false),
    ("itu susah sekali", "susah", "itu susahh sekali", "susahh", false),
    ("ada takut juga", "takut", "ada taktu juga", "taktu", false),
    ("kami KELILING dulu", "KELILING dulu", "kami keliling dulu", "keliling dulu", false),
    ("kata “kunci” itu", "“kunci”", "kata baru “kunci” itu", "“kunci”", true),
    ("kata “kunci” itu", "“kunci”", "kata \"kunci\" itu", "kunci", false),
    ("mem-bagi tugas", "bagi", "Ya, mem-bagi tugas", "bagi", true),
    ("é 👩‍👩‍👧 dua", "👩‍👩‍👧 dua", "tambah é 👩‍👩‍👧 dua", "👩‍👩‍👧 dua", true),
  ])
  func aPassageIsFoundAgain(old: String, quote: String, new: String, there: String, isSame: Bool) {
    let (outcome, words) = place(quote, old, new)
    #expect(words == there)
    if case .same = outcome { #expect(isSame) } else { #expect(!isSame) }
  }

  @Test func whatIsGoneIsLost() {
    #expect(place("Ini akan hilang semua.", "Awal. Ini akan hilang semua. Akhir.", "Awal. Akhir.").0 == .lost)
    #expect(place("a b c d", "x a b c d y", "x d y").0 == .lost)
    #expect(place("…", "satu … dua", "satu dua").0 == .lost)
  }

  /// A text against itself gives every passage back; with words put before it every passage moves by their length.
  @Test func randomTextsKeepTheirPassages() {
    var random = SplitMix(seed: 5)
    let words = ["kami", "keliling", "dulu", "rumah", "é", "👩‍👩‍👧", "“kutip”", "a-b", "dan", "dan", "ya,", "tidak."]
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 3...300, using: &random)).map { _ in words.randomElement(using: &random)! }
        .joined(separator: " ")
      let old = SourceText(text)
      let head = "Pembuka yang lain sama sekali:\n"
      let shift = head.unicodeScalars.count
      let same = TextAlignment(old: old, new: old)
      let moved = TextAlignment(old: old, new: SourceText(head + text))
      for _ in 0..<20 {
        let start = Int.random(in: 0..<old.length, using: &random)
        let range = TextRange(start, Int.random(in: start + 1...old.length, using: &random))
        // A passage of signs alone has no words to be found by.
        guard old[range].contains(where: { $0.isLetter }) else { continue }
        #expect(same.place(range) == .same(range))
        #expect(moved.place(range) == .same(TextRange(range.start + shift, range.end + shift)))
      }
    }
  }

  /// Whatever is changed: what is called the same is the same, and what is called changed holds at least half the words.
  @Test func verdictsHoldOnRandomCorrections() {
    var random = SplitMix(seed: 9)
    let vocabulary = (0..<40).map { "kata\($0)" }
    for _ in 0..<40 {
      let words = (0..<200).map { _ in vocabulary.randomElement(using: &random)! }
      var corrected = words
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        let at = Int.random(in: 0..<corrected.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: corrected[at] = "baru\(Int.random(in: 0...99, using: &random))"
        case 1: corrected.remove(at: at)
        default: corrected.insert("sisip", at: at)
        }
      }
      let (old, new) = (SourceText(words.joined(separator: " ")), SourceText(corrected.joined(separator: " ")))
      let alignment = TextAlignment(old: old, new: new)
      for _ in 0..<30 {
        let start = Int.random(in: 0..<old.length - 1, using: &random)
        let range = TextRange(start, min(old.length, start + Int.random(in: 1...120, using: &random)))
        switch alignment.place(range) {
        case .same(let there): #expect(old[range] == new[there])
        case .changed(let there):
          #expect(old[range] != new[there])
          let kept = Set(new[there].split(separator: " "))
          let asked = old[range].split(separator: " ")
          #expect(
            asked.count { word in kept.contains { $0.contains(word) || word.contains($0) } } * 2 >= asked.count - 1)
        case .lost: break
        }
      }
    }
  }
}
