import Foundation

/// What a field holds, in the form that lasts: no row numbers, no words.
enum Value: Hashable, Sendable {
  case null
  case integer(Int)
  case symbol(String)
  case words(ContentID)
  case reference(UUID)
}

extension UUID {
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var raw = uuid_t(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    withUnsafeMutableBytes(of: &raw) { $0.copyBytes(from: bytes) }
    self.init(uuid: raw)
  }
}
