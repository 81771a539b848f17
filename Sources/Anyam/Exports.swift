@_exported public import AnyamAnalysis
@_exported public import AnyamModel
@_exported public import AnyamWriters
