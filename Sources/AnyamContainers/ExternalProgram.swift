import Foundation

/// Runs a program of the system on bytes that may be hostile: in a process of its own, with limits on its memory, its
/// time and what it may print.
public enum ExternalProgram {
  public enum Failure: Error, Sendable, Equatable {
    /// It is not installed.
    case missing
    /// It ran too long or printed too much.
    case limit
    /// It gave up; what it said of it.
    case failed(code: Int, message: String)
  }

  public struct Limits: Sendable {
    public var seconds = 60
    public var memory = 1 << 30
    public var output = 512 << 20

    public init() {}
  }

  /// Where a program is; `nil` where it is in none of the folders of `PATH`.
  public static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program on a file that holds `input`; `arguments` get the file's path.
  ///
  /// - Returns: what it printed.
  public static func run(
    _ name: String, on input: [UInt8], limits: Limits = Limits(), arguments: (_ file: String) -> [String]
  ) throws(Failure) -> [UInt8] {
    guard let program = path(of: name) else { throw .missing }
    let file = NSTemporaryDirectory() + "anyam-" + UUID().uuidString
    guard FileManager.default.createFile(atPath: file, contents: Data(input), attributes: [.posixPermissions: 0o600])
    else { throw .failed(code: 0, message: "") }
    defer { try? FileManager.default.removeItem(atPath: file) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [
        "-c", "ulimit -v \(limits.memory >> 10); ulimit -t \(limits.seconds); ulimit -c 0; exec \"$0\" \"$@\"", program,
      ] + arguments(file)
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { throw .failed(code: 0, message: "") }
    let late = DispatchWorkItem { if process.isRunning { process.terminate() } }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limits.seconds * 2), execute: late)
    defer { late.cancel() }

    // Both pipes are emptied at once: a program that fills one of them would wait for ever.
    let said = Said()
    let reading = DispatchGroup()
    DispatchQueue.global().async(group: reading) {
      said.message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile().prefix(4096), as: UTF8.self)
    }
    var printed: [UInt8] = []
    var isTooMuch = false
    while let part = try? output.fileHandleForReading.read(upToCount: 1 << 20), !part.isEmpty {
      printed += part
      if printed.count > limits.output {
        isTooMuch = true
        process.terminate()
        break
      }
    }
    process.waitUntilExit()
    reading.wait()
    guard !isTooMuch, process.terminationReason == .exit else { throw .limit }
    guard process.terminationStatus == 0 else {
      throw .failed(code: Int(process.terminationStatus), message: said.message)
    }
    return printed
  }

  /// Written by one queue, read after it is done.
  private final class Said: @unchecked Sendable {
    var message = ""
  }
}
