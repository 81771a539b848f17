import AnyamModel
import Testing

@Suite struct MaskingTests {
  private let masking = Masking([
    Mask(name: "Siti Mukaromah", replacement: "[N1]"), Mask(name: "Siti", replacement: "[N2]"),
    Mask(name: "Budi", replacement: "[N3]"), Mask(name: "Ägidius", replacement: "[N4]"),
  ])

  @Test(arguments: [
    ("Siti Mukaromah dan Siti", "[N1] dan [N2]"), ("SITI  mukaromah", "[N1]"), ("Siti\nMukaromah!", "[N1]!"),
    ("Sitinjak, Budiman", "Sitinjak, Budiman"), ("Budinya Budi-lah Budilah", "[N3]nya [N3]-lah [N3]lah"),
    ("ägidius", "[N4]"), ("“Budi”, kata Budi.", "“[N3]”, kata [N3]."), ("", ""), ("xBudi Budi2", "xBudi Budi2"),
  ])
  func namesAreReplacedAndNothingElse(text: String, expected: String) {
    #expect(masking.apply(text) == expected)
    #expect(Masking.none.apply(text) == text)
  }

  /// However a passage is cut, no piece of a name is left in it.
  @Test func noPieceOfANameIsLeft() {
    let text = SourceText("kata Siti Mukaromah dan Budi juga")
    for start in 0..<text.length {
      for end in start...text.length {
        let shown = masking.words(of: text, TextRange(start, end))
        for piece in ["Sit", "Muka", "romah", "udi", "kar"] {
          #expect(!shown.contains(piece), "\(start)..\(end) \(shown)")
        }
      }
    }
    #expect(masking.words(of: text, TextRange(0, 4)) == "kata")
  }
}
