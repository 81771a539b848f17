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
  }

  public let entries: [Entry]

  private static let most = 5_000

  public init?(_ bytes: [UInt8]) {
    guard bytes.count < 4 << 20, let text = String(validating: bytes, as: UTF8.self),
      let root = try? Yams.compose(yaml: text), let list = root["rules"]?.sequence ?? root.sequence,
      list.count <= Self.most
    else { return nil }
    entries = list.compactMap { node in
      guard let mapping = node.mapping else { return nil }
      func word(_ keys: String...) -> String { keys.lazy.compactMap { mapping[Node($0)]?.scalar?.string }.first ?? "" }
      return Entry(
        code: word("code", "kode"), pattern: word("pattern", "pola"), speaker: word("speaker", "penutur"),
        question: word("question", "pertanyaan"), unit: word("unit", "satuan"), stance: word("stance", "arah"))
    }
    guard !entries.isEmpty else { return nil }
  }
}
