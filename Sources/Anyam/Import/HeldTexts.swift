import AnyamModel
import AnyamReaders
import AnyamStore

/// The files and texts a study holds, to notice one that comes again. Only those of the same length are compared, so
/// nothing about their content has to be kept beside them, and no more of them is loaded than need be.
struct HeldTexts {
  struct Match {
    var source: ID<Source>
    var title: String
    /// Byte for byte the file that was imported; otherwise only the text is the same.
    var isSameFile: Bool
  }

  private var originals: [Int: [ID<Source>]]
  private var texts: [Int: [ID<Source>]]
  /// In a trial nothing is written that could be compared with: titles by the digest of the text.
  private var tried: [String: (source: ID<Source>, title: String)] = [:]

  init(_ lengths: (originals: [Int: [ID<Source>]], texts: [Int: [ID<Source>]])) {
    originals = lengths.originals
    texts = lengths.texts
  }

  /// The source a file or its text is in the study as; `nil` where it is new.
  func source(of reading: Reading, _ bytes: [UInt8], _ file: StudyFile) throws -> Match? {
    if !tried.isEmpty, let known = tried[FileDigest.sha256(reading.text.bytes)] {
      return Match(source: known.source, title: known.title, isSameFile: true)
    }
    let sameFile = reading.format == .survey ? [] : originals[bytes.count] ?? []
    let sameText = texts[reading.text.bytes.count] ?? []
    guard !sameFile.isEmpty || !sameText.isEmpty else { return nil }
    return try file.read { reader in
      func match(_ id: ID<Source>, _ isSameFile: Bool) throws -> Match {
        Match(source: id, title: try reader.title(of: id), isSameFile: isSameFile)
      }
      for id in sameFile where try reader.original(of: id).bytes == bytes { return try match(id, true) }
      for id in sameText where try reader.text(of: id).bytes == reading.text.bytes { return try match(id, false) }
      return nil
    }
  }

  mutating func remember(_ content: SourceContent, isWritten: Bool) {
    guard isWritten else {
      tried[FileDigest.sha256(content.text)] = (content.source.id, content.source.title)
      return
    }
    originals[content.original?.count ?? content.text.count, default: []].append(content.source.id)
    texts[content.text.count, default: []].append(content.source.id)
  }
}
