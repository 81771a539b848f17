/// Where pages begin, as bytes: each as the distance from the one before, LEB128.
enum PageStarts {
  static func encoded(_ starts: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    var last = 0
    for start in starts {
      var value = UInt(max(0, start - last))
      last = max(last, start)
      while value >= 0x80 {
        bytes.append(UInt8(value & 0x7F) | 0x80)
        value >>= 7
      }
      bytes.append(UInt8(value))
    }
    return bytes
  }

  static func decoded(_ bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var (value, shift, last): (UInt, UInt, Int) = (0, 0, 0)
    for byte in bytes {
      guard shift < 56 else { return starts }
      value |= UInt(byte & 0x7F) << shift
      shift += 7
      guard byte & 0x80 == 0 else { continue }
      guard Int(value) <= Int(Int32.max) - last else { return starts }
      last += Int(value)
      starts.append(last)
      (value, shift) = (0, 0)
    }
    return starts
  }
}
