import Anyam
import TestSupport
import Testing

/// What a researcher concludes from a display stays under it, whatever it is, and under no other.
@Suite struct DisplayConclusionTests {
  @Test func everyDisplayKeepsItsOwnConclusion() throws {
    let hostile = try HostileStudy()
    let study = hostile.study
    let sources = try study.sources().map(\.title)
    typealias Making = (name: String, make: () throws -> Display)
    var makings: [Making] = [
      ("tree", { try study.codeTree() }), ("frequencies", { try study.frequencies() }),
      ("relations", { try study.relationDisplay("relations") }),
      ("flowchart", { try study.relationDisplay("flowchart") }), ("network", { try study.relationDisplay("network") }),
      ("timeline", { try study.timeline() }), ("words", { try study.words() }),
      ("narrative", { try study.narrative() }),
      ("check-matrix", { try study.checkMatrix() }), ("ledger", { try study.ledgerDisplay(isForPeople: true) }),
      ("matrix", { try study.matrix(.init(rows: .code, columns: .informant)) }),
      ("by source", { try study.triangulationPage(by: .source) }),
      ("by technique", { try study.triangulationPage(by: .technique) }),
      ("role-ordered", { try study.preset(.roleOrdered) }),
    ]
    for unit in [Cooccurrence.Unit.segment, .overlap, .turn, .source] {
      makings.append(("together in a \(unit)", { try study.cooccurrence(unit) }))
      makings.append(("network of \(unit)", { try study.cooccurrence(unit, asNetwork: true) }))
    }
    for title in sources.prefix(2) { makings.append(("profile", { try study.profile(of: title) })) }
    for (at, making) in makings.enumerated() { try study.conclude(from: making.make(), "Simpulan nomor \(at).") }
    for (at, making) in makings.enumerated() {
      let display = try making.make()
      #expect(display.frame.conclusion == "Simpulan nomor \(at).", "\(making.name)")
      for format in [OutputFormat.text, .markdown, .html, .svg] where format != .svg || display.prose.isEmpty {
        let written = try DisplayWriter.write(display, as: format, style: WritingStyle(language: .indonesian))
        // A drawing that needs Graphviz is left to the tests of drawings.
        if format == .svg, written.bytes.isEmpty { continue }
        let words = written.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Simpulan nomor \(at)."), "\(making.name) as \(format)")
      }
    }
  }
}
