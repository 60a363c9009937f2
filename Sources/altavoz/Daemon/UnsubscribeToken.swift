import Outreach

/// The link by which one click unsubscribes. The attempt's id is the token: nobody but the recipient and the mail servers
/// on the way has it, it cannot be guessed, and it names nobody. So no log may hold one.
enum UnsubscribeToken {
    /// - Parameter language: of the email: the page that the link opens is in it too.
    static func url(base: String, attempt: AttemptID, language: LanguageTag) -> String {
        "\(base)/u/\(attempt)?lang=\(language)"
    }

    static func attempt(_ token: String) -> AttemptID? { AttemptID(token) }

    /// STOP for whoever got this email.
    ///
    /// Texts carry no such link. Who knows the id of a text's attempt, a provider say, has it from elsewhere, and cannot
    /// speak for the phone.
    /// - Returns: false when there is no such email, or its reader has been forgotten.
    static func redeem(_ attempt: AttemptID, in store: some DispatchStore, evidence: String, now: Timestamp)
        async throws
        -> Bool
    {
        guard let contact = try await store.contact(of: attempt), contact.channel == .email else { return false }
        try await store.optOut(contact, evidence: evidence, now: now)
        return true
    }
}
