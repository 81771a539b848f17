/// The roots an Indonesian word may be built from: *menilai* from *nilai*, *penulisan* from *tulis*, *ngajar* from *ajar*.
///
/// Affixes come off in the order of confix stripping (Asian, Williams & Tahaghoghi 2005, *Stemming Indonesian*, p. 307–314; Adriani,
/// Asian, Nazief, Tahaghoghi & Williams 2007): particle, possessive, suffix, then up to two prefixes, with the consonant that melted
/// into the nasal of meN- and peN- put back. What those authors decide with a list of the language's roots is left open here: *menyapu*
/// may come from *sapu* or *nyapu*. Words are akin when they may come from one root, so the words of the study decide.
struct IndonesianRoots {
  /// Shorter roots stand in too many words: *ilai* and *asa* say nothing of where a word comes from.
  static let shortest = 4

  /// The word itself and everything it may come from. Empty for a word with anything but the letters a to z.
  let all: Set<String>
  /// Whether it is one of the words that only look as if they had affixes, with what hangs on its end: *sekarang*, *tangannya*.
  let isWhole: Bool

  init(of word: some StringProtocol) {
    guard !word.isEmpty, word.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) else {
      all = []
      isWhole = false
      return
    }
    let word = Substring(word)
    var roots: Set<Substring> = [word]
    // *masakan* is no *masa* though it could be, and *masalah* none either.
    let whole = Self.whole.contains(word) ? [word] : Self.without(Self.endings, word).intersection(Self.whole)
    isWhole = !whole.isEmpty
    guard whole.isEmpty else {
      all = Set(roots.union(whole).map(String.init))
      return
    }
    for bare in Self.without(Self.endings + [["kan", "an", "i"]], word) {
      var layer: Set<Substring> = [bare]
      for _ in 0..<2 {
        roots.formUnion(layer)
        layer = Set(layer.flatMap(Self.withoutPrefix))
      }
      roots.formUnion(layer)
      roots.formUnion(Self.withoutSpokenNasal(bare))
    }
    all = Set(roots.lazy.filter { $0 == word || $0.utf8.count >= Self.shortest }.map(String.init))
  }

  /// The most frequent of them, in interviews; without these a search for *karang* finds every *sekarang*.
  private static let whole: Set<Substring> = [
    "barang", "beberapa", "belakang", "belum", "berani", "berapa", "bulan", "demikian", "dengan", "dingin", "maaf",
    "macam", "mahal", "maka", "makan", "malam", "malu", "mana", "masa", "masalah", "masih", "masuk", "mati", "mau",
    "melainkan", "merdeka", "mereka", "minggu", "minta", "muda", "mudah", "mulai", "mungkin", "murah", "naik", "nama",
    "nanti", "negara", "pegang", "penting", "perempuan", "peristiwa", "perlu", "pernah", "pertama",
    "sebagai", "sebentar", "seberang", "sebuah", "sedangkan", "segera", "sehingga", "sejarah", "sekarang",
    "sekolah", "selalu", "selama", "seluruh", "semua", "senang", "sendiri", "seorang", "seperti", "setiap", "setuju",
    "supaya", "tangan", "teman", "tempat", "terlalu", "terus", "terutama", "tetapi",
  ]

  /// What hangs on a word: particle, then possessive.
  private static let endings = [["lah", "kah", "tah", "pun"], ["ku", "mu", "nya"]]

  /// A word with and without one suffix of each group.
  private static func without(_ groups: [[String]], _ word: Substring) -> Set<Substring> {
    var bare: Set<Substring> = [word]
    for suffixes in groups {
      for word in bare {
        for suffix in suffixes where word.hasSuffix(suffix) { bare.insert(word.dropLast(suffix.utf8.count)) }
      }
    }
    return bare
  }

  private static func withoutPrefix(_ word: Substring) -> [Substring] {
    var roots: [Substring] = []
    guard !whole.contains(word) else { return [] }
    switch word.prefix(2) {
    case "di", "ke", "se": roots = [word.dropFirst(2)]
    case "be", "te", "pe", "me":
      let isNasal = word.hasPrefix("pe") || word.hasPrefix("me")
      let rest = word.dropFirst(2)
      if isNasal { roots = withoutNasal(rest) }
      guard !word.hasPrefix("me") else { break }
      // ber-, ter-, per-; the r is the root's own in *berupa*, and gone in *bekerja*, *petani*; l in *belajar*.
      if rest.hasPrefix("r") { roots += [rest, rest.dropFirst()] }
      if rest.hasPrefix("lajar") { roots.append(rest.dropFirst()) }
      if word.hasPrefix("pe") || rest.dropFirst().hasPrefix("er"), let first = rest.utf8.first, !isVowel(first) {
        roots.append(rest)
      }
    default: break
    }
    return roots
  }

  /// What may stand behind the nasal of meN- and peN-, given all after *me* or *pe*.
  private static func withoutNasal(_ rest: Substring) -> [Substring] {
    var roots: [Substring] = []
    if rest.hasPrefix("ng") {
      let root = rest.dropFirst(2)
      // *mengecat*: a root of one syllable.
      if root.hasPrefix("e") { roots.append(root.dropFirst()) }
      if startsWithVowel(root) {
        roots += [root, "k" + root]
      } else if starts(root, withOneOf: "ghklr") {
        roots.append(root)
      }
    } else if rest.hasPrefix("ny") {
      let root = rest.dropFirst(2)
      if startsWithVowel(root) { roots += ["s" + root, rest] }
    } else if rest.hasPrefix("m") || rest.hasPrefix("n") {
      let isLip = rest.hasPrefix("m")
      let root = rest.dropFirst()
      if startsWithVowel(root) {
        roots += [(isLip ? "p" : "t") + root, rest]
      } else if starts(root, withOneOf: isLip ? "bfpv" : "cdjstz") {
        roots.append(root)
      }
    } else if starts(rest, withOneOf: "lrwy") {
      roots.append(rest)
    }
    return roots
  }

  /// How people say it in an interview: *ngajar*, *nyari*, *nulis*, *milih*, *njahit*.
  private static func withoutSpokenNasal(_ word: Substring) -> [Substring] {
    if word.hasPrefix("ng") || word.hasPrefix("ny") {
      let root = word.dropFirst(2)
      guard startsWithVowel(root) else { return [] }
      if word.hasPrefix("ny") { return ["s" + root, "c" + root] }
      // *ngitung* from *hitung*; *ngecat*: a root of one syllable.
      return [root, "k" + root, "h" + root] + (root.hasPrefix("e") ? [root.dropFirst()] : [])
    }
    guard word.hasPrefix("n") || word.hasPrefix("m") else { return [] }
    let isLip = word.hasPrefix("m")
    let root = word.dropFirst()
    if startsWithVowel(root) { return [(isLip ? "p" : "t") + root] }
    return starts(root, withOneOf: isLip ? "b" : "cdj") ? [root] : []
  }

  private static func startsWithVowel(_ word: Substring) -> Bool { word.utf8.first.map(isVowel) ?? false }

  private static func starts(_ word: Substring, withOneOf letters: String) -> Bool {
    word.utf8.first.map(letters.utf8.contains) ?? false
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
