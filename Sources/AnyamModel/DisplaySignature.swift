/// What a display is known by, so that what was concluded from it is found again: its question, not its data. Where it is kept, codes
/// stand by their ids, so that a conclusion stays with its display when they are renamed, moved or merged.
public enum DisplaySignature {
  public static func of(_ display: Display) -> String {
    let rows = ((display.outer?.names ?? []) + [display.corner]).joined(separator: ",")
    let scope = display.scope.pairs.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    let kind = display.variant.isEmpty ? display.kind : "\(display.kind):\(display.variant)"
    return [kind, rows, display.across, display.measure?.rawValue ?? "", scope].joined(separator: "|")
  }

  /// As it is kept: paths of codes become ids.
  public static func kept(_ signature: String, _ codebook: Codebook) -> String {
    let parts = parts(signature)
    var kept: [String] = []
    var at = 0
    while at < parts.count {
      var (whole, end) = (parts[at], at + 1)
      // A path may hold the sign that stands between the parts: the longest that is one counts.
      for other in (at + 1...parts.count).reversed() {
        let longer = parts[at..<other].joined(separator: "&")
        guard let (head, name) = code(in: longer), let index = codebook.keys.firstIndex(of: name) else { continue }
        (whole, end) = (head + codebook.codes[index].id.description, other)
        break
      }
      kept.append(whole)
      at = end
    }
    return kept.joined(separator: "&")
  }

  /// As people read it and displays ask for it: ids become paths.
  public static func written(_ signature: String, _ codebook: Codebook) -> String {
    replacing(signature) { id in codebook.codes.first { $0.id.description == id }.map { codebook.key(of: $0.id) } }
  }

  /// With some codes become one.
  public static func moved(_ signature: String, from codes: Set<ID<Code>>, to goal: ID<Code>) -> String {
    replacing(signature) { id in codes.contains { $0.description == id } ? goal.description : nil }
  }

  /// Whether it asks about a code, as it is kept.
  public static func names(_ code: ID<Code>, in signature: String) -> Bool {
    parts(signature).contains { self.code(in: $0)?.name == code.description }
  }

  /// Whom and what a display asks about, but for codes, which stand by their ids.
  public static func scope(_ signature: String) -> [Summary.Side] {
    guard let begin = signature.lastIndex(of: "|") else { return [] }
    return parts(String(signature[signature.index(after: begin)...])).compactMap { part in
      guard let sign = part.firstIndex(of: "=") else { return nil }
      let (dimension, key) = (part[..<sign], part[part.index(after: sign)...])
      return dimension == "code" ? nil : Summary.Side(String(dimension), String(key))
    }
  }

  private static func parts(_ signature: String) -> [String] {
    signature.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
  }

  /// Where a part names a code: what stands before its name, and the name. The first part begins with the question.
  private static func code(in part: String) -> (head: String, name: String)? {
    let field = "code="
    if part.hasPrefix(field) { return (field, String(part.dropFirst(field.count))) }
    guard let found = part.firstRange(of: "|" + field) else { return nil }
    return (String(part[..<found.upperBound]), String(part[found.upperBound...]))
  }

  private static func replacing(_ signature: String, _ change: (String) -> String?) -> String {
    parts(signature).map { part in
      guard let (head, name) = code(in: part), let new = change(name) else { return part }
      return head + new
    }.joined(separator: "&")
  }
}
