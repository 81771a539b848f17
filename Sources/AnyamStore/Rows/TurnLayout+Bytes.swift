import AnyamModel

/// The turns of a source as bytes: CBOR would cost ten times as much to read, and a matrix over 500 transcripts reads
/// 100,000 turns. Version, labels, turns; all numbers as LEB128; each turn relative to the end of the one before:
///
///     1, labels: count (length, UTF-8)…, turns: count (gap, label + 1, text offset, length, time + 1)…
extension TurnLayout {
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    func number(_ value: Int) {
      var value = UInt(value)
      while value >= 0x80 {
        bytes.append(UInt8(value & 0x7F) | 0x80)
        value >>= 7
      }
      bytes.append(UInt8(value))
    }
    number(1)
    number(labels.count)
    for label in labels {
      number(label.utf8.count)
      bytes.append(contentsOf: label.utf8)
    }
    number(turns.count)
    var end = 0
    for turn in turns {
      number(turn.range.start - end)
      number((turn.label ?? -1) + 1)
      number(turn.textStart - turn.range.start)
      number(turn.range.length)
      number((turn.time ?? -1) + 1)
      end = turn.range.end
    }
    return bytes
  }

  /// `nil` where the bytes are not a layout.
  init?(decoding bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    func number() -> Int? {
      // Most are small.
      if at < bytes.count, bytes[at] < 0x80 {
        at += 1
        return Int(bytes[at - 1])
      }
      var value: UInt = 0
      var shift: UInt = 0
      while at < bytes.count, shift < 56 {
        let byte = bytes[at]
        at += 1
        value |= UInt(byte & 0x7F) << shift
        if byte & 0x80 == 0 { return Int(value) }
        shift += 7
      }
      return nil
    }
    guard number() == 1, let labelCount = number(), labelCount <= bytes.count else { return nil }
    var labels: [String] = []
    for _ in 0..<labelCount {
      guard let length = number(), length <= bytes.count - at else { return nil }
      labels.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<at + length]), as: UTF8.self))
      at += length
    }
    guard let turnCount = number(), turnCount <= bytes.count else { return nil }
    var turns: [Turn] = []
    turns.reserveCapacity(turnCount)
    var end = 0
    for _ in 0..<turnCount {
      guard let gap = number(), let label = number(), let offset = number(), let length = number(),
        let time = number(), label <= labels.count
      else { return nil }
      let start = end + gap
      end = start + length
      // No text is longer; a file that was tampered with may say so.
      guard max(end, start + offset) <= Int32.max else { return nil }
      turns.append(
        Turn(
          range: TextRange(start, end), textStart: start + offset, label: label == 0 ? nil : label - 1,
          time: time == 0 ? nil : time - 1))
    }
    self.init(labels: labels, turns: turns)
  }
}
