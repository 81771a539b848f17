public import Anyam
public import ArgumentParser

// What may stand behind an option as it is written.
extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension Dialect: ExpressibleByArgument {}
extension Visit.Phase: ExpressibleByArgument {}
extension ReadingOptions.Use: ExpressibleByArgument {}
extension ReadingOptions.Tracked: ExpressibleByArgument {}
extension SurveyRequest.Layout: ExpressibleByArgument {}
