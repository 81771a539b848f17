import AnyamModel

/// RTF from Word, TextEdit, LibreOffice and f4: code pages, Unicode with surrogates, tables, notes, annotations.
enum RtfReader {
  static func read(_ bytes: [UInt8], _ name: String, _ options: ReadingOptions) throws -> Reading {
    var body = RtfBody(bytes, options)
    body.read()
    // A file that was cut short still holds what came before.
    let findings = body.isWhole ? [] : [Finding(.cutShort, subject: name)]
    return try Reading(&body.builder, comments: body.comments, format: .rtf, name: name, findings: findings)
  }
}
