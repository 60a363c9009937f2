import Gateways
import Outreach

extension GatewaySettings.Kind {
    /// `twilio, telnyx or smtp`.
    static var allNames: String {
        let names = allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }

    /// Where the provider is, unless the file says otherwise; nil where only the file can know.
    func usualBaseURL(_ channel: Channel, _ aws: AWSSettings?) -> String? {
        switch self {
        case .aws:
            aws.map {
                AWSAccess(accessKeyID: "", region: $0.region).baseURL(of: channel == .email ? "email" : "sms-voice")
            }
        case .twilio: "https://api.twilio.com"
        case .telnyx: "https://api.telnyx.com"
        case .vonage: "https://api.nexmo.com"
        case .plivo: "https://api.plivo.com"
        case .bandwidth: "https://messaging.bandwidth.com"
        case .sendgrid: "https://api.sendgrid.com"
        case .postmark: "https://api.postmarkapp.com"
        case .mailgun: "https://api.mailgun.net"
        case .http, .kannel, .smtp, .rehearsal: nil
        }
    }
}
