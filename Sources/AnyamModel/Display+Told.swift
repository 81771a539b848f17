extension Display {
  /// What is told beside a statement, in its bracket: of those passages that are not shown, and of the direction of the one that is
  /// (`mendukung bersyarat`, `dan 4 lainnya`).
  ///
  /// An object, made once for all cells of which the same is told: a matrix may have a hundred thousand.
  public final class Told: Sendable {
    public let words: [String]
    /// UTF-8 of all of them, each behind `; `.
    private let bytes: [UInt8]

    public static let nothing = Told(words: [])

    public init(words: [String]) {
      self.words = words
      bytes = words.flatMap { Array("; \($0)".utf8) }
    }

    public static func of(_ words: [String]) -> Told { words.isEmpty ? nothing : Told(words: words) }

    /// - Parameter isOpen: whether the bracket is.
    /// - Returns: whether it is now.
    func append(to output: inout [UInt8], isOpen: Bool) -> Bool {
      guard !bytes.isEmpty else { return isOpen }
      bytes.withUnsafeBufferPointer { bytes in
        output.append(atMost: bytes.count) {
          if !isOpen { $0.append(" (") }
          $0.append(isOpen ? bytes : UnsafeBufferPointer(rebasing: bytes[2...]))
        }
      }
      return true
    }
  }
}
