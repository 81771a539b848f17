import Foundation

/// Bytes on their way into an open stream: a file, a pipe, the terminal.
enum OpenStream {
  /// Writes all of it.
  ///
  /// - Returns: 0, or why it was cut off (`errno`).
  static func write(_ bytes: [UInt8], to stream: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count {
        let count = Foundation.write(stream, buffer.baseAddress?.advanced(by: at), buffer.count - at)
        if count > 0 {
          at += count
        } else if errno == EAGAIN {
          // Whoever reads has to catch up.
          var waiting = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
