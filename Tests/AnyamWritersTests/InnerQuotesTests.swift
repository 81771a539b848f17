import Testing

@testable import AnyamWriters

@Suite struct InnerQuotesTests {
  @Test(arguments: [
    ("Saya bilang, \"ajak main dulu\".", "Saya bilang, ‘ajak main dulu’."), ("“sudah dibeli”.", "‘sudah dibeli’."),
    ("(\"satu\") \"dua\" -\"tiga\"", "(‘satu’) ‘dua’ -‘tiga’"), ("ibu-ibu’s 'tetap'", "ibu-ibu’s 'tetap'"), ("", ""),
    ("\"", "‘"), ("lebar 5\"", "lebar 5’"),
    ("bilang:\"ayo, main\" terus", "bilang:‘ayo, main’ terus"), ("\"ya,\"kata dia", "‘ya,’kata dia"),
  ])
  func marksInsideAQuoteAreSingle(text: String, shown: String) { #expect(InnerQuotes.inside(text) == shown) }
}
