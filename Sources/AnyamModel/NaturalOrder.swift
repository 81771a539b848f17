/// The order people expect of names with numbers in them: `P2` before `P10`, `Interview 9` before `Interview 10`.
public enum NaturalOrder {
  /// Whether `left` comes first. Runs of ASCII digits compare as numbers, everything else byte by byte.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      let a = digits(left, i)
      let b = digits(right, j)
      if !a.isEmpty, !b.isEmpty {
        let one = a.drop { $0 == UInt8(ascii: "0") }
        let two = b.drop { $0 == UInt8(ascii: "0") }
        if one.count != two.count { return one.count < two.count }
        if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
        i = a.endIndex
        j = b.endIndex
      } else {
        if left[i] != right[j] { return left[i] < right[j] }
        i += 1
        j += 1
      }
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    return left.lexicographicallyPrecedes(right)
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
