/// A label for several people: `X og Y`, `IP3 & IP4`, `Bu Sari dan Bu Wati`.
public enum JointLabel {
  private static let words = [" og ", " dan ", " and ", " und ", " et ", " y ", " en ", " och ", " serta "]
  private static let marks = ["&", "+", "/", ","]
  private static let choices = [" eller ", " atau ", " or ", " oder ", " ou ", " of "]

  /// The single labels in it, where it has several; the label alone where it has not.
  public static func parts(_ label: String) -> [String] {
    // Nearly every label is one word: it is looked at before words are searched.
    guard label.utf8.contains(where: { " &+/,".utf8.contains($0) }) else { return [label] }
    // `Dr. Budi Santoso, M.Pd.` is one person with a degree.
    if let comma = label.firstIndex(of: ","), label[comma...].contains("."), !label[comma...].dropFirst(2).contains(" ")
    {
      return [label]
    }
    var parts = [label]
    for separator in words + marks { parts = parts.flatMap { split($0, separator) } }
    return parts.count > 1 && parts.allSatisfy { !$0.isEmpty } ? parts : [label]
  }

  /// Whether the transcriber was not sure who of several it was: `X eller Y`. Then it is a turn of neither.
  public static func isChoice(_ label: String) -> Bool {
    label.utf8.contains(0x20) && choices.contains { label.lowercased().contains($0) }
  }

  /// The single labels of a choice.
  public static func choiceParts(_ label: String) -> [String] {
    choices.reduce([label]) { parts, word in parts.flatMap { split($0, word) } }
  }

  private static func split(_ label: String, _ separator: String) -> [String] {
    let lowered = label.lowercased()
    guard lowered.count == label.count, lowered.contains(separator) else { return [label] }
    var parts: [String] = []
    var rest = Substring(label)
    while let found = rest.lowercased().range(of: separator) {
      let distance = rest.lowercased().distance(from: rest.lowercased().startIndex, to: found.lowerBound)
      let at = rest.index(rest.startIndex, offsetBy: distance)
      parts.append(trimmed(rest[..<at]))
      rest = rest[rest.index(at, offsetBy: separator.count)...]
    }
    return parts + [trimmed(rest)]
  }
}

extension String {
  /// Where `part` first stands, without Foundation.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(part) { return at..<index(at, offsetBy: part.count) }
      at = index(after: at)
    }
    return nil
  }
}
