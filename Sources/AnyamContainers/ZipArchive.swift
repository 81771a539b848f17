internal import CZip

/// A ZIP archive, read part by part. Nothing is unpacked before its size was checked.
public struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  /// Empty where it stands in a file.
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

  /// - Parameters:
  ///   - path: of a file that nobody else writes to.
  ///   - limit: most bytes to unpack, over all parts that are read.
  init(at path: String, limit: Int) throws(ContainerError) {
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, nil) else { throw .damagedArchive }
    self.archive = archive
    bytes = UnsafeMutableRawBufferPointer(start: nil, count: 0)
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
    guard let (file, size) = try open(name) else { return nil }
    defer { zip_fclose(file) }
    let part = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(size))))
    }
    guard part.count == size, isOver(file) else { throw .damagedArchive }
    return part
  }

  /// How a part ends. All of it is unpacked and its checksum checked, but of a large one only a piece is held at a time.
  ///
  /// - Parameter most: how many bytes at most.
  public mutating func end(of name: String, _ most: Int) throws(ContainerError) -> [UInt8]? {
    guard let (file, size) = try open(name) else { return nil }
    defer { zip_fclose(file) }
    var end: [UInt8] = []
    var left = size
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while left > 0 {
      let count = Int(zip_fread(file, &piece, zip_uint64_t(min(left, piece.count))))
      guard count > 0 else { throw .damagedArchive }
      left -= count
      end = Array((end + piece[max(0, count - most)..<count]).suffix(most))
    }
    guard isOver(file) else { throw .damagedArchive }
    return end
  }

  /// A part to be read, and how large it is.
  private mutating func open(_ name: String) throws(ContainerError) -> (file: OpaquePointer, size: Int)? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw .damagedArchive }
    guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard status.size <= UInt64(limit - unpacked) else { throw .archiveTooLarge(limit: limit) }
    unpacked += Int(status.size)
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damagedArchive }
    return (file, Int(status.size))
  }

  /// Reading one byte past the end makes libzip check the checksum, and shows a size that lied.
  private func isOver(_ file: OpaquePointer) -> Bool {
    var beyond: UInt8 = 0
    return zip_fread(file, &beyond, 1) == 0
  }
}
