import Counterparts
import Foundation
import Outreach
import Testing
import Transport

@testable import Gateways

@Suite("Providers' lists of opt-outs, page by page") struct OptOutListTests {
    private static func all(_ list: String, of gateway: any ListingGateway, _ transport: CurlTransport) async throws
        -> [ListedOptOut]
    {
        var (found, cursor): ([ListedOptOut], String?) = ([], nil)
        repeat {
            let result = await transport.perform(gateway.optOutPage(of: list, after: cursor))
            let page = try gateway.optOuts(in: result, of: list, after: cursor)
            found += page.listed
            cursor = page.next
        } while cursor != nil
        return found
    }

    @Test("Amazon: every page of both lists, signed rightly, tokens and all")
    func amazon() async throws {
        let server = try AWSCounterpart()
        let transport = CurlTransport(maxConnections: 2)
        defer { transport.shutdown() }
        let numbers = try await Self.all("opted-out numbers", of: AWSSamples.sms(server.url), transport)
        #expect(numbers.count == 250 && Set(numbers.map(\.contact)).count == 250)
        #expect(
            numbers[0] == ListedOptOut(.phone(E164("+12135550100")!), since: Timestamp(milliseconds: 1_736_300_000_123))
        )
        #expect(server.requests.count == 3)
        let mails = try await Self.all("complaints", of: AWSSamples.ses(server.url), transport)
        #expect(mails.count == 250)
        #expect(mails[1].contact.unmasked == "listed+1@example.org")
        #expect(mails[1].since == Timestamp(milliseconds: 1_736_300_000_500))
        let token = try AWSSamples.ses(server.url)
        let result = await transport.perform(token.optOutPage(of: "complaints", after: "a+b/=100"))
        #expect(try token.optOuts(in: result, of: "complaints", after: "a+b/=100").listed.count == 150)
        #expect(server.requests.allSatisfy { $0.trouble == nil && $0.error == nil })
    }

    private static func words(_ page: OptOutPage) -> [String] {
        page.listed.map { "\($0.contact.unmasked) \($0.since.map(\.description) ?? "-")" }
    }

    private static func url(_ request: TransferRequest) -> String? { Wire(request)?.url }

    @Test("SendGrid: global unsubscribes and spam reports")
    func sendGrid() throws {
        let gateway = try MailAPISamples.sendGrid()
        #expect(gateway.optOutLists == ["unsubscribes", "spam_reports"])
        #expect(
            Self.url(gateway.optOutPage(of: "spam_reports", after: "500"))
                == "https://api.example.org/v3/suppression/spam_reports?limit=500&offset=500")
        let answer = Samples.answer(
            200, #"[{"created":1736300000,"email":"a@example.org","ip":"192.0.2.1"},{"email":1}]"#)
        let page = try gateway.optOuts(in: answer, of: "unsubscribes", after: nil)
        #expect(Self.words(page) == ["a@example.org 2025-01-08T01:33:20Z"] && page.next == nil)
        // Somebody who opted out at a time that cannot be is somebody who opted out.
        let odd = Samples.answer(200, #"[{"created":9999999999999999,"email":"a@example.org"}]"#)
        #expect(Self.words(try gateway.optOuts(in: odd, of: "unsubscribes", after: nil)) == ["a@example.org -"])
        let full =
            "[" + Array(repeating: #"{"created":1,"email":"a@example.org"}"#, count: 500).joined(separator: ",") + "]"
        #expect(try gateway.optOuts(in: Samples.answer(200, full), of: "unsubscribes", after: "500").next == "1000")
    }

    @Test("Postmark: complaints and orders not to write, never bounces")
    func postmark() throws {
        let gateway = try MailAPISamples.postmark()
        #expect(
            Self.url(gateway.optOutPage(of: "SpamComplaint", after: nil))
                == "https://api.example.org/message-streams/outbound/suppressions/dump?SuppressionReason=SpamComplaint")
        let answer = Samples.answer(
            200,
            #"{"Suppressions":[{"EmailAddress":"a@example.org","SuppressionReason":"SpamComplaint","Origin":"Recipient","#
                + #""CreatedAt":"2019-12-10T08:58:33-05:00"},{"EmailAddress":"b@example.org","#
                + #""SuppressionReason":"HardBounce","Origin":"Recipient","CreatedAt":"2019-12-10T08:58:33-05:00"}]}"#)
        let page = try gateway.optOuts(in: answer, of: "SpamComplaint", after: nil)
        #expect(Self.words(page) == ["a@example.org 2019-12-10T13:58:33Z"] && page.next == nil)
    }

    @Test("Mailgun: unsubscribed from all, and complaints; the next page stays on the server")
    func mailgun() throws {
        let gateway = try MailAPISamples.mailgun()
        let answer = Samples.answer(
            200,
            #"{"items":[{"address":"a@example.org","tags":["*"],"created_at":"Fri, 18 Oct 2013 18:28:14 GMT"},"#
                + #"{"address":"b@example.org","tags":["news"],"created_at":"Fri, 18 Oct 2013 18:28:14 GMT"},"#
                + #"{"address":"c@example.org","created_at":"soon"}],"#
                + #""paging":{"next":"https://evil.example/v3/x/unsubscribes?page=next&address=c%40example.org&limit=1000"}}"#
        )
        let page = try gateway.optOuts(in: answer, of: "unsubscribes", after: nil)
        #expect(Self.words(page) == ["a@example.org 2013-10-18T18:28:14Z", "c@example.org -"])
        #expect(
            Self.url(gateway.optOutPage(of: "unsubscribes", after: page.next))
                == "https://api.example.org/v3/mg.example.org/unsubscribes?page=next&address=c%40example.org&limit=1000"
        )
        let last = Samples.answer(200, #"{"items":[],"paging":{"next":"https://x/?page=next"}}"#)
        #expect(try gateway.optOuts(in: last, of: "complaints", after: "page=next").next == nil)
    }

    @Test("Telnyx: the receiving number, page by page")
    func telnyx() throws {
        let gateway = try TelnyxTests.gateway()
        #expect(
            Self.url(gateway.optOutPage(of: "messaging opt-outs", after: "2"))?
                .hasSuffix("/v2/messaging_optouts?page%5Bnumber%5D=2&page%5Bsize%5D=250") == true)
        let answer = Samples.answer(
            200,
            #"{"data":[{"from":"+15555550100","to":"+12135550142","keyword":"STOP","#
                + #""created_at":"2025-04-28 12:00:38.631252+00:00"},{"to":"+1213555****"}],"#
                + #""meta":{"total_pages":3,"page_number":2}}"#)
        let page = try gateway.optOuts(in: answer, of: "messaging opt-outs", after: "2")
        #expect(Self.words(page) == ["+12135550142 2025-04-28T12:00:38.631Z"] && page.next == "3")
        #expect(try gateway.optOuts(in: answer, of: "messaging opt-outs", after: "3").next == nil)
    }

    @Test("an answer that is no list, cut off or refused, is trouble, and names nobody")
    func trouble() throws {
        let gateways: [any ListingGateway] = [
            try MailAPISamples.sendGrid(), try MailAPISamples.postmark(), try MailAPISamples.mailgun(),
            try TelnyxTests.gateway(), try AWSSamples.ses(), try AWSSamples.sms(),
        ]
        for gateway in gateways {
            for answer in [
                Samples.answer(200, ""), Samples.answer(200, "null"), Samples.answer(200, #"[{"email":"a@exa"#),
                Samples.answer(200, #"{"data":"maria@example.org"}"#), Samples.answer(429, "maria@example.org"),
                Samples.answer(403, #"{"message":"maria@example.org"}"#), Samples.failure(28, departed: true),
            ] {
                do throws(OptOutListTrouble) {
                    let page = try gateway.optOuts(in: answer, of: gateway.optOutLists[0], after: nil)
                    Issue.record("\(gateway.profile.kind) read \(page)")
                } catch {
                    #expect(!"\(error)".contains("maria"))
                }
            }
        }
    }
}
