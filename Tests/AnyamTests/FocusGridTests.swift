import Anyam
import Foundation
import TestSupport
import Testing

/// Who was asked what (*kisi-kisi*).
@Suite struct FocusGridTests {
  @Test func theGridTellsSilenceFromWhatWasNotAsked() throws {
    let one = try LedgerStudy(verified: false)
    let grid = try one.folder.write(
      "kisi.csv",
      "No,Fokus,Indikator,Kode,Sumber data,Teknik,Pertanyaan\n1,Rencana,Penjajakan,Rencana,Direktur; P1,wawancara,Apa?\n,,Dana,,Direktur,dokumentasi,Berapa?\n"
    )
    let report = try one.study.importFocusGrid(from: grid)
    #expect(report.foci == 1 && report.indicators == 2 && report.questions == 2)
    let answer = try one.study.triangulate(by: .source, claims: ["K1"]).claims[0]
    // P1 is asked by their role; the member spoke without having been asked.
    #expect(answer.cells.map(\.channel) == ["Direktur", "Staf", "Anggota"])
    #expect(!answer.flags.contains(.eligibilityAssumed))
    let bad = try one.folder.write("bad.csv", "focus,role,technique\nA,Kepala Dinas,wawancara\nB,Staf,menebak\n")
    #expect {
      try one.study.importFocusGrid(from: bad)
    } throws: { error in
      guard case StudyError.rows(_, let problems) = error else { return false }
      return problems.map(\.kind) == [.unknownRole, .badTechnique]
    }
    #expect(try one.study.focusGrid().grid.questions.count == 3)
    // Taken in again it takes the place of the old one, and foci stay who they are.
    let focus = try one.study.focusGrid().grid.foci[0].id
    _ = try one.study.importFocusGrid(from: grid)
    #expect(try one.study.focusGrid().grid.foci.map(\.id) == [focus])
    #expect(try one.study.focusGrid().grid.questions.count == 3)
  }

  /// What goes out as a grid comes back as the same questions.
  @Test func theGridComesBackAsItWentOut() throws {
    let one = try LedgerStudy(verified: false)
    let grid = try one.folder.write(
      "kisi.csv",
      "focus,indicator,code,role,technique,question\nF,I,Rencana,Direktur,interview,\nF,I,Rencana,Anggota,observation,\nF,I,Rencana,,,\nF,J,Lain,Staf; Anggota,interview; documentation,Apa?\n"
    )
    _ = try one.study.importFocusGrid(from: grid)
    func questions() throws -> [String] {
      try one.study.focusGrid().grid.questions.map { "\($0.row) \($0.role) \($0.technique?.rawValue ?? "") \($0.text)" }
    }
    let before = try questions()
    let (shown, codebook) = try one.study.focusGrid()
    let written = try one.folder.write(
      "keluar.csv", DisplayWriter.write(FocusGridLayout.display(shown, codebook), as: .csv).text)
    _ = try one.study.importFocusGrid(from: written)
    #expect(try questions() == before && before.count == 7)
  }

  @Test func aGridMayNameCodesThatComeLater() throws {
    let one = try LedgerStudy(verified: false)
    let grid = try one.folder.write("kisi.csv", "focus,code,role\nMutu,Mutu,Staf\n")
    #expect(try one.study.importFocusGrid(from: grid).findings.map(\.kind) == [.codeNotYetKnown])
    #expect(try one.study.focusGrid().grid.questions[0].code == nil)
    try one.study.addCode("Mutu", parent: nil)
    #expect(try one.study.focusGrid().grid.questions[0].code != nil)
  }

  /// A workbook by another program: what is merged downwards holds for every row.
  @Test func mergedCellsHoldForEveryRowTheyGoOver() throws {
    let one = try LedgerStudy(verified: false)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/grids/kisi.xlsx").standardized.path
    let report = try one.study.importFocusGrid(from: file)
    #expect(report.foci == 1 && report.indicators == 2 && report.questions == 3)
    let (grid, codebook) = try one.study.focusGrid()
    let names = Dictionary(uniqueKeysWithValues: codebook.codes.map { ($0.id, $0.name) })
    let rows = grid.questions.map { [$0.role, $0.code.flatMap { names[$0] } ?? ""] }
    #expect(rows == [["Direktur", "Rencana"], ["Staf", "Rencana"], ["Direktur", "Lain"]])
  }
}
