import Anyam
import AnyamReaders
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A small study whose every name is meant to break out of something.
struct HostileStudy {
  static let names = [
    "<script>alert(1)</script>", "a,b;\"c\"", "=HYPERLINK(\"http://x\")", "+1", "@x", "😀👩‍👩‍👧 é", "كود", "x/y\\z",
    String(repeating: "panjang ", count: 37) + "x", "]]>&amp;", "'; DROP TABLE code; --", "{{x}} ${y} %n",
  ]
  let folder = Folder()
  let study: Study

  /// - Parameter seed: of the passages that are coded.
  init(seed: UInt64 = 1, codings: Int = 40) throws {
    var random = SplitMix(seed: seed)
    let path = folder.file("s.anyam")
    study = try Study.create(
      at: path, title: Self.names[0], language: .indonesian, coder: Self.names[1],
      now: { Date(timeIntervalSince1970: 1_600_000_000) })
    for (at, name) in Self.names.enumerated() {
      try study.addCode(name, parent: at > 6 ? Self.names[at - 7] : nil) { $0.definition = name }
      try study.add(Informant(code: "I\(at)", pseudonym: name, role: name, kind: at == 0 ? .key : .supporting))
    }
    var lengths: [String: Int] = [:]
    for at in 0..<5 {
      let text = (0..<8).map { "I\((at + $0) % 12): \(Self.names[($0 + at) % 12]) kata \($0)" }.joined(
        separator: "\n\n")
      let title = "t\(at) " + Self.names[at].filter { $0 != "/" }.prefix(40)
      let file = folder.file("t\(at).txt")
      try Data(
        "---\ntechnique: \(at % 2 == 0 ? "interview" : "observation")\ndate: 2020-03-0\(at + 1)\n---\n\(text)".utf8
      )
      .write(to: URL(fileURLWithPath: file))
      _ = try study.importFiles(ImportRequest(paths: [file]))
      var card = SourceCard()
      card.title = title
      try study.setSource("t\(at)", card)
      lengths[title] = text.unicodeScalars.count
    }
    let titles = lengths.keys.sorted()
    for at in 0..<codings {
      let title = titles[Int.random(in: 0..<titles.count, using: &random)]
      let start = Int.random(in: 0..<(lengths[title] ?? 30) - 25, using: &random)
      _ = try study.code(
        [Self.names[Int.random(in: 0..<12, using: &random)]], source: title,
        at: .range(start: start, end: start + Int.random(in: 1...24, using: &random)),
        stance: ([nil] + Stance.allCases.map { $0 }).randomElement(using: &random) ?? nil, memo: Self.names[at % 12],
        coder: Self.names[at % 3])
    }
    _ = try study.relate(Self.names[0], Self.names[2], to: Self.names[1], sign: .plus, memo: Self.names[9])
    _ = try study.relate(Self.names[1], Self.names[8], to: Self.names[3])
    _ = try study.setSummary(
      Self.names[0], of: .cell(row: ("code", Self.names[0]), column: ("role", Self.names[2])))
    var conclusion = ConclusionRequest(Self.names[0] + " semua")
    conclusion.claims = [Self.names[0]]
    conclusion.question = Self.names[2]
    _ = try study.conclude(conclusion)
    _ = try study.link(
      "K1", to: [.inSource(titles[0], .range(start: 3, end: 9))], stance: .contradict, memo: Self.names[3])
    try study.resolve("K1", as: .standpoints, reason: Self.names[4])
    try study.addMemberCheck("K1", informant: "I1", outcome: .disagree, response: Self.names[2], change: Self.names[9])
    try study.addNegativeSearch("K1", terms: Self.names[0], found: 2, memo: Self.names[8])
    try study.conclude(from: try study.matrix(.init(rows: .theme, columns: .role)), Self.names[0])
  }

  /// Every kind of display there is.
  func displays() throws -> [(String, Display)] {
    var list: [(String, Display)] = []
    for measure in Measure.allCases {
      var question = Matrix.Question(rows: .code, columns: .role, outer: [.theme], measure: measure, totals: true)
      question.isTraced = true
      list.append(("matrix \(measure)", try study.matrix(question, showsGaps: measure == .summary)))
    }
    for preset in Preset.allCases {
      var request = PresetRequest()
      switch preset {
      case .checklist, .effects: request.scope.codes = [Self.names[0]]
      case .contrast: request.scope.informants = ["I1", "I2"]
      case .caseOrdered, .variables: continue
      default: break
      }
      list.append((preset.rawValue, try study.preset(preset, request)))
    }
    for unit in Cooccurrence.Unit.allCases {
      list.append(("together \(unit)", try study.cooccurrence(unit, isTraced: true)))
    }
    list.append(("network", try study.cooccurrence(.overlap, asNetwork: true)))
    list.append(("narrative", try study.narrative()))
    list.append(("tree", try study.codeTree(isTraced: true)))
    list.append(("frequencies", try study.frequencies(isTraced: true)))
    list.append(("timeline", try study.timeline()))
    list.append(("words", try study.words(keepsStopWords: true)))
    list.append(("quotations", try study.quotations()))
    list.append(("find", try study.find(FindRequest("kata"))))
    for kind in ["relations", "network", "flowchart"] { list.append((kind, try study.relationDisplay(kind))) }
    for kind in Triangulation.Kind.allCases {
      list.append(("triangulation \(kind)", try study.triangulationPage(by: kind)))
      let answer = try study.triangulate(by: kind)
      list.append(
        ("verdicts \(kind)", TriangulationLayout.display(answer.claims, scope: answer.scope, data: answer.data)))
    }
    list.append(("check-matrix", try study.checkMatrix()))
    list.append(("ledger", try study.ledgerDisplay()))
    list.append(("conclusion", try study.conclusionDisplay("K1")))
    list.append(("negative", try study.negativeCases("K1")))
    list.append(("credibility", try study.credibility()))
    let (saturation, data) = try study.saturation(base: 1, run: 1, permutations: 20)
    list.append(("saturation", SaturationLayout(saturation, data: data, language: .indonesian).display()))
    let (plan, planned) = try study.plan()
    list.append(("plan", PlanLayout(plan, planned, language: .indonesian).display()))
    list.append(("profile", try study.profile(of: try study.sources()[0].title)))
    return list
  }
}

@Suite struct TraceTests {
  /// What a cell counts is what it lists: in every display, on random studies.
  @Test(arguments: 1..<6)
  func everyNumberCanBeOpened(seed: Int) throws {
    let hostile = try HostileStudy(seed: UInt64(seed))
    var numbers = 0
    for (name, display) in try hostile.displays() {
      guard let evidence = display.evidence else { continue }
      #expect(evidence.cells.count == display.rowKeys.count * display.columnKeys.count, "\(name)")
      #expect(evidence.cells.joined().allSatisfy { evidence.quotations.indices.contains($0) }, "\(name)")
      // Where words stand in the cells, numbers are totals.
      let isCounted = [.codings, .quotes, .summary].contains(display.measure) || name.hasPrefix("together")
      for (row, cells) in display.cells.enumerated() {
        for (column, cell) in cells.enumerated() {
          let listed = evidence.cells[row * display.columnKeys.count + column]
          switch cell {
          case .number(let number) where isCounted || display.columnKeys[column] == "codings":
            #expect(listed.count == number, "\(name) \(row) \(column)")
            numbers += 1
          case .number(let number):
            #expect((number == 0) == listed.isEmpty || display.measure == nil || display.measure == .words, "\(name)")
          case .present(let isPresent): #expect(isPresent == !listed.isEmpty, "\(name)")
          case .quotations(let quoted): #expect(quoted.map(\.coding) == listed.map { evidence.quotations[$0].coding })
          case .missing: #expect(listed.isEmpty, "\(name)")
          case .share, .text, .statement, .empty: break
          }
        }
      }
    }
    #expect(numbers > 500)
  }

  /// A statement is the same whether only its own quotes were made or those of every passage.
  @Test(arguments: 1..<6)
  func statementsAreTheSameHoweverManyQuotesAreMade(seed: Int) throws {
    let study = try HostileStudy(seed: UInt64(seed), codings: 120).study
    var statements = 0
    for (rows, columns) in [
      (Dimension.code, Dimension.role), (.role, .technique), (.theme, .source), (.stance, .informant),
    ] {
      for totals in [false, true] {
        var question = Matrix.Question(rows: rows, columns: columns, measure: .summary, totals: totals)
        let few = try study.matrix(question)
        question.isTraced = true
        let all = try study.matrix(question)
        #expect(few.cells == all.cells, "\(rows) \(columns)")
        statements += few.cells.joined().count { if case .statement = $0 { true } else { false } }
      }
    }
    #expect(statements > 20)
  }

  /// The last row and column of a matrix of quotes or statements say how many codings there are, and nobody is quoted in them again.
  @Test(arguments: 1..<4, [Measure.quotes, .summary])
  func totalsOfWordsAreNumbers(seed: Int, measure: Measure) throws {
    let study = try HostileStudy(seed: UInt64(seed), codings: 120).study
    for (rows, columns) in [(Dimension.code, Dimension.informant), (.source, .role), (.role, .stance)] {
      for isTraced in [false, true] {
        var question = Matrix.Question(rows: rows, columns: columns, outer: [.technique], totals: true)
        let counted = try study.matrix(question)
        question.measure = measure
        question.isTraced = isTraced
        let quoted = try study.matrix(question)
        #expect(quoted.rowKeys == counted.rowKeys && quoted.columnKeys == counted.columnKeys)
        for row in quoted.rowKeys.indices {
          for column in quoted.columnKeys.indices {
            let (cell, count) = (quoted.cells[row][column], counted.cells[row][column])
            guard row < quoted.rowKeys.count - 1, column < quoted.columnKeys.count - 1 else {
              #expect(cell == count)
              continue
            }
            switch cell {
            case .quotations(let quotations): #expect(count == .number(quotations.count))
            case .statement: #expect(count != .number(0))
            case .empty: #expect(count == .number(0))
            default: Issue.record("\(cell)")
            }
          }
        }
      }
    }
  }

  /// Every display in every format: parsed by another program, nothing broken out, twice the same bytes.
  @Test func everyWriterIsSafeAndRepeats() throws {
    let hostile = try HostileStudy()
    let style = WritingStyle(language: .indonesian, study: HostileStudy.names[0])
    for (name, display) in try hostile.displays() {
      for format in OutputFormat.allCases {
        let written = try DisplayWriter.write(display, as: format, style: style)
        #expect(
          written.bytes == (try DisplayWriter.write(display, as: format, style: style)).bytes, "\(name) \(format)")
        #expect(!written.bytes.isEmpty || written.fallback != nil, "\(name) \(format)")
        guard written.fallback == nil else { continue }
        switch format {
        case .svg, .graphml: #expect(XMLParser(data: Data(written.bytes)).parse(), "\(name) \(format)")
        case .html:
          #expect(
            !written.text.contains("<script>alert") && written.text.components(separatedBy: "<script").count == 2,
            "\(name)")
        case .json: _ = try JSONSerialization.jsonObject(with: Data(written.bytes))
        case .docx, .xlsx:
          #expect(Array(written.bytes.prefix(2)) == [0x50, 0x4B], "\(name)")
          if format == .docx {
            let read = try FileReaders.read(written.bytes, named: "x.docx", options: ReadingOptions())
            #expect(read.text.length > 0, "\(name)")
          }
        case .csv, .tsv:
          for line in written.text.split(separator: "\r\n") {
            #expect(!["=", "+", "@"].contains(line.prefix(1)), "\(name) \(line.prefix(20))")
          }
        case .dot: #expect(written.text.filter { $0 == "{" }.count >= 1)
        case .text, .markdown: #expect(!written.text.contains("\u{202E}"))
        }
      }
    }
  }

  /// The words and numbers of a table are those of the Word document made of it.
  @Test func wordDocumentsHoldWhatTheDisplayHolds() throws {
    let hostile = try HostileStudy()
    let display = try hostile.study.matrix(.init(rows: .informant, columns: .technique, totals: true))
    let written = try DisplayWriter.write(display, as: .docx)
    let text = String(
      decoding: try FileReaders.read(written.bytes, named: "x.docx", options: ReadingOptions()).text.bytes,
      as: UTF8.self)
    for (row, key) in display.rowKeys.enumerated() where key != Matrix.total {
      let numbers = display.cells[row].map { if case .number(let number) = $0 { String(number) } else { "?" } }
      #expect(text.contains(key == Matrix.none ? "(none)" : key))
      #expect(
        text.contains(numbers.joined(separator: "\t")) || text.contains(numbers.joined(separator: " | ")), "\(text)")
    }
  }

  @Test func anEmptyStudyHasDisplaysToo() throws {
    let folder = Folder()
    let study = try Study.create(at: folder.file("e.anyam"), title: "", language: .english, coder: "A")
    for measure in Measure.allCases {
      #expect(try study.matrix(.init(rows: .code, columns: .informant, measure: measure)).rowKeys.isEmpty)
    }
    let displays = [
      try study.narrative(), try study.codeTree(), try study.frequencies(), try study.timeline(), try study.words(),
      try study.cooccurrence(), try study.relationDisplay("flowchart"), try study.preset(.roleOrdered),
      try study.preset(.dataLog), try study.find(FindRequest("x")),
    ]
    for display in displays {
      for format in OutputFormat.allCases {
        let written = try DisplayWriter.write(display, as: format)
        #expect(!written.bytes.isEmpty || written.fallback != nil, "\(display.kind) \(format)")
      }
    }
  }
}
