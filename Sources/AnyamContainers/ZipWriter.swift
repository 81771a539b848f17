internal import CZip
internal import Foundation

/// Makes a ZIP archive in memory: the entries in the order given, without times, so that the same entries give the same bytes.
public enum ZipWriter {
  public struct Failure: Error {}

  public struct Entry: Sendable {
    public var name: String
    /// Its bytes, one piece behind the other.
    public var pieces: [[UInt8]]

    public init(_ name: String, pieces: [[UInt8]]) {
      self.name = name
      self.pieces = pieces
    }

    public init(_ name: String, _ bytes: [UInt8]) {
      self.init(name, pieces: [bytes])
    }

    public init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }
  }

  public static func archive(_ entries: [Entry]) throws(Failure) -> [UInt8] {
    var fault = zip_error_t()
    zip_error_init(&fault)
    defer { zip_error_fini(&fault) }
    guard let buffer = zip_source_buffer_create(nil, 0, 0, &fault) else { throw Failure() }
    // Kept, so that what was written can be read after the archive is closed.
    zip_source_keep(buffer)
    defer { zip_source_free(buffer) }
    guard let archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &fault) else {
      zip_source_free(buffer)
      throw Failure()
    }
    // libzip does not copy: what it is given lives until the archive is closed.
    let isWritten = held(entries.flatMap(\.pieces)[...]) { pieces in
      var rest = pieces[...]
      for entry in entries {
        guard add(entry, rest.prefix(entry.pieces.count), to: archive) else { return false }
        rest = rest.dropFirst(entry.pieces.count)
      }
      return zip_close(archive) == 0
    }
    guard isWritten else {
      zip_discard(archive)
      throw Failure()
    }
    guard zip_source_open(buffer) == 0 else { throw Failure() }
    defer { zip_source_close(buffer) }
    zip_source_seek(buffer, 0, SEEK_END)
    let size = Int(zip_source_tell(buffer))
    zip_source_seek(buffer, 0, SEEK_SET)
    guard size >= 0 else { throw Failure() }
    let output = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      count = max(0, Int(zip_source_read(buffer, bytes.baseAddress, zip_uint64_t(size))))
    }
    guard output.count == size else { throw Failure() }
    return output
  }

  private static func add(
    _ entry: Entry, _ pieces: ArraySlice<UnsafeRawBufferPointer>, to archive: OpaquePointer
  ) -> Bool {
    let fragments = pieces.filter { !$0.isEmpty }.map { piece in
      zip_buffer_fragment_t(
        data: UnsafeMutableRawPointer(mutating: piece.baseAddress)?.assumingMemoryBound(to: zip_uint8_t.self),
        length: zip_uint64_t(piece.count))
    }
    // The list itself is copied.
    let source = fragments.withUnsafeBufferPointer {
      zip_source_buffer_fragment(archive, $0.baseAddress, zip_uint64_t($0.count), 0)
    }
    guard let source else { return false }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    zip_file_set_dostime(archive, zip_uint64_t(index), 0, 33, 0)
    return true
  }

  /// Keeps arrays where they are while they are used.
  private static func held<Result>(
    _ arrays: ArraySlice<[UInt8]>, _ pointers: [UnsafeRawBufferPointer] = [],
    _ body: ([UnsafeRawBufferPointer]) -> Result
  ) -> Result {
    guard let first = arrays.first else { return body(pointers) }
    return first.withUnsafeBytes { held(arrays.dropFirst(), pointers + [$0], body) }
  }
}
