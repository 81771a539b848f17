import TestSupport
import Testing

@testable import AnyamModel

@Suite struct MaskingTests {
  private let masking = Masking([
    Mask(name: "Siti Mukaromah", replacement: "[N1]"), Mask(name: "Siti", replacement: "[N2]"),
    Mask(name: "Budi", replacement: "[N3]"), Mask(name: "Ägidius", replacement: "[N4]"),
  ])

  @Test(arguments: [
    ("Siti Mukaromah dan Siti", "[N1] dan [N2]"), ("SITI  mukaromah", "[N1]"), ("Siti\nMukaromah!", "[N1]!"),
    ("Sitinjak, Budiman", "Sitinjak, Budiman"), ("Budinya Budi-lah Budilah", "[N3]nya [N3]-lah [N3]lah"),
    ("ägidius", "[N4]"), ("Siti" + String(repeating: " \n", count: 400) + "Mukaromah", "[N1]"),
    ("“Budi”, kata Budi.", "“[N3]”, kata [N3]."), ("", ""), ("xBudi Budi2", "xBudi Budi2"),
  ])
  func namesAreReplacedAndNothingElse(text: String, expected: String) {
    #expect(masking.apply(text) == expected)
    #expect(Masking.none.apply(text) == text)
  }

  /// Word, telephones and keyboards write one name in several ways.
  @Test(arguments: [
    ("Nur'aini", "Nur’aini Nur‘aini Nurʼaini NUR'AINI Nur’aininya"), ("Nur’aini", "Nur'aini"),
    ("José", "Jose\u{301} JOSÉ"), ("Jose\u{301}", "José"), ("Émile", "E\u{301}mile émile"), ("E\u{301}mile", "Émile"),
    ("Siti-Aisyah", "Siti‑Aisyah Siti‐Aisyah Siti–Aisyah"), ("Budi", "Bu\u{AD}di B\u{200B}udi bud\u{2060}i"),
    ("R.A. Kartini", "R. A. Kartini R.A.Kartini R.A. Kartini R. A.\nKartini"),
    ("R. A. Kartini", "R.A. Kartini R.A.Kartini"), ("Nu'man", "Nu`man Nuʿman Nuʾman Nuʼman"),
    ("Nur-Aini", "Nur-\nAini"),
    ("Dr. Budi", "Dr. Budi dr.\nBudi"), ("Nguyễn", "Nguyê\u{303}n Nguye\u{302}\u{303}n"),
  ])
  func aNameIsFoundHoweverItIsTyped(name: String, text: String) {
    let masking = Masking([Mask(name: name, replacement: "[N]")])
    let shown = masking.apply(text + " x").replacing("[N]", with: "").replacing("nya", with: "")
    #expect(shown.filter { !$0.isWhitespace } == "x", "\(shown)")
    // Letter by letter the same is found.
    let found = masking.ranges(in: Array((text + " x").unicodeScalars))
    #expect(masking.apply(text + " x").ranges(of: "[N]").count == found.count)
  }

  @Test func otherNamesAreNot() {
    let masking = Masking(
      ["Jose", "Nur aini", "Siti.Aminah", "P.1", "No.5", "S. Budi", "Ani"].map { Mask(name: $0, replacement: "[N]") })
    for text in [
      "José", "Jose\u{301}", "Joséf", "Nuraini", "Nur-aini", "kata Siti. Aminah datang", "halaman p. 1",
      "No.\n\n5 orang",
      "no. 5", "Bagian s.\n\nBudi", "Ani\u{AD}sa", "M\u{AD}ani", "Ani\u{200B}ta",
    ] { #expect(masking.apply(text) == text) }
    #expect(masking.apply("S.Budi Ani\u{AD}nya") == "[N] [N]\u{AD}nya")
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
        #expect(shown.isEmpty == (start == end))
      }
    }
    #expect(masking.words(of: text, TextRange(0, 4)) == "kata")
  }

  /// Names are looked for in bytes and by their first letters; one letter after the other must find the same.
  ///
  /// - Parameter names: short ones alone, which are told by their lengths too; and all kinds.
  @Test(arguments: [
    ["Siti Mukaromah", "Siti", "Budi", "kadir", "x é"],
    [
      "Siti Mukaromah", "Siti", "Budi", "Ägidius", "kadir", "x é", "Sit.", "-x", "2“", "'urf", "Muhammad Budi",
      "Muhammadiyah",
    ],
    ["Wulandari", "Abdul-Rahman", "M. Yusuf", "Hj. Fatimah", "Nur'aini", "Nur", "Sri Wahyuni", "B"],
    ["A'yun", "2 Mei", "'Aini", "'’x"],
    ["kata3", "kata10", "kata", "ka", "Nur", "A'yun", "M Yusuf"],
  ])
  func whatIsFoundInBytesIsWhatStandsThere(names: [String]) {
    let pieces = [
      "Wulandari", "wulan", "dari", "Abdul", "-", "Rahman", "M.", "Yusuf", "Hj.", "Fatimah", "Nur", "'", "’", "aini",
      "Sri", "Wahyuni", "A", "a", "yun", "A`yun", "`", "M ", "M\n", "M\t", "2 ", "Mei", "kata", "3", "10", "''x",
      "WAHYUNI", "B", "b", "\t",
      "Siti", "siti", "Mukaromah", " ", "  ", "\n", "\u{A0}", "Budi", "BUDI", "nya", "lah", "x", "2", "é", "e\u{301}",
      "“", "Ägidius",
      "ägidius", "\u{212A}adir", "kadir", "ka", "dir", "-", ".", "ᨀ", "😀", "Ä", "Sit", "Muhammad", "muhammadiyah",
      "'urf",
      "`Urf", "’urf", " kata yang biasa ", "mu", "pun", "ku", "\u{AD}", " ", " ", " ", " ", " ", " ",
    ]
    // The names themselves, now and then, beside what only begins or ends like them.
    let all = pieces + names + names
    let masking = Masking(
      names.enumerated().map { Mask(name: $1, replacement: ["", "[Ä]", "[N\($0)]"][$0 % 3]) })
    var chance = SplitMix(seed: 11)
    var replaced = 0
    for round in 0..<5_000 {
      // Short ones, and long ones of which many bytes are looked at together.
      let most = round.isMultiple(of: 2) ? 14 : 80
      let text = (0..<Int.random(in: 0...most, using: &chance)).map { _ in all.randomElement(using: &chance) ?? "" }
        .joined()
      let scalars = Array(text.unicodeScalars)
      let places = masking.ranges(in: scalars)
      replaced += places.count
      let masked = masking.masked(SourceText(text))
      var name = 0
      for _ in 0..<8 {
        let start = Int.random(in: 0...scalars.count, using: &chance)
        let end = Int.random(in: start...scalars.count, using: &chance)
        guard start < end else { continue }
        var expected = String.UnicodeScalarView()
        var at = start
        for (range, replacement) in places where range.upperBound > start && range.lowerBound < end {
          if range.lowerBound > at { expected.append(contentsOf: scalars[at..<range.lowerBound]) }
          expected.append(contentsOf: replacement.unicodeScalars)
          at = range.upperBound
        }
        if at < end { expected.append(contentsOf: scalars[at..<end]) }
        #expect(
          Array(masked.words(TextRange(start, end)).unicodeScalars) == Array(expected), "\(text) \(start)..\(end)")
        #expect(
          masked.place(of: TextRange(start, end), from: &name) == masked.place(of: TextRange(start, end)),
          "\(text) \(start)..\(end) behind \(name)")
      }
    }
    #expect(replaced > 1_000)
  }
}

@Suite struct LetterTests {
  /// What is told apart by numbers alone is what Unicode has as letters and numbers, but for signs that are written as apostrophes.
  @Test func lettersAreThoseOfUnicode() {
    for value in UInt32(0x80)...0x3_0000 {
      guard let scalar = Unicode.Scalar(value), !(0x02BB...0x02BF).contains(value) else { continue }
      let known = scalar.properties
      let isLetter = known.isAlphabetic || known.numericType != nil || known.generalCategory == .nonspacingMark
      #expect(Masking.isLetter(scalar) == isLetter, "U+\(String(value, radix: 16))")
    }
  }
  /// What begins with one of these bytes is no name in ASCII, however it is taken apart.
  @Test func lettersOfEuropeAreNotASCII() {
    for byte in UInt8(0xC2)...0xDF {
      let scalars = (UInt8(0x80)...0xBF).compactMap {
        String(decoding: [byte, $0], as: UTF8.self).unicodeScalars.first
      }
      let areOther = scalars.allSatisfy { NameLetters.of($0).contains { !$0.isASCII } && !NameLetters.isUnseen($0) }
      #expect(areOther || !NameLetters.leadsToLatin(byte), "\(byte)")
      #expect(!NameLetters.leadsToLatin(byte) || scalars.allSatisfy { !$0.properties.isWhitespace })
    }
    for scalar in (UInt32(0x80)...0x2FF).compactMap(Unicode.Scalar.init) where NameLetters.isLatin(scalar) {
      #expect(NameLetters.of(scalar).contains { !$0.isASCII }, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
