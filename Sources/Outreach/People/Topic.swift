/// A subject that a worker asked to hear about (`survivor-help`), never something that was found out about them.
public struct Topic: CheckedText {
    public let text: String
    public static let expectation = "a topic in lower-case words joined by hyphens, such as heat or survivor-help"

    public init?(_ text: String) {
        guard isKebabCase(text) else { return nil }
        self.text = text
    }
}

extension Topic {
    /// "You may call me": consent to recorded calls, which consent to texts does not cover. Nobody is called without it.
    public static let calls = Topic("calls")!
    /// "You may write to me in WhatsApp": consent of its own, since WhatsApp tells a company who writes to whom, and keeps
    /// what was written on every device that is linked. Nobody is written to there without it, but to answer them.
    public static let whatsapp = Topic("whatsapp")!

    /// Those that are consent to be reached in another way than by texts. Each is on the consent ledger by itself, and STOP
    /// ends it.
    public static let consents: Set<Topic> = [.calls, .whatsapp]
    public var isConsent: Bool { Self.consents.contains(self) }
}
