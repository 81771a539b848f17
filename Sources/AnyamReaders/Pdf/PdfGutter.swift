/// The empty strip between two columns of text on a page.
enum PdfGutter {
  /// Its middle, in points from the left; `nil` where the page has one column, or a narrow one of labels beside the talk.
  static func find(_ words: [PdfPages.Word], width: Double) -> Double? {
    guard words.count >= 60 else { return nil }
    var best: (x: Double, crossing: Int)?
    for x in stride(from: 0.35 * width, through: 0.65 * width, by: 2) {
      // Columns are six points apart at least.
      let crossing = words.count { $0.left < x + 3 && x - 3 < $0.right }
      if crossing < best?.crossing ?? Int.max { best = (x, crossing) }
    }
    guard let best else { return nil }
    let left = words.count { $0.right <= best.x }
    let right = words.count { $0.left >= best.x }
    // Hardly a word lies across, and both sides are full of words.
    guard best.crossing * 50 <= words.count, left * 10 >= words.count * 3, right * 10 >= words.count * 3 else {
      return nil
    }
    return best.x
  }
}
