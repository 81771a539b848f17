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
    var set = WordSet()
    // Each word is put behind the others and taken back where it was there already.
    return [UInt8](unsafeUninitializedCapacity: text.count * 2 + 1) { words, end in
      text.withUnsafeBufferPointer { text in
        kinds.withUnsafeBufferPointer { kinds in
          var at = 0
          while at < text.count {
            guard kinds[Int(text[at])] > 0 else {
              at += 1
              continue
            }
            let start = end
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            while at < text.count {
              let kind = kinds[Int(text[at])]
              guard kind > 0 else { break }
              let byte = kind == 2 ? text[at] | 0x20 : text[at]
              hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
              words[end] = byte
              end += 1
              at += 1
            }
            if set.insert(UInt32(truncatingIfNeeded: hash ^ hash >> 32), start..<end, UnsafeBufferPointer(words)) {
              words[end] = 0x20
              end += 1
            } else {
              end = start
            }
          }
        }
      }
    }
  }
}

/// Where the words are that were seen: open addressing, never more than half full.
private struct WordSet {
  private struct Place {
    var hash: UInt32 = 0
    var start: Int32 = 0
    /// 0 where the slot is free.
    var end: Int32 = 0
  }

  private var slots = [Place](repeating: Place(), count: 1 << 12)
  private var count = 0

  /// Whether the word was new.
  mutating func insert(_ hash: UInt32, _ range: Range<Int>, _ words: UnsafeBufferPointer<UInt8>) -> Bool {
    let isNew = slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(hash) & mask
      while slots[slot].end != 0 {
        let place = slots[slot]
        if place.hash == hash, Int(place.end - place.start) == range.count {
          var same = 0
          while same < range.count, words[Int(place.start) + same] == words[range.lowerBound + same] { same += 1 }
          if same == range.count { return false }
        }
        slot = (slot + 1) & mask
      }
      slots[slot] = Place(hash: hash, start: Int32(range.lowerBound), end: Int32(range.upperBound))
      return true
    }
    guard isNew else { return false }
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
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
