import Logging
import Outreach

/// Takes sign-ups from a page. Whoever types a number there has not shown that it is theirs: so that phone gets one question
/// (``MessageKey/joinConfirm``), in its day and at most once a day, and nothing at all where it has said STOP or is registered with
/// consent: a YES must not move a worker to a place that somebody else has typed. Consent is the YES that comes back from it.
public actor SignUpDesk {
    private let store: any DispatchStore
    private let messages: any MessageSource
    private let places: any PlaceFinder
    private let phones: @Sendable (String) -> E164?
    private let time: any TimeSource
    private let answers: Answers
    private var tokens: Double = SignUpDesk.burst
    private var filledAt: Monotonic

    /// So many numbers can be typed at once, and one more each minute: a page must not be a way to have strangers texted.
    public static let burst: Double = 30

    /// - Parameter phones: reads a number of the United States; nil for all else.
    public init(
        store: any DispatchStore, messages: any MessageSource, context: MessageContext, places: any PlaceFinder,
        phones: @escaping @Sendable (String) -> E164?, time: any TimeSource
    ) {
        self.store = store
        self.messages = messages
        self.places = places
        self.phones = phones
        self.time = time
        answers = Answers(messages: messages, context: context)
        filledAt = time.monotonic()
    }

    public enum Verdict: Sendable, Equatable {
        case taken, badPhone, badRegion, busy
    }

    /// The same for a number that is registered, one that has stopped, and one that nobody has.
    public func take(phone: String, region: String, language: LanguageTag) async throws -> Verdict {
        guard let number = phones(phone) else { return .badPhone }
        guard let place = places.place(named: region) else { return .badRegion }
        let now = time.now()
        let moment = time.monotonic()
        tokens = min(Self.burst, tokens + (moment - filledAt) / .minutes(1))
        filledAt = moment
        guard tokens >= 1 else { return .busy }
        tokens -= 1
        // A dialogue by text may put it thrice; a page, once.
        guard
            let question = answers.answer(.joinConfirm, by: .sms, languages: [language], now: now)?.limited(to: 1)
        else { return .busy }
        let conversation = Conversation(
            purpose: .join, stage: .consent, language: language, regions: place.regions, zones: place.zones,
            begunBy: "the sign-up page", expires: now + Conversation.lifetime)
        _ = try await store.invite(.phone(number), conversation, question, now: now)
        return .taken
    }
}
