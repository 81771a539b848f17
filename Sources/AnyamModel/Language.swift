/// The language the program speaks in, and one of the two a codebook can be named in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case indonesian = "id"
}
