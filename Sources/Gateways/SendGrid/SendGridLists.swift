import Outreach

/// Who unsubscribed at SendGrid from everything, and who marked a mail as unwanted.
///
/// Source: "Retrieve all global suppressions" and "Retrieve all spam reports", SendGrid v3 API reference, 2026. Groups of
/// unsubscriptions are not asked for: Altavoz uses none.
extension SendGridGateway: ListingGateway {
    private static let size = 500

    public var optOutLists: [String] { ["unsubscribes", "spam_reports"] }

    public func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
        .http(
            HTTPExchange(
                endpoint: suppressed, pathSuffix: "\(list)?limit=\(Self.size)&offset=\(cursor ?? "0")", body: []))
    }

    public func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
    {
        guard case .list(let items) = try OptOutAnswer.json(result) else { throw OptOutAnswer.notTheirs }
        return OptOutPage(
            listed: items.compactMap {
                OptOutAnswer.email($0.text("/email"), since: $0.text("/created").flatMap(Timestamp.init(written:)))
            }, next: OptOutAnswer.next(after: cursor, count: items.count, size: Self.size))
    }
}
