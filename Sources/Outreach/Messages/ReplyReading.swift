/// What a reply was taken to ask for, and why.
public struct ReplyReading: Sendable, Equatable {
    public enum Answer: String, Sendable, Codable { case yes, no }

    public let intent: ReplyIntent
    /// The word or phrase that decided, as the catalog has it; nil when none did.
    public let matched: String?
    /// A sentence for a person.
    public let why: String
    /// The language asked for; nil when it is still to be asked which.
    public let language: LanguageTag?
    /// The language whose word it was; nil when several have it, or none.
    public let writtenIn: LanguageTag?
    /// What follows JOIN, REGION or TOPICS: a ZIP code, a place, topics.
    public let argument: String?
    /// Whether the whole reply says yes or no.
    public let answer: Answer?
    /// Thanks, a greeting, a yes: nothing that waits for an answer. A no is none, since it may be said of the messages.
    public let isCourtesy: Bool
    /// Something stands beside a clear keyword that a person should read.
    public let saysMore: Bool

    public init(
        intent: ReplyIntent, matched: String? = nil, why: String, language: LanguageTag? = nil,
        writtenIn: LanguageTag? = nil, argument: String? = nil, answer: Answer? = nil, isCourtesy: Bool = false,
        saysMore: Bool = false
    ) {
        self.intent = intent
        self.matched = matched
        self.why = why
        self.language = language
        self.writtenIn = writtenIn
        self.argument = argument
        self.answer = answer
        self.isCourtesy = isCourtesy
        self.saysMore = saysMore
    }
}
