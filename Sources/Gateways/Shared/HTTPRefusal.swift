import Outreach

/// HTTP statuses (RFC 9110, section 15) where the gateway gave no code of its own.
enum HTTPRefusal {
    static func code(_ status: Int) -> GatewayCode { GatewayCode("HTTP \(status)", sentence(status)) }

    static func outcome(_ status: Int) -> Outcome {
        switch status {
        case 401, 402, 403, 404, 405, 407, 410: .rejected(code(status), .stopCampaign)
        case 423, 425: .rejected(code(status), .retryLater)
        default: .rejected(code(status), .fail)
        }
    }

    /// Statuses that a proxy on the way may give although the request went through: 408 and nginx's 499.
    static func mayHaveBeenCarriedOut(_ status: Int) -> Bool { status == 408 || status == 499 }

    static func unclear(_ status: Int) -> GatewayCode {
        GatewayCode("HTTP \(status)", "The gateway failed while it had the message: it may or may not have been sent")
    }

    private static func sentence(_ status: Int) -> String {
        switch status {
        case 401: "The gateway does not accept the user name and password"
        case 402: "The gateway wants to be paid first"
        case 403: "The gateway forbids this to the account"
        case 404, 410: "The gateway does not know this address: check base_url"
        case 405: "The gateway does not allow this method here: check base_url"
        case 407: "A proxy on the way wants a password"
        case 413: "The request was too large for the gateway"
        case 429: "The gateway asks to send more slowly"
        case 500...: "The gateway is not available for the moment"
        case 300..<400: "The gateway redirected the request, which is not followed"
        default: "The gateway refused the request without giving a reason"
        }
    }
}
