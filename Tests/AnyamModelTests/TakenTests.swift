import AnyamModel
import Testing

/// What was shown with names replaced, changed and brought back: the names stay where their replacements stand.
@Suite struct TakenTests {
  private static let masking = Masking([
    Mask(name: "Bu Siti", replacement: "[ibu]"), Mask(name: "Retno", replacement: "[ibu]"),
    Mask(name: "Budi", replacement: "B"), Mask(name: "Ketut", replacement: "B1"),
  ])

  @Test(arguments: [
    // written, shown, brought back, what is to stand then
    ("rumah Retno", "rumah [ibu]", "rumah [ibu]", "rumah Retno"),
    ("rumah Retno", "rumah [ibu]", "di rumah [ibu] lagi", "di rumah Retno lagi"),
    ("Bu Siti dan Retno", "[ibu] dan [ibu]", "[ibu], lalu [ibu]", "Bu Siti, lalu Retno"),
    ("Bu Siti dan Retno", "[ibu] dan [ibu]", "hanya [ibu]", "hanya Bu Siti"),
    ("Retno", "[ibu]", "[ibu] dan [ibu]", "Retno dan [ibu]"),
    ("Budinya pergi", "Bnya pergi", "Bnya pulang", "Budinya pulang"),
    ("Retno", "[ibu]", "", ""), ("Retno", "[ibu]", "orang lain", "orang lain"),
    ("tanpa nama", "tanpa nama", "[ibu]", "[ibu]"),
    ("Retno", "[ibu]", "Retno sendiri", "Retno sendiri"),
    // The replacement is a word of the text as well: unchanged it comes back, changed nothing is guessed.
    ("kode B, kata Budi", "kode B, kata B", "kode B, kata B", "kode B, kata Budi"),
    ("kode B, kata Budi", "kode B, kata B", "kode B, kata B lama", "kode B, kata B lama"),
    // A longer word is no replacement, nor does the shorter of two stand in the longer.
    ("Budi datang", "B datang", "Blok dan B datang", "Blok dan Budi datang"),
    ("Budi dan Ketut", "B dan B1", "B1 dan B lagi", "Ketut dan Budi lagi"),
  ])
  func namesStayBehindTheirReplacements(written: String, shown: String, back: String, stands: String) {
    #expect(Self.masking.apply(written) == shown)
    #expect(Self.masking.taken(back, over: written) == stands)
  }
}
