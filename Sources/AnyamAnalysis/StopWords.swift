public import AnyamModel

/// Words so common that a list of words says nothing by them.
public enum StopWords {
  public static func of(_ language: Language) -> Set<String> { language == .english ? english : indonesian }

  private static let indonesian: Set<String> = Set(
    """
    ada adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa banyak beberapa begini begitu belum berarti bisa
    boleh bu buat bukan cuma dalam dan dari dengan di dia dulu ga gak hal hanya harus hari hehe hmm iya ini itu jadi jangan
    jika juga kalau kalo kami kan karena kata ke kemudian kenapa kepada ketika kita kok kurang lagi lah lain lalu lebih lho
    maka mana masih mau mbak mas memang mereka mungkin nah namun nanti nggak ngga oh oleh pada pak paling para per pernah
    pun saat saja sama sambil sampai sana sangat satu saya se sebagai sebelum sebuah secara sedang sehingga sekali sekarang
    selalu seperti sering setelah setiap siapa sini situ sudah supaya tadi tapi telah tentang terus tetapi tiap tidak untuk
    wah waktu walaupun ya yaitu yang nya si sih tak udah dah kayak bapak ibu itulah inilah
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let english: Set<String> = Set(
    """
    a about after again all also am an and any are as at be because been before being but by can could did do does doing
    don't down during each few for from further get go going got had has have having he her here hers him his how i i'm if in
    into is it it's its just know like me more most mm my no nor not now of off oh ok okay on once one only or other our
    out over own really right said same say she should so some such than that that's the their them then there these they
    think this those through to too uh um under until up us very was we well were what when where which while who why will
    with would yeah yes you your yours
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
