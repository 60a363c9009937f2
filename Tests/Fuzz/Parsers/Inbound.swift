import Crypto
import Foundation
import Outreach

@testable import Gateways

extension FuzzParser {
    /// What providers post: each gateway's reader as it stands behind the signature, and the signatures themselves.
    static let inbound = [
        FuzzParser("inbound-twilio") { bytes in
            keep(try TwilioInbound(parameters: FormEncoding.parse(bytes), query: query).events(gateway: "fuzz"))
        },
        FuzzParser("inbound-plivo") { bytes in
            keep(try PlivoInbound(parameters: FormEncoding.parse(bytes), query: query).event(gateway: "fuzz"))
        },
        FuzzParser("inbound-telnyx") { keep(try TelnyxInbound(body: $0).events(gateway: "fuzz")) },
        FuzzParser("inbound-vonage") { keep(try VonageInbound(body: $0).event(gateway: "fuzz")) },
        FuzzParser("inbound-bandwidth") { keep(try BandwidthInbound.report($0, gateway: "fuzz")) },
        FuzzParser("inbound-sendgrid") { keep(try SendGridEvents.report($0, gateway: "fuzz")) },
        FuzzParser("inbound-postmark") { keep(try PostmarkReport.read($0, gateway: "fuzz")) },
        FuzzParser("inbound-mailgun") { bytes in
            // The signature stands in the body: what is read behind it is the event.
            let (stamp, token) = ("1736300000", "token")
            let code = hexadecimal(
                HMAC<SHA256>.authenticationCode(
                    for: Array((stamp + token).utf8), using: SymmetricKey(data: Array(FuzzGateways.secret.utf8))))
            let head =
                #"{"signature":{"timestamp":"\#(stamp)","token":"\#(token)","signature":"\#(code)"},"event-data":"#
            let body = Array(head.utf8) + bytes + Array("}".utf8)
            let signature = MailgunSignature(signingKey: FuzzGateways.secret)
            keep(try MailgunEvent.read(call(body: body), gateway: "fuzz", signature: signature))
        },
        FuzzParser("inbound-kannel") { bytes in
            let proof = KannelProof(secret: FuzzGateways.secret)
            let report = proof.query(for: FuzzGateways.attempt).replacing("&type=%d&reply=%A", with: "")
            for start in [report, "key=\(FuzzGateways.secret)"] {
                let url = "https://altavoz.example.org/webhooks/fuzz?\(start)&\(text(bytes))"
                do {
                    keep(
                        try KannelReport(url: url).event(
                            gateway: "fuzz", proof: proof, numbers: FuzzGateways.numbers))
                } catch { continue }
            }
        },
        FuzzParser("inbound-http") { bytes in
            for format in [HTTPDescription.Format.json, .form] {
                let reader = HTTPInbound(
                    inbound: FuzzGateways.described(format).inbound!, numbers: FuzzGateways.numbers
                ) {
                    (GatewayCode($0, "words"), $0 == "21")
                }
                do { keep(try reader.report(bytes, gateway: "fuzz")) } catch { continue }
            }
        },
        FuzzParser("inbound-ses") { keep(try SESEvents.read(text($0), gateway: "fuzz")) },
        FuzzParser("inbound-aws-sms") { keep(try AWSSMSEvents.read(text($0), gateway: "fuzz")) },
        // The envelope of both, which is read before its signature is looked at; and what stands in it.
        FuzzParser("inbound-sns") { bytes in
            guard let message = SNSMessage(bytes) else { return }
            let call = call(body: bytes, at: message.at)
            let inbox = SNSInbox(FuzzGateways.topics, connection: ConnectionPolicy())
            keep(inbox.inquiry(before: call))
            keep(inbox.errand(after: call)?.isTrouble)
            keep(message.signed.count)
            keep(try? SESEvents.read(message.text, gateway: "fuzz"))
            keep(try? AWSSMSEvents.read(message.text, gateway: "fuzz"))
            keep(try inbox.message(in: call))
        },
        FuzzParser("inbound-rehearsal") { bytes in
            let code = HMAC<SHA256>.authenticationCode(
                for: bytes, using: SymmetricKey(data: Array(FuzzGateways.secret.utf8)))
            let header = Data(code).base64EncodedString()
            for gateway in FuzzGateways.all where gateway.profile.kind == "rehearsal" {
                keep(try gateway.read(call(body: bytes, headers: ["x-rehearsal-signature": header])))
            }
        },
        // The first line is every header that bears a signature; the second the time; the rest the body.
        FuzzParser("signatures") { bytes in
            let (shown, rest) = lines(bytes)
            let (time, body) = lines(rest)
            let call = call(
                body: body,
                headers: Dictionary(uniqueKeysWithValues: proofs.map { ($0, text(shown)) })
                    .merging(times.map { ($0, text(time)) }) { first, _ in first }, url: text(time))
            for gateway in FuzzGateways.all {
                do { keep(try gateway.read(call)) } catch { continue }
            }
            keep(JSONWebToken(text(shown)))
        },
    ]

    private static let query: [(name: String, value: String)] = [("attempt", "\(FuzzGateways.attempt)")]

    private static let proofs = [
        "x-twilio-signature", "x-plivo-signature-v3", "x-plivo-signature-v3-nonce", "telnyx-signature-ed25519",
        "authorization", "x-twilio-email-event-webhook-signature", "x-signature", "x-rehearsal-signature",
    ]
    private static let times = ["telnyx-timestamp", "x-twilio-email-event-webhook-timestamp", "x-time"]

    private static func call(
        body: [UInt8], headers: [String: String] = [:], url: String = "https://altavoz.example.org/webhooks/fuzz",
        at: Timestamp = FuzzGateways.now
    )
        -> InboundRequest
    {
        InboundRequest(
            url: url, method: "POST", headers: headers, query: query, body: body, at: at)
    }
}
