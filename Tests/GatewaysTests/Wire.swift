import Foundation
import Outreach

@testable import Gateways

/// A request of ours as it goes out, for a provider's own library to compare with.
struct Wire: Encodable {
    let url: String
    let method: String
    let headers: [String: String]
    let body: String

    init?(_ request: TransferRequest?) {
        guard case .http(let http)? = request else { return nil }
        url = http.endpoint.url + http.pathSuffix
        method = http.endpoint.method.rawValue
        var headers: [String: String] = [:]
        for line in http.endpoint.headers + http.extraHeaders {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        if let auth = http.endpoint.basicAuth {
            headers["Authorization"] = "Basic " + Data("\(auth.user):\(auth.secret)".utf8).base64EncodedString()
        }
        self.headers = headers
        body = String(decoding: http.body, as: UTF8.self)
    }
}

/// Texts in many scripts, with everything that could be encoded wrongly.
let difficultTexts = [
    "Hola", "¿Le deben su salario? Llámenos: €[5]", "您有权获得工资 & 安全", "شما حق دستمزد دارید",
    #"a+b=c%20&d#e?f/g "quoted" back\slash <tag> 'x' {{to}} ${x}"#, "👩🏽‍🏭 ok\nsegunda línea\t\u{1}\u{2028}",
    "\u{1F1F2}\u{1F1FD}",
]

/// One word for what an outcome leads to, so that tables of tests stay short.
func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .accepted(let id, let status): "accepted \(id) \(status.rawValue)"
    case .notSent: "notSent"
    case .throttled(let code, _): "throttled \(code.code)"
    case .rejected(let code, let action): "\(action.rawValue) \(code.code)"
    case .unknown: "unknown"
    }
}
