import Crypto
import Foundation
import Outreach

/// One call as our own addresses carry it: which recording, until when. It names neither message, nor language, nor person.
struct TwilioCall: Sendable, Equatable {
    let attempt: AttemptID
    /// `<RecordingID>.mp3`
    let recording: String
    /// Past this nothing is played.
    let until: Timestamp

    init(_ attempt: AttemptID, _ recording: String, until: Timestamp) {
        self.attempt = attempt
        self.recording = recording
        self.until = until
    }

    init?(_ query: [(name: String, value: String)]) {
        func value(_ name: String) -> String? {
            let found = query.filter { $0.name == name }
            return found.count == 1 ? found[0].value : nil
        }
        guard let attempt = value("attempt").flatMap({ AttemptID($0) }), let recording = value("recording"),
            Self.id(ofName: recording) != nil, let until = value("until").flatMap(Timestamp.init(written:))
        else { return nil }
        self.init(attempt, recording, until: until)
    }

    static func id(ofName name: some StringProtocol) -> RecordingID? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "mp3" else { return nil }
        return RecordingID(String(parts[0]))
    }
}

/// The addresses that Twilio is told, all under the gateway's webhook.
///
/// A recording's is signed, since Twilio does not sign how it fetches one: HMAC-SHA-256 over gateway, recording, attempt and
/// expiry, under a key made from the auth token by HKDF (RFC 5869) for this alone. So it can be used for one recording and
/// one call, for some minutes, and tells whoever finds it in a log nothing but that.
struct TwilioCallAddresses: Sendable {
    private let webhook: String
    private let path: String
    private let keyed: HMAC<SHA256>

    init(webhook: String, gateway: String, authToken: String) {
        self.webhook = webhook
        path = "/webhooks/\(gateway)/"
        keyed = HMAC<SHA256>(
            key: HKDF<SHA256>.deriveKey(
                inputKeyMaterial: SymmetricKey(data: Array(authToken.utf8)),
                info: Array("altavoz recordings of calls 1 \(gateway)".utf8), outputByteCount: 32))
    }

    func answered(_ call: TwilioCall) -> String { address("answered", call) }
    func key(_ call: TwilioCall) -> String { address("key", call) }
    func ended(_ attempt: AttemptID) -> String { "\(webhook)?attempt=\(attempt)&call=ended" }

    func recording(_ call: TwilioCall, until: Timestamp) -> String {
        let until = Self.seconds(until)
        let mac = hexadecimal(mac(call.recording, call.attempt, until).finalize())
        return "\(webhook)/\(call.recording)?attempt=\(call.attempt)&until=\(until)&mac=\(mac)"
    }

    func recording(askedFor inbound: InboundRequest) -> RecordingID? {
        let path = inbound.url.prefix { $0 != "?" }
        guard let name = path.split(separator: "/").last, path.hasSuffix(self.path + name),
            let id = TwilioCall.id(ofName: name),
            let call = TwilioCall(inbound.query + [("recording", String(name))]),
            let claimed = inbound.query.first(where: { $0.name == "mac" })?.value, claimed.utf8.count == 64
        else { return nil }
        let right = hexadecimal(mac(call.recording, call.attempt, Self.seconds(call.until)).finalize())
        guard areEqual(Array(right.utf8), Array(claimed.utf8)) else { return nil }
        return inbound.at < call.until ? id : nil
    }

    private func address(_ step: String, _ call: TwilioCall) -> String {
        "\(webhook)?attempt=\(call.attempt)&call=\(step)&recording=\(call.recording)&until=\(Self.seconds(call.until))"
    }

    private func mac(_ recording: String, _ attempt: AttemptID, _ until: Int64) -> HMAC<SHA256> {
        var code = keyed
        code.update(data: Array("\(recording)\n\(attempt)\n\(until)".utf8))
        return code
    }

    private static func seconds(_ time: Timestamp) -> Int64 { time.milliseconds / 1000 }
}
