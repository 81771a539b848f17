/// One transcript, field note or document (*berkas data*). Its text never changes after import.
public struct Source: Sendable, Equatable {
  public let id: ID<Source>
  public var title: String
  public var technique: Technique?
  /// The day the data was collected, not the day it was imported.
  public var date: CalendarDate?
  /// The language people speak in it, as a code such as `id`, `mad`, `da`. May be empty.
  public var language: String
  public var place: String
  public var visit: ID<Visit>?
  /// Whose data it is where no speaker says otherwise.
  public var informants: [ID<Informant>]
  /// What is known of its speaker labels.
  public var speakers: [Speaker]
  /// What the file was read as.
  public var format: FileFormat
  /// The source this one is the corrected text of.
  public var replaces: ID<Source>?

  public init(
    id: ID<Source> = ID(), title: String, technique: Technique? = nil, date: CalendarDate? = nil,
    language: String = "", place: String = "", visit: ID<Visit>? = nil, informants: [ID<Informant>] = [],
    speakers: [Speaker] = [], format: FileFormat = .text, replaces: ID<Source>? = nil
  ) {
    self.id = id
    self.title = title
    self.technique = technique
    self.date = date
    self.language = language
    self.place = place
    self.visit = visit
    self.informants = informants
    self.speakers = speakers
    self.format = format
    self.replaces = replaces
  }
}

/// What one speaker label of one source stands for.
public struct Speaker: Sendable, Equatable {
  /// As it stands in the text: `P`, `Informan 1`, `X og Y`.
  public var label: String
  public var part: Part
  /// Who gave the meaning.
  public var origin: Origin

  public enum Part: Sendable, Equatable {
    case interviewer
    case informants([ID<Informant>])
    /// It only looks like a label; the text it stands in belongs to whoever speaks before it.
    case noLabel
  }

  public enum Origin: String, Sendable {
    /// The researcher said so: front matter, manifest, `source speakers --map`.
    case given
    /// A legend at the top of the transcript says so.
    case legend
    /// A guess from the label's word or from who asks the questions: to be looked at.
    case guess
  }

  public init(label: String, part: Part, origin: Origin) {
    self.label = label
    self.part = part
    self.origin = origin
  }
}
