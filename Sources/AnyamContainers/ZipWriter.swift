internal import CZip
internal import Foundation

/// Makes a ZIP archive in memory: the entries in the order given, without times, so that the same entries give the same bytes.
public enum ZipWriter {
  public struct Failure: Error {}

  public struct Entry: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
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
    // libzip does not copy: the bytes live until the archive is closed.
    var held: [UnsafeMutableRawBufferPointer] = []
    defer { for bytes in held { bytes.deallocate() } }
    for entry in entries {
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
      bytes.copyBytes(from: entry.bytes)
      held.append(bytes)
      guard let source = zip_source_buffer(archive, bytes.baseAddress, zip_uint64_t(entry.bytes.count), 0) else {
        zip_discard(archive)
        throw Failure()
      }
      let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        zip_discard(archive)
        throw Failure()
      }
      zip_file_set_dostime(archive, zip_uint64_t(index), 0, 33, 0)
    }
    guard zip_close(archive) == 0 else {
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
}
