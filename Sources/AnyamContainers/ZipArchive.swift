internal import CZip

/// A ZIP archive in memory, read part by part. Nothing is unpacked before its size was checked.
public struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  /// Most bytes all parts read from this archive may take together.
  private let limit: Int
  private var unpacked = 0

  /// - Parameters:
  ///   - input: the whole file.
  ///   - limit: most bytes to unpack, over all parts that are read.
  public init(_ input: [UInt8], limit: Int) throws(ContainerError) {
    // libzip does not copy: the bytes must live as long as the archive.
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(input.count, 1), alignment: 16)
    bytes.copyBytes(from: input)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(input.count), 0, &error) else {
      bytes.deallocate()
      throw .damagedArchive
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY | ZIP_CHECKCONS), &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .damagedArchive
    }
    self.archive = archive
    self.bytes = bytes
    self.limit = limit
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The names of all parts, in the order of the archive.
  public var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }
  }

  /// One part, unpacked and its checksum checked; `nil` where there is no such part.
  public mutating func read(_ name: String) throws(ContainerError) -> [UInt8]? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw .damagedArchive }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard status.size <= UInt64(limit - unpacked) else { throw .archiveTooLarge(limit: limit) }
    let size = Int(status.size)
    unpacked += size
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damagedArchive }
    defer { zip_fclose(file) }
    let part = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(size))))
    }
    // Reading one byte past the end makes libzip check the checksum, and shows a size that lied.
    var beyond: UInt8 = 0
    guard part.count == size, zip_fread(file, &beyond, 1) == 0 else { throw .damagedArchive }
    return part
  }
}
