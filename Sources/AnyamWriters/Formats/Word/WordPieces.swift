/// The text of a Word document in pieces of a few megabytes: a table of all quotes is hundreds, and one text of these would be moved each
/// time it grows.
struct WordPieces {
  private(set) var all: [[UInt8]] = [[]]
  private static let most = 4 << 20

  mutating func add(_ text: String) {
    if all[all.count - 1].count + text.utf8.count > Self.most {
      all.append([])
      all[all.count - 1].reserveCapacity(Self.most)
    }
    all[all.count - 1].append(contentsOf: text.utf8)
  }

  mutating func add(_ pieces: WordPieces) { all += pieces.all + [[]] }
}
