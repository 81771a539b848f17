import AnyamModel

/// Why cells are empty, as delimited text: a table of a million empty cells is written mostly so.
struct MissingWords {
  /// Each reason with the separator before it, all in as many bytes: some more than there are take no longer to write.
  private let words: [(bytes: SIMD16<UInt8>, count: Int)]

  init(_ separator: UInt8) {
    words = Display.Missing.allCases.map { reason in
      let letters = [separator] + reason.key.utf8
      var bytes = SIMD16<UInt8>()
      for (at, letter) in letters.enumerated() { bytes[at] = letter }
      return (bytes, letters.count)
    }
  }

  func append(_ reasons: [Display.Missing], _ places: Range<Int>, to bytes: inout [UInt8]) {
    let size = MemoryLayout<SIMD16<UInt8>>.size
    bytes.append(atMost: places.count * size) { span in
      span.withUnsafeMutableBufferPointer { room, count in
        let room = UnsafeMutableRawBufferPointer(room)
        for place in places {
          let word = words[reasons[place].place]
          room.storeBytes(of: word.bytes, toByteOffset: count, as: SIMD16<UInt8>.self)
          count += word.count
        }
      }
    }
  }
}
