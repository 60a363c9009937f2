import Foundation
import Outreach

/// Who unsubscribed at Mailgun from the whole domain, and who complained.
///
/// Source: "List all unsubscribes" and "List all complaints", Mailgun's API reference, 2026. Unsubscriptions from single tags
/// are left out: Altavoz uses none.
extension MailgunGateway: ListingGateway {
    public var optOutLists: [String] { ["unsubscribes", "complaints"] }

    /// The next page is named by an address; only its query is used, so that nothing leads to another server.
    public func optOutPage(of list: String, after cursor: String?) -> TransferRequest {
        .http(HTTPExchange(endpoint: lists, pathSuffix: "\(list)?\(cursor ?? "limit=1000")", body: []))
    }

    public func optOuts(in result: TransferResult, of list: String, after cursor: String?) throws(OptOutListTrouble)
        -> OptOutPage
    {
        let json = try OptOutAnswer.json(result)
        guard case .list(let items)? = json["items"] else { throw OptOutAnswer.notTheirs }
        let next = json.text("/paging/next").flatMap { url in
            url.firstIndex(of: "?").map { String(url[url.index(after: $0)...]) }
        }
        return OptOutPage(
            listed: items.filter(Self.isFromAll).compactMap {
                OptOutAnswer.email($0.text("/address"), since: $0.text("/created_at").flatMap(Self.time))
            },
            // There is always a next page; the last is the one before the empty one.
            next: items.isEmpty ? nil : next)
    }

    private static func isFromAll(_ item: JSONTree) -> Bool {
        guard case .list(let tags)? = item["tags"] else { return true }
        return tags.isEmpty || tags.contains(.text("*"))
    }

    /// `Fri, 18 Oct 2013 18:28:14 GMT` (or UTC): nothing else of RFC 822 is written there.
    static func time(_ text: String) -> Timestamp? {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 6, ["GMT", "UTC", "+0000"].contains(parts[5]),
            let month = months.firstIndex(of: parts[2]), let day = Int(parts[1]), (1...31).contains(day)
        else { return nil }
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return Timestamp(iso8601: "\(parts[3])-\(two(month + 1))-\(two(day))T\(parts[4])Z")
    }
}
