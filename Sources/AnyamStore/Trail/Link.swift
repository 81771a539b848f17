import Foundation

/// One link of the hash chain: what a change is, without what it does (that is in its payload's hash).
struct Link {
  var parents: [[UInt8]]
  var clock: Int
  var at: Int
  var coder: UUID?
  var action: String
  var undoes: [UInt8]?
  var payloadHash: [UInt8]

  /// The id of the change: SHA-256 over all of the above. Whoever alters one change alters the id of it and of all
  /// that follow, as in git.
  var id: [UInt8] {
    var writer = CBORWriter()
    writer.array(7)
    let sorted = parents.sorted { $0.lexicographicallyPrecedes($1) }
    writer.array(sorted.count)
    for parent in sorted { writer.blob(parent) }
    writer.integer(clock)
    writer.integer(at)
    if let coder { withUnsafeBytes(of: coder.uuid) { writer.blob($0) } } else { writer.null() }
    writer.text(action)
    if let undoes { writer.blob(undoes) } else { writer.null() }
    writer.blob(payloadHash)
    return digest(writer.bytes)
  }
}
