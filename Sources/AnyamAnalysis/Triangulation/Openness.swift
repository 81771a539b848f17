import AnyamModel

/// To which roles and techniques the topic of a claim was open: by the focus grid, and by the exceptions the researcher made.
struct Openness {
  /// Whether no row of the grid asks about the claim, so that what exists counts as asked.
  let isAssumed: Bool
  /// Roles and techniques the grid names; `nil` where every one was asked.
  private var roles: Set<String>?
  private var techniques: Set<Technique>?
  private let questions: [GuideQuestion]
  private let roleMarks: [String: ChannelMark.State]
  private let techniqueMarks: [Technique: ChannelMark.State]

  init(_ claim: Claim, _ data: StudyData) {
    let questions = Self.questions(claim, data)
    isAssumed = questions.isEmpty
    self.questions = questions
    if !questions.isEmpty {
      let isForAll = questions.contains { $0.role.isEmpty }
      roles = isForAll ? nil : Set(questions.map(\.role))
      techniques = questions.contains { $0.technique == nil } ? nil : Set(questions.compactMap(\.technique))
    }
    // What was said of a code holds for the conclusions on it, unless it was said otherwise of these.
    let codes = Set(claim.codes.map { ClaimReference.code(data.codebook.codes[$0].id) })
    let marks =
      data.channelMarks.filter { codes.contains($0.claim) && $0.claim != claim.reference }
      + data.channelMarks.filter { $0.claim == claim.reference }
    roleMarks = Dictionary(marks.filter { !$0.role.isEmpty }.map { ($0.role, $0.state) }, uniquingKeysWith: { $1 })
    techniqueMarks = Dictionary(
      marks.compactMap { mark in mark.technique.map { ($0, mark.state) } }, uniquingKeysWith: { $1 })
  }

  /// The rows of the grid that ask about a claim: about its codes, what lies above or below them, or its focus.
  static func questions(_ claim: Claim, _ data: StudyData) -> [GuideQuestion] {
    guard !data.grid.isEmpty else { return [] }
    var open: Set<ID<Code>> = []
    for code in claim.codes {
      for below in data.codebook.subtree(of: code) { open.insert(data.codebook.codes[below].id) }
      var above = data.codebook.parents[code]
      while above >= 0 {
        open.insert(data.codebook.codes[above].id)
        above = data.codebook.parents[above]
      }
    }
    let about = data.grid.questions.filter { question in question.code.map { open.contains($0) } ?? false }
    guard about.isEmpty, let focus = claim.focus else { return about }
    let indicators = Set(data.grid.indicators.filter { $0.focus == focus }.map(\.id))
    return data.grid.questions.filter { indicators.contains($0.indicator) }
  }

  /// What is known of a role; `nil` where it was not asked.
  func role(_ role: String) -> Silence? {
    if let mark = roleMarks[role] { return Self.silence(mark) }
    guard let roles else { return isAssumed ? .notMentioned : .silent }
    return roles.contains(role) ? .silent : nil
  }

  func technique(_ technique: Technique) -> Silence? {
    if let mark = techniqueMarks[technique] { return Self.silence(mark) }
    guard let techniques else { return isAssumed ? .notMentioned : .silent }
    return techniques.contains(technique) ? .silent : nil
  }

  /// Whether a role was asked by a technique: what the strict forms look at.
  func isOpen(role: String, technique: Technique) -> Bool {
    guard self.role(role) != nil, self.technique(technique) != nil else { return false }
    if isAssumed || roleMarks[role] != nil || techniqueMarks[technique] != nil { return true }
    return questions.contains { question in
      (question.role.isEmpty || question.role == role)
        && (question.technique == nil || question.technique == technique)
    }
  }

  /// The same where what the researcher said of a role holds for all techniques.
  func wasAsked(role: String, by technique: Technique) -> Bool {
    roleMarks[role] != nil || isOpen(role: role, technique: technique)
  }

  private static func silence(_ mark: ChannelMark.State) -> Silence? {
    switch mark {
    case .open: .silent
    case .askedSilent: .askedSilent
    case .notAsked: nil
    }
  }
}

/// What it means that a channel says nothing.
public enum Silence: String, Sendable, CaseIterable {
  /// It is not known whether it was asked.
  case notMentioned = "not-mentioned"
  /// The topic was open to it and nothing was coded.
  case silent
  /// It was asked and had nothing to say.
  case askedSilent = "asked-silent"
}
