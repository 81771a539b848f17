import AnyamModel
import AnyamReaders
import Foundation

/// What libFuzzer calls with bytes it made up. The reader is chosen by `ANYAM_FUZZ_AS`, the name a file would have: `x.docx`,
/// `x.rtf`, …; whatever comes, a reader gives a reading whose positions lie in its text, or one finding.
private let name = ProcessInfo.processInfo.environment["ANYAM_FUZZ_AS"] ?? "x.txt"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    if name.hasSuffix(".csv") || name.hasSuffix(".xlsx") {
      _ = try SurveyTable(bytes, named: name, request: SurveyRequest(answers: ["a"]))
    } else if name.hasSuffix(".yaml") {
      _ = try CodebookReader.read(bytes, named: name)
    } else {
      let reading = try FileReaders.read(bytes, named: name)
      let layout = TranscriptReader.read(reading, named: name).layout
      precondition(layout.turns.allSatisfy { $0.range.end <= reading.text.length })
      precondition(reading.marks.allSatisfy { $0.range.end <= reading.text.length })
      precondition(String(validating: reading.text.bytes, as: UTF8.self) != nil)
    }
  } catch is ReadingError {
  } catch {
    fatalError("an error of another kind: \(type(of: error))")
  }
  return 0
}
