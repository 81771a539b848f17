internal import Yams

/// A file of rules for coding:
///
///     rules:
///       - {code: Insentif, pattern: "uang (transport|saku)", unit: sentence, stance: support}
///       - {code: Penilaian, question: evaluasi}
///       - {code: Staf, speaker: IP2}
public struct RuleFile: Sendable {
  public struct Entry: Sendable, Equatable {
    public var code = ""
    public var pattern = ""
    public var speaker = ""
    public var question = ""
    public var unit = ""
    public var stance = ""
    /// Keys that mean nothing here.
    public var unknownKeys: [String] = []
  }

  /// In English and Indonesian.
  private static var keys: [(WritableKeyPath<Entry, String>, [String])] {
    [
      (\.code, ["code", "kode"]), (\.pattern, ["pattern", "pola"]), (\.speaker, ["speaker", "penutur"]),
      (\.question, ["question", "pertanyaan"]), (\.unit, ["unit", "satuan"]), (\.stance, ["stance", "arah"]),
    ]
  }
  public static var knownKeys: [String] { keys.flatMap(\.1) }

  public let entries: [Entry]

  private static let most = 5_000

  public init?(_ bytes: [UInt8]) {
    guard bytes.count < 4 << 20, let text = String(validating: bytes, as: UTF8.self),
      let root = try? Yams.compose(yaml: text), let list = root["rules"]?.sequence ?? root.sequence,
      list.count <= Self.most
    else { return nil }
    entries = list.map { node in
      var entry = Entry()
      guard let mapping = node.mapping else { return entry }
      for (field, names) in Self.keys {
        entry[keyPath: field] = names.lazy.compactMap { mapping[Node($0)]?.scalar?.string }.first ?? ""
      }
      entry.unknownKeys = mapping.keys.map { $0.scalar?.string ?? "" }.filter { !Self.knownKeys.contains($0) }
      return entry
    }
    guard !entries.isEmpty else { return nil }
  }
}
