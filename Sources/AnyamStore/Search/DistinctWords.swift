/// Each word of a text once, in small letters, with a blank between. Ten times less to index than the text.
enum DistinctWords {
  /// A word is a run of ASCII letters and digits and of anything beyond ASCII; what is no letter there, the index parts.
  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: 1
    case 0x41...0x5A: 2
    default: 0
    }
  }

  static func gather(_ text: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(min(text.count, 1 << 16))
    // Open addressing over where each word stands in `words`; never more than half full.
    var slots = [Place](repeating: Place(), count: 1 << 10)
    var count = 0
    text.withUnsafeBufferPointer { text in
      kinds.withUnsafeBufferPointer { kinds in
        var at = 0
        while at < text.count {
          guard kinds[Int(text[at])] > 0 else {
            at += 1
            continue
          }
          let start = words.count
          var hash: UInt64 = 0xcbf2_9ce4_8422_2325
          while at < text.count {
            let kind = kinds[Int(text[at])]
            guard kind > 0 else { break }
            let byte = kind == 2 ? text[at] | 0x20 : text[at]
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            words.append(byte)
            at += 1
          }
          let place = Place(hash: UInt32(truncatingIfNeeded: hash ^ hash >> 32), start: Int32(start), end: Int32(words.count))
          if insert(place, &slots, words) {
            words.append(0x20)
            count += 1
            if count * 2 > slots.count { grow(&slots) }
          } else {
            words.removeLast(words.count - start)
          }
        }
      }
    }
    return words
  }

  private struct Place {
    var hash: UInt32 = 0
    var start: Int32 = 0
    /// 0 where the slot is free.
    var end: Int32 = 0
  }

  /// Whether the word was new.
  private static func insert(_ place: Place, _ slots: inout [Place], _ words: [UInt8]) -> Bool {
    let mask = slots.count - 1
    var slot = Int(place.hash) & mask
    while slots[slot].end != 0 {
      if slots[slot].hash == place.hash,
        words[Int(slots[slot].start)..<Int(slots[slot].end)].elementsEqual(words[Int(place.start)..<Int(place.end)])
      {
        return false
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = place
    return true
  }

  private static func grow(_ slots: inout [Place]) {
    let old = slots
    slots = [Place](repeating: Place(), count: old.count * 2)
    let mask = slots.count - 1
    for place in old where place.end != 0 {
      var slot = Int(place.hash) & mask
      while slots[slot].end != 0 { slot = (slot + 1) & mask }
      slots[slot] = place
    }
  }
}
