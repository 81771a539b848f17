public import AnyamModel

/// `defaults.yaml` in a folder: what holds for every file in it that does not say otherwise. The keys of front matter.
public enum FolderDefaults {
  public static let fileNames = ["defaults.yaml", "defaults.yml"]

  public static func read(_ bytes: [UInt8], named name: String) throws -> (card: SourceCard, findings: [Finding]) {
    guard bytes.count <= 64 << 10 else { throw ReadingError(.tooLarge, name, "0") }
    guard let read = try FrontMatter.card(String(decoding: bytes, as: UTF8.self), name) else {
      throw ReadingError(.badFrontMatter, name)
    }
    return read
  }
}
