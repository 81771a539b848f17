import Foundation

/// Memory for large studies, asked for once and in large pages.
///
/// A study of 20 MB of words is read into tens of thousands of small pages, and the system gives each by itself: of the time of a matrix of
/// quotes a tenth went by with that. Where the system knows no large pages, or the C library is another one, all stays as it was. What a
/// command gives back stays with it until it ends, which is soon: nothing that goes on for hours should call this.
enum LargeMemory {
  /// Studies below this size need nothing.
  private static let small = 8 << 20
  /// Room is asked for as for two copies of the study, and no more than this.
  private static let most = 256 << 20

  static func expect(studyAt path: String) {
    #if canImport(Glibc)
      var status = stat()
      guard stat(path, &status) == 0, status.st_size >= small, let set = Option.setter else { return }
      // What the main thread asks for comes out of one stretch, which stays: blocks by themselves are given and taken page by page.
      guard set(Option.ownBlockSize, Int32(most)) == 1, set(Option.leftToGiveBack, .max) == 1,
        set(Option.stretch, Int32(min(2 * Int(status.st_size), most))) == 1, let start = sbrk(0)
      else { return }
      // More than is left of the stretch so far, so that it grows; from then on in usual steps. It is written to, or the compiler would leave
      // both out.
      if let block = malloc(1 << 20) {
        explicit_bzero(block, 1)
        free(block)
      }
      _ = set(Option.stretch, 1 << 20)
      guard let end = sbrk(0), end > start else { return }
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      let first = start.alignedUp(toMultipleOf: page)
      madvise(first, end - first, MADV_HUGEPAGE)
    #endif
  }

  #if canImport(Glibc)
    /// What can be told to the allocator of the GNU C library (`mallopt(3)`). Looked up by name: it stands in none of Swift's modules.
    private enum Option {
      static let leftToGiveBack: Int32 = -1
      static let stretch: Int32 = -2
      static let ownBlockSize: Int32 = -3

      static var setter: (@convention(c) (Int32, Int32) -> Int32)? {
        dlsym(nil, "mallopt").map { unsafeBitCast($0, to: (@convention(c) (Int32, Int32) -> Int32).self) }
      }
    }
  #endif
}
