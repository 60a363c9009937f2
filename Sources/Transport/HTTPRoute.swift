import CLibcurl
import Foundation
import Outreach

/// Requests to one ``HTTPEndpoint``.
///
/// What libcurl would make anew for each transfer is made here once: it takes an address apart and puts it together again,
/// a byte at a time (20,000 instructions), and encodes user and password (6,500).
final class HTTPRoute: Route {
    /// Held so that its identity, by which the loop finds this route, is not given to another endpoint.
    private let endpoint: HTTPEndpoint
    private let lines: [String]
    private let headers: UnsafeMutablePointer<curl_slist>?
    /// The endpoint's address, taken apart; nil where libcurl refuses it, which it then says of the transfer.
    private let address: OpaquePointer?
    private let scheme: String

    /// Names that the endpoint of `url` has in common with others: `https://api.example.com:443`.
    static func origin(of url: String) -> String {
        guard let scheme = url.range(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        return String(url[..<(rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? url.endIndex)])
    }

    init(_ endpoint: HTTPEndpoint, lane: Lane) {
        self.endpoint = endpoint
        scheme = endpoint.url.hasPrefix("https://") ? "https" : "http"
        // libcurl would wait for "100 Continue" before a large body. Up to 7.88 at least it signs this line, which it does not send
        // (curl/curl issue 11664): where AWS wants a signature the line is left out, and a body beyond 1 MB may wait.
        lines =
            endpoint.headers + (endpoint.awsSignature == nil ? ["Expect:"] : [])
            + (endpoint.basicAuth.map { [Self.authorization($0)] } ?? [])
        headers = lines.reduce(nil) { curl_slist_append($0, $1) ?? $0 }
        address = Self.parsed(endpoint.url)
        super.init(lane: lane, policy: endpoint.connection, fault: Self.fault(in: endpoint))
    }

    deinit {
        curl_slist_free_all(headers)
        curl_url_cleanup(address)
    }

    override func configure(_ handle: EasyHandle, _ common: EasyHandle.Common) {
        handle.setCommonOptions(policy, protocol: scheme, common: common)
        handle.set(CURLOPT_USERAGENT, "altavoz")
        handle.set(
            CURLOPT_HTTP_VERSION,
            policy.httpVersion == .http2 ? altavoz_http_version_2_tls : altavoz_http_version_1_1)
        // A transfer waits for the first HTTP/2 connection to be up instead of opening one of its own.
        handle.set(CURLOPT_PIPEWAIT, policy.httpVersion == .http2 ? 1 : 0)
        if endpoint.mayBeRepeated { handle.notes.pointee.refusesRepetition = false }
        if let signature = endpoint.awsSignature {
            handle.set(CURLOPT_USERNAME, signature.accessKey.user)
            handle.set(CURLOPT_PASSWORD, signature.accessKey.secret)
            handle.set(CURLOPT_AWS_SIGV4, "aws:amz:\(signature.region):\(signature.service)")
        }
        _ = altavoz_setopt_write_function(handle.curl, HTTPCallbacks.onAnswer)
        _ = altavoz_setopt_prereq_function(handle.curl, HTTPCallbacks.beforeSending)
        setOwnOptions(handle)
    }

    override func load(_ request: TransferRequest, on handle: EasyHandle) -> Failure? {
        guard case .http(let exchange) = request else { return Failure(CURLE_BAD_FUNCTION_ARGUMENT) }
        if handle.differsFromRoute { setOwnOptions(handle) }
        if !exchange.pathSuffix.isEmpty {
            guard Self.isSafeURL(exchange.pathSuffix) else { return .badURL }
            // An address taken apart would come before one in a piece.
            handle.set(CURLOPT_CURLU, pointer: nil)
            handle.set(CURLOPT_URL, endpoint.url + exchange.pathSuffix)
            handle.differsFromRoute = true
        }
        if !exchange.extraHeaders.isEmpty {
            guard exchange.extraHeaders.allSatisfy({ isSafeHeader($0, folding: false) }) else { return .badHeader }
            handle.ownList = (lines + exchange.extraHeaders).reduce(nil) { curl_slist_append($0, $1) ?? $0 }
            handle.set(CURLOPT_HTTPHEADER, list: handle.ownList)
            handle.differsFromRoute = true
        }
        if endpoint.method == .post || !exchange.body.isEmpty {
            handle.notes.pointee.request.append(exchange.body)
            // libcurl measures a body without a start by itself; an empty one needs some start.
            if exchange.body.isEmpty { handle.notes.pointee.request.append(0) }
            _ = altavoz_setopt_offset(handle.curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(exchange.body.count))
            handle.set(CURLOPT_POSTFIELDS, pointer: handle.notes.pointee.request.start)
            if endpoint.method != .post {
                handle.set(CURLOPT_CUSTOMREQUEST, endpoint.method.rawValue)
                handle.differsFromRoute = true
            }
        }
        return nil
    }

    override func answer(of handle: EasyHandle, _ code: CURLcode) -> TransferResult.Answer {
        let notes = handle.notes
        if code == CURLE_OK {
            let status = handle.status
            return .response(
                status: status, retryAfter: status >= 300 ? retryAfter(of: handle) : nil,
                body: notes.pointee.answer.bytes)
        }
        if notes.pointee.answerTooLong { return Failure.answerTooLong.answer }
        if notes.pointee.wasRepeated { return Failure.repetitionRefused.answer }
        if notes.pointee.addressRefused { return Failure.addressRefused.answer }
        if notes.pointee.wasLate { return Failure.late.answer }
        return Failure(code).answer
    }

    override func errorName(of handle: EasyHandle) -> String? {
        guard let name = endpoint.errorHeader, handle.status >= 400,
            let value = altavoz_answer_header(handle.curl, name)
        else { return nil }
        let text = String(cString: value)
        return text.utf8.count <= 200 ? text : nil
    }

    private func setOwnOptions(_ handle: EasyHandle) {
        handle.set(CURLOPT_URL, endpoint.url)
        handle.set(CURLOPT_CURLU, pointer: address.map { UnsafeMutableRawPointer($0) })
        handle.set(CURLOPT_HTTPHEADER, list: headers)
        switch endpoint.method {
        case .get, .delete: handle.set(CURLOPT_HTTPGET, 1)
        case .post: handle.set(CURLOPT_POST, 1)
        }
        handle.set(CURLOPT_CUSTOMREQUEST, endpoint.method == .delete ? endpoint.method.rawValue : nil)
        handle.differsFromRoute = false
    }

    /// Seconds or a date (RFC 9110, 10.2.3), which libcurl turns into seconds from now, without an upper bound.
    private func retryAfter(of handle: EasyHandle) -> Duration? {
        var seconds: curl_off_t = 0
        guard altavoz_getinfo_offset(handle.curl, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK, seconds > 0 else {
            return nil
        }
        return min(.seconds(Int64(seconds)), TransferResult.longestRetryAfter)
    }

    private static func fault(in endpoint: HTTPEndpoint) -> Failure? {
        guard endpoint.url.hasPrefix("https://") || endpoint.url.hasPrefix("http://") else { return .badScheme }
        guard isSafeURL(endpoint.url) else { return .badURL }
        guard endpoint.headers.allSatisfy({ isSafeHeader($0, folding: false) }) else { return .badHeader }
        if let signature = endpoint.awsSignature {
            // Colons part what libcurl is told; and one way to prove oneself is enough.
            guard [signature.region, signature.service].allSatisfy(isPlainName), endpoint.basicAuth == nil,
                !signature.accessKey.user.isEmpty, !signature.accessKey.secret.isEmpty
            else { return .badSignature }
        }
        return nil
    }

    /// RFC 7617, 2.
    private static func authorization(_ credentials: Credentials) -> String {
        "Authorization: Basic " + Data("\(credentials.user):\(credentials.secret)".utf8).base64EncodedString()
    }

    private static func parsed(_ url: String) -> OpaquePointer? {
        let address = curl_url()
        if curl_url_set(address, CURLUPART_URL, url, 0) == CURLUE_OK { return address }
        curl_url_cleanup(address)
        return nil
    }

    private static func isPlainName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    private static func isSafeURL(_ text: String) -> Bool { text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } }
}
