import Outreach

/// Who opted out at Telnyx from any of the account's senders.
///
/// Source: "List opt-outs", developers.telnyx.com, 2026: `to` is the receiving address, that is, the worker's; `from` is ours.
/// The largest page is unconfirmed; 250 is what other lists of Telnyx allow, and the answer says how many pages there are.
extension TelnyxGateway: ListingGateway {
    public var optOutLists: [String] { ["messaging opt-outs"] }

    public func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
        .http(
            HTTPExchange(
                endpoint: optOuts, pathSuffix: "?page%5Bnumber%5D=\(cursor ?? "1")&page%5Bsize%5D=250", body: []))
    }

    public func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
    {
        let json = try OptOutAnswer.json(
            result,
            code: { body in
                JSONTree(body)?.at("/errors/0").flatMap(TelnyxCodes.name).map(TelnyxCodes.table.gatewayCode)
            })
        guard case .list(let items)? = json["data"] else { throw OptOutAnswer.notTheirs }
        let page = cursor.flatMap { Int($0) } ?? 1
        let pages = json.text("/meta/total_pages").flatMap { Int($0) } ?? page
        return OptOutPage(
            listed: items.compactMap {
                OptOutAnswer.phone($0.text("/to"), since: $0.text("/created_at").flatMap(Timestamp.init(iso8601:)))
            }, next: page < pages && !items.isEmpty ? String(page + 1) : nil)
    }
}
