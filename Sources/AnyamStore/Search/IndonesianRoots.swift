/// The roots an Indonesian word may be built from: *menilai* from *nilai*, *penulisan* from *tulis*, *ngajar* from *ajar*.
///
/// Affixes come off in the order of confix stripping (Asian, Williams & Tahaghoghi 2005, *Stemming Indonesian*, p. 307–314; Adriani,
/// Asian, Nazief, Tahaghoghi & Williams 2007): particle, possessive, suffix, then up to two prefixes, with the consonant that melted
/// into the nasal of meN- and peN- put back. What those authors decide with a list of the language's roots is left open here: *menyapu* may come from *sapu* or
/// *nyapu*. Words are akin when they may come from one root, so the words of the study decide.
struct IndonesianRoots {
  /// Shorter roots stand in too many words: *ilai* and *asa* say nothing of where a word comes from.
  static let shortest = 4

  /// The word itself and everything it may come from. Empty for a word with anything but the letters a to z.
  let all: Set<String>

  init(of word: some StringProtocol) {
    guard !word.isEmpty, word.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) else {
      all = []
      return
    }
    let word = Substring(word)
    var roots: Set<Substring> = [word]
    for bare in Self.withoutSuffixes(word) {
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

  private static func withoutSuffixes(_ word: Substring) -> Set<Substring> {
    var bare: Set<Substring> = [word]
    for suffixes in [["lah", "kah", "tah", "pun"], ["ku", "mu", "nya"], ["kan", "an", "i"]] {
      for word in bare {
        for suffix in suffixes where word.hasSuffix(suffix) { bare.insert(word.dropLast(suffix.utf8.count)) }
      }
    }
    return bare
  }

  private static func withoutPrefix(_ word: Substring) -> [Substring] {
    var roots: [Substring] = []
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

  /// How people say it in an interview: *ngajar*, *nyari*, *ngecat*. Spoken m- and n- stand before too many roots to tell.
  private static func withoutSpokenNasal(_ word: Substring) -> [Substring] {
    guard word.hasPrefix("ng") || word.hasPrefix("ny"), startsWithVowel(word.dropFirst(2)) else { return [] }
    let root = word.dropFirst(2)
    if word.hasPrefix("ny") { return ["s" + root, "c" + root] }
    return [root, "k" + root] + (root.hasPrefix("e") ? [root.dropFirst()] : [])
  }

  private static func startsWithVowel(_ word: Substring) -> Bool { word.utf8.first.map(isVowel) ?? false }

  private static func starts(_ word: Substring, withOneOf letters: String) -> Bool {
    word.utf8.first.map(letters.utf8.contains) ?? false
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
