import Outreach

/// What a text says as a telephone number.
public struct PhoneReading: Sendable, Equatable {
    /// The number; nil when the text is refused, and then ``error`` says why.
    public let e164: E164?
    /// Why there is no number, in a sentence that repeats nothing of the text.
    public let error: String?
    /// A number of this length can exist and be dialled from anywhere.
    public let isPossible: Bool
    /// libphonenumber's metadata (2022 in Debian 12) knows the range. False is advice only: it does not know newer area
    /// codes, among them California's 350, 369 and 738.
    public let isValid: Bool
    public let type: PhoneType
    /// From the area code, for numbers of the North American numbering plan; nil when it tells nothing.
    public let zones: ZoneSet?
    /// What a person should look at although the number is accepted, each a sentence.
    public let doubts: [String]

    /// What was found in place of a number, for ``BadInput/found``; repeats nothing of the text.
    /// - Parameter text: what was read.
    public func found(in text: String) -> String { Unreadable.words(text, error ?? "no telephone number") }
}

/// What was found in place of a contact point: `a text of 4 characters: not a telephone number`.
enum Unreadable {
    static func words(_ text: String, _ error: String) -> String {
        switch text.count {
        case 0: "nothing"
        case 1: "a text of 1 character: \(error)"
        case let count: "a text of \(count) characters: \(error)"
        }
    }
}

/// libphonenumber's kinds of numbers.
public enum PhoneType: String, Sendable, Codable, CaseIterable {
    // In the library's order.
    case fixedLine = "fixed-line"
    case mobile
    case fixedLineOrMobile = "fixed-line-or-mobile"
    case tollFree = "toll-free"
    case premiumRate = "premium-rate"
    case sharedCost = "shared-cost"
    case voip
    case personal
    case pager
    case uan
    case voicemail
    case unknown

    /// Why a text to such a number may not reach a worker; nil where nothing is to be said.
    var doubt: String? {
        switch self {
        case .fixedLine: "a landline, which may not take texts"
        case .tollFree: "a toll-free number, which is hardly a worker's own phone"
        case .premiumRate: "a premium-rate number, which is hardly a worker's own phone"
        case .sharedCost: "a shared-cost number, which is hardly a worker's own phone"
        case .pager: "a pager"
        case .uan: "a company's number, which is hardly a worker's own phone"
        case .voicemail: "a voicemail box"
        case .mobile, .fixedLineOrMobile, .voip, .personal, .unknown: nil
        }
    }
}
