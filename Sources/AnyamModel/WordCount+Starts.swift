extension WordCount {
  /// A bit for each byte of a text at which a word begins, 64 to a group.
  public static func starts(_ bytes: [UInt8]) -> [UInt64] {
    var marks = [UInt64](repeating: 0, count: (bytes.count + 63) / 64)
    bytes.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      marks.withUnsafeMutableBufferPointer { marks in
        var kinds = LastKinds()
        var at = 0
        while at < bytes.count {
          if let eight = EightBytes(bytes, at) {
            mark(kinds.starts(letters: eight.letters, joints: eight.joints, count: 8), at, &marks)
            at += 8
            continue
          }
          let byte = bytes[at]
          let width = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
          let kind = width == 1 ? Int(ascii[Int(byte)]) : Self.kind(bytes, at)
          mark(kinds.starts(letters: kind == letter ? 1 : 0, joints: kind == joint ? 1 : 0, count: 1), at, &marks)
          at += width
        }
      }
    }
    return marks
  }

  private static func mark(_ starts: UInt64, _ at: Int, _ marks: inout UnsafeMutableBufferPointer<UInt64>) {
    let shift = UInt64(truncatingIfNeeded: at & 63)
    marks[at >> 6] |= starts << shift
    // Those of eight bytes may reach into the next group.
    if shift > 56, starts >> (64 - shift) != 0 { marks[at >> 6 + 1] |= starts >> (64 - shift) }
  }

  /// What stood before: a letter begins a word where none is open, and a joint keeps one open only once.
  private struct LastKinds {
    /// Of the last two: the lowest bit is of the earlier one.
    private var letters: UInt64 = 0
    private var joints: UInt64 = 0

    mutating func starts(letters new: UInt64, joints newJoints: UInt64, count: UInt64) -> UInt64 {
      // Two that stood before, then the new ones, from the lowest bit on.
      let (all, between) = (letters | new << 2, joints | newJoints << 2)
      let open = all << 1 | between << 1 & all << 2
      letters = all >> count & 3
      joints = between >> count & 3
      return (all & ~open) >> 2
    }
  }
}
