/// What a document may hold that is no part of its text. Readers count it; nothing is dropped in silence.
public enum DocumentPart: String, Sendable, CaseIterable {
  case deletions, insertions, objects, equations, pictures, charts, symbols, headers, footers, comments, footnotes
  case endnotes, navigation
  case hiddenText = "hidden-text"
  case embeddedDocuments = "embedded-documents"
  case rubyText = "ruby-text"
  case listNumbers = "list-numbers"
  /// Annotations that lie over nothing that is said.
  case looseAnnotations = "loose-annotations"
}
