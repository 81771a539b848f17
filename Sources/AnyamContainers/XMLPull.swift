internal import CLibXML2

/// Reads XML event by event, without ever loading anything from outside the bytes it was given: no network, no
/// external entity, no DOCTYPE. Office documents need none of these; hostile ones do.
public struct XMLPull: ~Copyable {
  public enum Event {
    /// An element begins. `isEmpty` elements have no end event.
    case start(isEmpty: Bool)
    case end
    /// Text, spaces between elements included.
    case text
  }

  private let reader: xmlTextReaderPtr
  private let bytes: UnsafeMutableRawBufferPointer

  private static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  /// Whether a DOCTYPE may stand at the top, as some formats ask for. Nothing it names is ever loaded.
  private let allowsDoctype: Bool

  public init(_ input: [UInt8], allowsDoctype: Bool = false) throws(ContainerError) {
    self.allowsDoctype = allowsDoctype
    _ = Self.ready
    // libxml2 does not copy: the bytes must live as long as the reader.
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(input.count, 1), alignment: 16)
    bytes.copyBytes(from: input)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
      | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard input.count <= Int(Int32.max),
      let reader = xmlReaderForMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(input.count), "", nil, Int32(options))
    else {
      bytes.deallocate()
      throw .damagedXML(line: 0)
    }
    // Silence: what went wrong is told by the thrown error, never printed by the C library.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    self.reader = reader
    self.bytes = bytes
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  /// The next event; `nil` at the end.
  public mutating func next() throws(ContainerError) -> Event? {
    while true {
      switch xmlTextReaderRead(reader) {
      case 0: return nil
      case 1: break
      default: throw .damagedXML(line: line)
      }
      switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT: return .start(isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case XML_READER_TYPE_END_ELEMENT: return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE where allowsDoctype: continue
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .damagedXML(line: line)
      default: continue
      }
    }
  }

  /// Goes past everything inside the element that has just begun, its end included.
  public mutating func skip() throws(ContainerError) {
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start(let isEmpty): if !isEmpty { open += 1 }
      case .end: open -= 1
      case .text: break
      }
    }
  }

  /// All text inside the element that has just begun, up to its end.
  public mutating func content() throws(ContainerError) -> String {
    var bytes: [UInt8] = []
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start(let isEmpty): if !isEmpty { open += 1 }
      case .end: open -= 1
      case .text: appendText(to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The line the reader stands in.
  public var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  /// The current element's name without its prefix.
  public var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

  /// A number that is the same for the same name in the same document: comparing it costs less than the name.
  public var nameKey: Int { Int(bitPattern: xmlTextReaderConstLocalName(reader)) }

  /// The current element's namespace.
  public var namespace: String { xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) } ?? "" }

  /// The bytes of the current text, appended to `output`.
  public func appendText(to output: inout [UInt8]) {
    guard let value = xmlTextReaderConstValue(reader) else { return }
    output.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
  }

  /// An attribute of the current element, whatever its namespace; `nil` where there is none.
  public func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      guard let local = xmlTextReaderConstLocalName(reader), String(cString: local) == name else { continue }
      return xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }
}
