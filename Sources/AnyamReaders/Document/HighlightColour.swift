/// The colours of highlighters, as word processors write them.
enum HighlightColour {
  /// The name a word processor's highlighter has for a colour; the colour itself where it is none of them.
  static func name(of colour: String) -> String {
    let known = [
      "#ffff00": "yellow", "#00ff00": "green", "#00ffff": "cyan", "#ff00ff": "magenta", "#0000ff": "blue",
      "#ff0000": "red", "#000080": "darkBlue", "#008080": "darkCyan", "#008000": "darkGreen", "#800080": "darkMagenta",
      "#800000": "darkRed", "#808000": "darkYellow", "#808080": "darkGray", "#c0c0c0": "lightGray", "#ffffff": "",
      "#000000": "black",
    ]
    return known[colour.lowercased()] ?? colour.lowercased()
  }
}
