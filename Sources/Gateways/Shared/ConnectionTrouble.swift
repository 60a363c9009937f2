import Outreach

/// What libcurl's result codes mean to a person. The library's own words are left out: some of them name hosts.
enum ConnectionTrouble {
    /// - Parameter code: CURLcode, as libcurl's manual page `libcurl-errors(3)` numbers them.
    static func code(_ code: Int) -> GatewayCode {
        GatewayCode("curl \(code)", sentences[code] ?? "The connection to the gateway failed")
    }

    private static let sentences: [Int: String] = [
        1: "The gateway's address uses a protocol that is not allowed",
        3: "The gateway's address is not well formed: correct it in the configuration",
        5: "The proxy's name could not be found",
        6: "The gateway's name could not be found (DNS)",
        7: "The gateway refused the connection or could not be reached",
        8: "The server answered in a way that is not the expected protocol",
        16: "The HTTP/2 connection to the gateway broke",
        18: "The gateway's answer broke off in the middle",
        23: "The gateway's answer was longer than allowed",
        27: "This machine ran out of memory while sending",
        28: "The gateway did not answer in time",
        35: "No secure connection could be agreed with the gateway (TLS)",
        42: "The connection died under the request; it was not sent a second time",
        47: "The gateway redirected the request, which is not followed",
        52: "The gateway closed the connection without an answer",
        55: "The connection broke while the message was being sent",
        56: "The connection broke before the answer came",
        58: "The client certificate could not be used",
        59: "No common cipher with the gateway (TLS)",
        60: "The gateway's certificate could not be verified",
        64: "The server does not offer the encryption that the configuration demands",
        67: "The server refused the user name and password",
        77: "The file of certificate authorities could not be read",
        92: "The HTTP/2 stream to the gateway broke",
    ]
}
