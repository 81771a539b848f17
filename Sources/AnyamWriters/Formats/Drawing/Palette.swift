/// Colours that colour-blind eyes tell apart and that stay apart in grey print (Okabe & Ito 2008, and one ramp from white to
/// blue whose lightness falls evenly).
enum Palette {
  /// For things without a colour of their own, in turn.
  static let things = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C6D1F", "#5B5B5B"]

  /// From white for 0 to a blue on which black is still read for 1.
  static func heat(_ share: Double) -> String {
    let share = max(0, min(1, share))
    func mixed(_ from: Double, _ to: Double) -> String {
      let value = Int((from + (to - from) * share).rounded())
      let digits = Array("0123456789abcdef")
      return String([digits[value >> 4], digits[value & 15]])
    }
    return "#" + mixed(255, 107) + mixed(255, 174) + mixed(255, 214)
  }

  /// The colour of a thing: its own, where it has a proper one.
  static func colour(_ own: String, _ index: Int) -> String {
    let isColour = own.count == 7 && own.first == "#" && own.dropFirst().allSatisfy(\.isHexDigit)
    return isColour ? own : things[index % things.count]
  }
}
