import AnyamStore

/// What becomes of what was noted on codes when they become one: definitions and rules, memos, links.
struct CodeNoteMerge {
  private let codes: Set<ID<Code>>
  private let goal: ID<Code>

  init(of codes: Set<ID<Code>>, into goal: ID<Code>) {
    self.codes = codes
    self.goal = goal
  }

  /// The code that stays keeps what it says, and takes what it says nothing of.
  ///
  /// - Returns: a finding for every code of which something is left behind.
  func moveTexts(_ codebook: Codebook, _ edit: inout Edit) -> [Finding] {
    guard let at = codebook.index(of: goal) else { return [] }
    let old = codebook.codes[at]
    var new = old
    var findings: [Finding] = []
    for code in codebook.codes where codes.contains(code.id) {
      // A definition goes over with its translations or not at all: one code is not described in the words of two.
      let isDefined = !new.definition.isEmpty || !new.definitions.isEmpty
      var isLeft =
        isDefined
        && (!code.definition.isEmpty && code.definition != new.definition
          || code.definitions.contains { new.definitions[$0] != $1 })
      if !isDefined { (new.definition, new.definitions) = (code.definition, code.definitions) }
      for field in [\Code.whenToUse, \.whenNotToUse, \.example, \.colour] {
        if new[keyPath: field].isEmpty {
          new[keyPath: field] = code[keyPath: field]
        } else if field != \.colour, !code[keyPath: field].isEmpty, new[keyPath: field] != code[keyPath: field] {
          isLeft = true
        }
      }
      if isLeft { findings.append(Finding(.codeTextLeft, subject: codebook.key(of: code.id), codebook.keys[at])) }
    }
    edit.update(old, to: new)
    return findings
  }

  /// Memos on the codes, and on codings that stood there already.
  func moveMemos(_ memos: [Memo], _ absorbed: [ID<Coding>: ID<Coding>], _ edit: inout Edit) {
    var known = Set(memos.compactMap { memo in memo.coding.map { [$0.description, memo.kind.rawValue, memo.text] } })
    for memo in memos {
      if memo.code.map(codes.contains) ?? false { edit.move(memo.id, toCode: goal) }
      guard let coding = memo.coding, let kept = absorbed[coding] else { continue }
      // What stands there in the same words need not stand twice.
      if known.insert([kept.description, memo.kind.rawValue, memo.text]).inserted {
        edit.move(memo.id, to: kept)
      } else {
        edit.retract(memo.id)
      }
    }
  }

  /// Links of the codes; one between two that are one now ends, and of two that say the same one stays.
  ///
  /// - Returns: a finding for every link that ends.
  func moveRelations(_ relations: [Relation], _ codebook: Codebook, _ edit: inout Edit) -> [Finding] {
    var findings: [Finding] = []
    var known = Set(relations.filter { !isMoved($0) }.map(likeness))
    for relation in relations where isMoved(relation) {
      var moved = relation
      if codes.contains(relation.from) { moved.from = goal }
      if codes.contains(relation.to) { moved.to = goal }
      if moved.from == moved.to {
        edit.retract(relation.id)
        findings.append(
          Finding(
            .relationEnded, subject: codebook.key(of: relation.from), relation.kind, codebook.key(of: relation.to)))
      } else if known.insert(likeness(moved)).inserted {
        edit.move(relation.id, from: moved.from, to: moved.to)
      } else {
        edit.retract(relation.id)
      }
    }
    return findings
  }

  private func isMoved(_ relation: Relation) -> Bool { codes.contains(relation.from) || codes.contains(relation.to) }

  /// What makes two links one: also what is noted on them.
  private func likeness(_ relation: Relation) -> [String] {
    [
      relation.from.description, relation.to.description, relation.kind, relation.sign?.rawValue ?? "", relation.memo,
    ]
  }
}
