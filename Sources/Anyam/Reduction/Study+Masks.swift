import AnyamStore

extension Study {
  public func masks() throws -> [Mask] { try file.read { try $0.masks() } }

  /// Says what stands for a name wherever words are shown; a name that is there gets the new replacement.
  public func mask(_ name: String, as replacement: String) throws {
    let name = trimmed(name)
    guard !name.isEmpty, !trimmed(replacement).isEmpty else { throw StudyError.emptyName }
    try change(.setMask) { reader, edit in
      if let old = try reader.masks().first(where: { $0.name == name }) {
        edit.setReplacement(replacement, of: old.id)
      } else {
        edit.add(Mask(name: name, replacement: replacement))
      }
    }
  }

  public func unmask(_ name: String) throws {
    try change(.removeMask) { reader, edit in
      let masks = try reader.masks()
      guard let mask = masks.first(where: { $0.name == name }) else {
        throw StudyError.unknownMask(name, nearest: NearestNames.find(name, in: masks.map(\.name)))
      }
      edit.retract(mask.id)
    }
  }
}
