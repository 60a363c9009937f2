/// What an email that came back, or was refused at once, says about its mailbox.
///
/// Kept in the code of a receipt ("hard bounce 5.1.1") or of a refusal ("hard bounce 550 5.1.1"), so that the log shows it
/// and the store can count.
public enum Bounce: String, Sendable, CaseIterable {
    /// The mailbox is not there: the contact point is suppressed. That is no STOP: consent stays as it was.
    case hard = "hard bounce"
    /// The mailbox did not take this one: ``softLimit`` of them within ``softWindow`` suppress the contact point.
    case soft = "soft bounce"

    public static let softLimit = 3
    public static let softWindow = Duration.days(14)

    /// - Parameter status: the provider's own code, such as `5.1.1`.
    public func code(_ status: String, _ sentence: String) -> GatewayCode {
        GatewayCode("\(rawValue) \(status)", sentence)
    }

    /// Reads what ``code(_:_:)`` wrote; nil for any other code.
    public init?(code: String) {
        guard let bounce = Self.allCases.first(where: { code.hasPrefix($0.rawValue + " ") }) else { return nil }
        self = bounce
    }

    /// The same code for a refusal that is not the last word: what is tried again has not come back.
    public static func unmarked(_ code: GatewayCode) -> GatewayCode {
        guard let bounce = Self(code: code.code) else { return code }
        return GatewayCode(String(code.code.dropFirst(bounce.rawValue.count + 1)), code.sentence)
    }
}
