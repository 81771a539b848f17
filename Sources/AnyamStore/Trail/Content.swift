internal import Crypto

/// Names words or bytes without telling anything about them: SHA-256 over a random salt and the bytes. With the salt
/// erased, nobody can find out by trying names what the words were.
struct ContentID: Hashable, Sendable {
  let bytes: [UInt8]
}

/// Words or bytes on their way into the file.
struct Content: Sendable {
  let id: ContentID
  let salt: [UInt8]
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<2).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
    self.id = Self.commitment(salt: salt, bytes: bytes)
    self.salt = salt
    self.bytes = bytes
  }

  static func commitment(salt: [UInt8], bytes: [UInt8]) -> ContentID {
    var hash = SHA256()
    salt.withUnsafeBytes { hash.update(bufferPointer: $0) }
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return ContentID(bytes: Array(hash.finalize()))
  }
}

/// The digest of a file that is not kept in the study.
public enum FileDigest {
  /// SHA-256 as 64 hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(digest(bytes)) }
}

/// SHA-256 of some bytes.
func digest(_ bytes: [UInt8]) -> [UInt8] {
  var hash = SHA256()
  bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return Array(hash.finalize())
}

func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
