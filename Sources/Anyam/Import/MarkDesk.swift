import AnyamModel
import AnyamReaders
import AnyamStore

/// Makes codings and memos of what documents themselves say of their passages: comments, colours, dependent tiers. What is
/// in the study already is not made twice, and what was withdrawn there does not come back.
struct MarkDesk {
  /// What was made for one source.
  struct Taken {
    var codings: [Coding] = []
    var memos = 0
    /// Codings that came from comments which the document no longer holds.
    var gone: [ID<Coding>] = []
    /// Comments whose coding was withdrawn in the study.
    var withdrawn = 0
  }

  private let data: StudyData
  private let options: ReadingOptions
  private var coders: CoderDesk
  private var tree: CodeTree
  /// By path and by name, in small letters.
  private var codes: [String: ID<Code>] = [:]
  /// Names that several codes have.
  private var ambiguous: Set<String> = []
  private(set) var newCodes: [String] = []
  private var knownMemos: Set<String> = []
  /// Memos on passages, by place and words: a comment that was a memo once may become a coding.
  private var passageMemos: [String: ID<Memo>] = [:]

  /// - Parameter formerNames: names that codes had before they were renamed: a document still has those.
  init(
    _ data: StudyData, own: ID<Coder>?, memos: [Memo], formerNames: [String: ID<Code>], options: ReadingOptions
  ) {
    self.data = data
    self.options = options
    coders = CoderDesk(data, own: own)
    tree = CodeTree(data.codebook)
    for (code, key) in zip(data.codebook.codes, data.codebook.keys) {
      codes[key.lowercased()] = code.id
    }
    for code in data.codebook.codes where data.codebook.keys[data.codebook.index(of: code.id) ?? 0] != code.name {
      let name = code.name.lowercased()
      if codes.updateValue(code.id, forKey: name) != nil { ambiguous.insert(name) }
    }
    for (name, code) in formerNames where codes[name.lowercased()] == nil && data.codebook.index(of: code) != nil {
      codes[name.lowercased()] = code
    }
    for memo in memos {
      if let coding = memo.coding { knownMemos.insert("\(coding) \(memo.text)") }
      if let source = memo.source, let range = memo.range {
        knownMemos.insert("\(source) \(range.start) \(range.end) \(memo.text)")
        passageMemos["\(source) \(range.start) \(range.end) \(memo.text)"] = memo.id
      }
    }
  }

  /// Findings about the codebook and the coders as a whole.
  var findings: [Finding] {
    let added = (newCodes + tree.madeParents).joined(separator: ", ")
    return coders.findings
      + (added.isEmpty ? [] : [Finding(.codesAdded, subject: String(newCodes.count + tree.madeParents.count), added)])
  }

  /// - Parameters:
  ///   - earlier: codings of the source that came from its marks before, withdrawn ones included.
  ///   - live: all codings of the source that count.
  mutating func take(
    _ marks: [Mark], of source: ID<Source>, earlier: [EarlierCoding], live: [Coding], _ edit: inout Edit
  ) -> Taken {
    var taken = Taken()
    var known: [Coding.Likeness: ID<Coding>] = [:]
    for coding in live { known[Coding.Likeness(coding)] = coding.id }
    let withdrawn = Set(earlier.map(\.coding).filter(\.retracted).map { Coding.Likeness($0) })
    var still: Set<Coding.Likeness> = []
    for mark in marks {
      let use = use(of: mark)
      guard use != .ignore else { continue }
      let coder = coders.author(mark.author, &edit)
      let said = use == .codes ? read(mark) : (codes: [], memo: trimmed(mark.text))
      let place = "\(source) \(mark.range.start) \(mark.range.end) \(trimmed(mark.text))"
      if !said.codes.isEmpty, let memo = passageMemos[place] { edit.retract(memo) }
      var first: ID<Coding>?
      for given in said.codes {
        guard !isWithdrawn(given.code, mark.range, coder, earlier) else {
          taken.withdrawn += 1
          continue
        }
        let coding = Coding(
          source: source, range: mark.range, code: code(given.code, &edit), coder: coder, stance: given.stance,
          origin: origin(mark.kind))
        let likeness = Coding.Likeness(coding)
        still.insert(likeness)
        let there = known[likeness]
        if there == nil, withdrawn.contains(likeness) {
          taken.withdrawn += 1
          continue
        }
        if there == nil {
          known[likeness] = coding.id
          taken.codings.append(coding)
        }
        first = first ?? there ?? coding.id
        taken.memos += add(Memo(coding: there ?? coding.id, coder: coder, text: given.note), &edit)
      }
      // Where a coding was withdrawn, what was noted on it is not brought back either.
      guard said.codes.isEmpty || first != nil else { continue }
      let anchor = (source: first == nil ? source : nil, range: first == nil ? mark.range : nil)
      let notes = [(said.memo, coder)] + mark.replies.map { (trimmed($0.text), coders.author($0.author, &edit)) }
      for (text, author) in notes {
        taken.memos += add(
          Memo(coding: first, source: anchor.source, range: anchor.range, coder: author, text: text), &edit)
      }
    }
    edit.add(taken.codings)
    // A colleague's copy lacks what others wrote: only who comments in this document can have taken a comment out of it.
    let authors = Set(still.map(\.coder))
    taken.gone = earlier.map(\.coding).filter {
      !$0.retracted && isAsked($0.origin) && authors.contains($0.coder) && !still.contains(Coding.Likeness($0))
    }.map(\.id)
    return taken
  }

  /// Whether a comment's code was taken out of the codebook, and its coding on this passage with it.
  private func isWithdrawn(_ name: String, _ range: TextRange, _ coder: ID<Coder>, _ earlier: [EarlierCoding]) -> Bool {
    let path = CodebookEntry.path(name)
    guard meaning(name) == .unknown, let last = path.last?.lowercased() else { return false }
    return earlier.contains {
      $0.coding.retracted && $0.coding.range == range && $0.coding.coder == coder && $0.codeName.lowercased() == last
    }
  }

  private mutating func add(_ memo: Memo, _ edit: inout Edit) -> Int {
    guard !memo.text.isEmpty else { return 0 }
    let key =
      memo.coding.map { "\($0) \(memo.text)" }
      ?? "\(memo.source.map { "\($0)" } ?? "") \(memo.range?.start ?? 0) \(memo.range?.end ?? 0) \(memo.text)"
    guard knownMemos.insert(key).inserted else { return 0 }
    edit.add(memo)
    return 1
  }

  private func use(of mark: Mark) -> ReadingOptions.Use {
    switch mark.kind {
    case .comment: options.comments
    case .highlight: options.highlights
    case .layer: options.layers
    }
  }

  private func origin(_ kind: Mark.Kind) -> Coding.Origin {
    switch kind {
    case .comment: .comment
    case .highlight: .highlight
    case .layer: .layer
    }
  }

  private func isAsked(_ origin: Coding.Origin?) -> Bool {
    switch origin {
    case .comment: options.comments == .codes
    case .highlight: options.highlights == .codes
    case .layer: options.layers == .codes
    case nil: false
    }
  }

  /// A colour and a tier give one code below a parent of their own; a comment says what it gives.
  private func read(_ mark: Mark) -> (codes: [CommentCodes.Given], memo: String) {
    switch mark.kind {
    case .highlight: return ([CommentCodes.Given(code: "Highlight > \(mark.text)")], "")
    case .layer(let tier): return ([CommentCodes.Given(code: "\(Self.plain(tier)) > \(Self.plain(mark.text))")], "")
    case .comment:
      let read = CommentCodes(mark.text) { meaning($0) }
      return (read.codes, read.memo)
    }
  }

  private static func plain(_ name: String) -> String {
    String(trimmed(name.replacing(">", with: "›").replacing("\n", with: " ")).prefix(80))
  }

  private func meaning(_ name: String) -> CommentCodes.Meaning {
    let key = CodebookEntry.path(name).joined(separator: Codebook.separator).lowercased()
    if ambiguous.contains(key) { return .ambiguous }
    return codes[key] == nil ? .unknown : .known
  }

  /// The code of a name or path; made where there is none.
  private mutating func code(_ name: String, _ edit: inout Edit) -> ID<Code> {
    let path = CodebookEntry.path(name)
    let key = path.joined(separator: Codebook.separator)
    if let known = codes[key.lowercased()] { return known }
    let made = tree.place(CodebookEntry(path: path), &edit).code
    codes[key.lowercased()] = made.id
    if let last = path.last, path.count > 1, codes[last.lowercased()] == nil { codes[last.lowercased()] = made.id }
    newCodes.append(key)
    return made.id
  }
}
