internal import CLibXML2

/// Whoever wants to know what stands in a page, in its order.
public protocol HTMLListener: AnyObject {
  func start(_ name: String, _ attribute: (String) -> String?)
  func end(_ name: String)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads HTML as browsers do, however broken, event by event and without a tree: a page may be nested as deep as it
/// likes. Nothing is loaded from outside.
public enum HTMLEvents {
  /// - Parameter input: UTF-8, whatever the page says of itself.
  public static func read(_ input: [UInt8], _ listener: some HTMLListener) throws(ContainerError) {
    let box = Box(listener)
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      Box.of(context).listener.start(String(cString: name)) { wanted in
        var at = 0
        while let key = attributes?[at] {
          if String(cString: key).lowercased() == wanted {
            return attributes?[at + 1].map { String(cString: $0) } ?? ""
          }
          at += 2
        }
        return nil
      }
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      Box.of(context).listener.end(String(cString: name))
    }
    handler.characters = { context, bytes, count in
      guard let context, let bytes else { return }
      Box.of(context).listener.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    xmlInitParser()
    guard
      let context = htmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(box).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw .damagedXML(line: 0) }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    input.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: CChar.self)
      var at = 0
      let step = 1 << 16
      while at < bytes.count {
        let count = min(step, bytes.count - at)
        htmlParseChunk(context, bytes.baseAddress?.advanced(by: at), Int32(count), 0)
        at += count
      }
      htmlParseChunk(context, nil, 0, 1)
    }
    withExtendedLifetime(box) {}
  }

  /// What a C callback can hold on to.
  private final class Box {
    let listener: any HTMLListener
    init(_ listener: any HTMLListener) { self.listener = listener }

    static func of(_ context: UnsafeMutableRawPointer) -> Box {
      Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    }
  }
}
