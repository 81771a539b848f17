internal import CStemmer

/// Takes the affixes off words (Snowball): `memberdayakan`, `pemberdayaan` and `diberdayakan` all give `daya`.
///
/// Not to be shared between threads.
public final class Stemmer {
  private let stemmer: OpaquePointer

  /// - Parameter language: as Snowball calls it: `indonesian`, `english`. `nil` where it does not know it.
  public init?(_ language: String) {
    guard let stemmer = sb_stemmer_new(language, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case. Affixes are taken off until none is left, so that `berkeliling` and `keliling` meet.
  public func stem(_ word: String) -> String {
    // A doubled word is its single one: rumah-rumah.
    let parts = word.split(separator: "-")
    var stem = parts.count == 2 && parts[0] == parts[1] ? String(parts[0]) : word
    for _ in 0..<3 {
      let next = once(stem)
      guard next != stem, next.utf8.count > 1 else { break }
      stem = next
    }
    return stem
  }

  private func once(_ word: String) -> String {
    var word = word
    return word.withUTF8 { utf8 in
      guard let base = utf8.baseAddress, utf8.count < 1000,
        let result = sb_stemmer_stem(stemmer, base, Int32(utf8.count))
      else { return String(decoding: utf8, as: UTF8.self) }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
