import Anyam

extension Triangulation.Kind {
  /// What `--by` says, in either language.
  static func asked(_ word: String) throws -> Self {
    guard let kind = Self(word: word) else {
      throw CommandFailure.usage(
        either(
          "--by takes source, technique, time or coder.",
          "--by menerima source (sumber), technique (teknik), time (waktu) atau coder (pengode)."))
    }
    return kind
  }
}
