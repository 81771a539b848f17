/// A JSON value whose keys stay in the order they were given, so that the same study gives the same bytes.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// 0 to 1, with at most six decimals.
  case share(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A string, or null for none.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// Indented by two spaces; lists of plain values on one line.
  public var text: String {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    output.append(0x0A)
    return String(decoding: output, as: UTF8.self)
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .share(let share): output += FixedPoint.short(share, places: 6).utf8
    case .string(let string): Self.write(string, to: &output)
    case .array(let items):
      guard !items.allSatisfy(\.isPlain) else {
        output.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
          if index > 0 { output += ", ".utf8 }
          item.write(to: &output, indent: indent)
        }
        output.append(UInt8(ascii: "]"))
        return
      }
      Self.block(items, "[", "]", to: &output, indent: indent) { item, output in
        item.write(to: &output, indent: indent + 2)
      }
    case .object(let pairs):
      guard !pairs.isEmpty else {
        output += "{}".utf8
        return
      }
      Self.block(pairs, "{", "}", to: &output, indent: indent) { pair, output in
        Self.write(pair.0, to: &output)
        output += ": ".utf8
        pair.1.write(to: &output, indent: indent + 2)
      }
    }
  }

  private static func block<Item>(
    _ items: [Item], _ open: String, _ close: String, to output: inout [UInt8], indent: Int,
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, item) in items.enumerated() {
      output += (index > 0 ? ",\n" : "\n").utf8
      output += repeatElement(0x20, count: indent + 2)
      write(item, &output)
    }
    output.append(0x0A)
    output += repeatElement(0x20, count: indent)
    output += close.utf8
  }

  private static func write(_ string: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        output += "\\u00".utf8
        output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
