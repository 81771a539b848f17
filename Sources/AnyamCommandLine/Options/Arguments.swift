public import Anyam
public import ArgumentParser

// What may stand behind an option as it is written.
extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {
  /// By its name, or by the ending of its files.
  public init?(argument: String) {
    guard let format = OutputFormat(rawValue: argument) ?? OutputFormat(fileExtension: argument) else { return nil }
    self = format
  }
}
extension Dialect: ExpressibleByArgument {}
extension Visit.Phase: ExpressibleByArgument {}
extension ReadingOptions.Use: ExpressibleByArgument {}
extension ReadingOptions.Tracked: ExpressibleByArgument {}
extension SurveyRequest.Layout: ExpressibleByArgument {}

extension Cooccurrence.Unit: ExpressibleByArgument {}

extension Matrix.Question.Order: ExpressibleByArgument {}

extension AutocodeRule.Unit: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }
}

extension ChannelMark.State: ExpressibleByArgument {}
extension Resolution.Kind: ExpressibleByArgument {}
extension Recheck.Outcome: ExpressibleByArgument {}
extension Gate: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
