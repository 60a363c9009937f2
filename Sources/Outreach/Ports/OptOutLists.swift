/// A gateway whose provider keeps lists of its own of those who opted out, and can be asked for them.
///
/// A worker may have told the provider what never reached us: a STOP while our webhook was down, an unsubscription by a
/// button of the provider's, a complaint.
public protocol ListingGateway: Gateway {
    /// By names that a log may show: `spam reports`.
    var optOutLists: [String] { get }

    /// Asks for a page of a list.
    /// - Parameter cursor: nil for the first; else what the page before said.
    func optOutPage(of list: String, after cursor: String?) -> TransferRequest

    /// Reads the answer, whole or not at all.
    /// - Throws: ``OptOutListTrouble``; the list is then asked for again later.
    func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
}

/// Somebody on a provider's list. Who it is need not be anybody that we know.
public struct ListedOptOut: Sendable, Equatable {
    public let contact: ContactAddress
    /// When, by the provider; nil where it does not say.
    public let since: Timestamp?

    public init(_ contact: ContactAddress, since: Timestamp?) {
        self.contact = contact
        self.since = since
    }
}

public struct OptOutPage: Sendable, Equatable {
    public let listed: [ListedOptOut]
    /// How to ask for the next page; nil: this was the last.
    public let next: String?

    public init(listed: [ListedOptOut], next: String?) {
        self.listed = listed
        self.next = next
    }
}

/// Why a list could not be read. Names nobody.
public struct OptOutListTrouble: Error, Sendable, Equatable {
    public let code: GatewayCode

    public init(_ code: GatewayCode) { self.code = code }
}
