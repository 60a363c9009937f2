import Outreach

/// Whom the message stream no longer writes to, since they complained, or since somebody, mostly they themselves, said so.
///
/// Source: "Suppressions API", Postmark, 2026. It has no pages: a list comes whole.
extension PostmarkGateway: ListingGateway {
    public var optOutLists: [String] { ["SpamComplaint", "ManualSuppression"] }

    public func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
        .http(HTTPExchange(endpoint: suppressed, pathSuffix: list, body: []))
    }

    public func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
    {
        guard case .list(let items)? = try OptOutAnswer.json(result)["Suppressions"] else {
            throw OptOutAnswer.notTheirs
        }
        return OptOutPage(
            // Should the filter not be obeyed: bounces are no opting out.
            listed: items.filter { $0.text("/SuppressionReason") == list }.compactMap {
                OptOutAnswer.email(
                    $0.text("/EmailAddress"), since: $0.text("/CreatedAt").flatMap(Timestamp.init(iso8601:)))
            }, next: nil)
    }
}
