/// The labels of one transcript, each kept once: a label stands before thousands of lines, and is made plain only the first
/// time.
final class LabelNames {
  /// Plain labels by their number: without marks and brackets, inner white space as single blanks.
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  /// As they stand in the text: by a hash of the bytes, the bytes themselves and the number, -1 for what is no label.
  private var seen: [UInt64: (raw: [UInt8], number: Int32)] = [:]

  /// The number of what stands in the text; `nil` where it cannot be a label.
  func number(of raw: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in raw { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if let known = seen[hash], known.raw.elementsEqual(raw) { return known.number < 0 ? nil : known.number }
    let number = Self.plain(raw).map { register($0) }
    seen[hash] = (Array(raw), number ?? -1)
    return number
  }

  private func register(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  static func plain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let raw = String(decoding: bytes, as: UTF8.self)
    let words = raw.filter { !"*[]".contains($0) }.split(whereSeparator: { $0.isWhitespace })
      .map { word in String(word.drop { $0 == "_" }.reversed().drop { $0 == "_" }.reversed()) }.filter { !$0.isEmpty }
    guard !words.isEmpty, words.count <= 8 else { return nil }
    return words.joined(separator: " ")
  }
}
