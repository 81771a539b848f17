/// How a table with one respondent a row is read.
public struct SurveyRequest: Sendable, Equatable {
  public enum Layout: String, Sendable, CaseIterable {
    /// A source for each respondent: every question a heading, the answer a turn.
    case respondents
    /// One source for the table: every question a heading, the answers of all below it.
    case questions
  }

  /// The columns whose answers are text to be coded, as they are headed.
  public var answers: [String]
  /// The column that names the respondent: an informant's code. Without it respondents are numbered `R1`, `R2`, …
  public var respondent: String?
  public var layout: Layout

  public init(answers: [String], respondent: String? = nil, layout: Layout = .respondents) {
    self.answers = answers
    self.respondent = respondent
    self.layout = layout
  }
}
