import Hummingbird
import Logging
import Metrics
import Outreach

/// From a request to an answer.
struct WebRoutes: Sendable {
    let publicURL: String
    let maxBodyBytes: Int
    let gateways: [String: any Gateway]
    let inquiring: [String: any InquiringGateway]
    let errands: Errands
    let batcher: InboundBatcher
    let now: @Sendable () -> Timestamp
    let readiness: @Sendable () async -> String?
    let unsubscribe: @Sendable (_ token: String) async throws -> Bool
    let pageWords: @Sendable (_ preferences: [LanguageTag]) -> PageWords?
    /// Nil: there is no sign-up page.
    let signUp: SignUpService?
    let messagePage: @Sendable (_ name: String) -> MessagePage?
    let recording: @Sendable (_ id: RecordingID, _ gateway: GatewayProfile) async -> Recording?
    let metrics: PrometheusMetrics
    let logger: Logger

    func respond(to request: Request) async -> Response {
        var answer = await answer(to: request)
        if request.method == .head {
            answer = Response(status: answer.status, headers: answer.headers)
        }
        SecurityHeaders.add(to: &answer, isPublicOverTLS: publicURL.hasPrefix("https://"))
        return answer
    }

    private func answer(to request: Request) async -> Response {
        let path = request.uri.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let isReading = request.method == .get || request.method == .head
        switch (path.count, path.first) {
        case (1, "healthz") where isReading: return .text(.ok, "alive\n")
        case (1, "readyz") where isReading:
            guard let problem = await readiness() else { return .text(.ok, "ready\n") }
            return .text(.serviceUnavailable, problem + "\n")
        case (1, "metrics") where isReading:
            return .text(.ok, metrics.render(), type: "text/plain; version=0.0.4; charset=utf-8")
        case (2, "webhooks"): return await webhook(String(path.last!), request)
        case (3, "webhooks") where isReading: return await recording(by: String(path.dropFirst().first!), request)
        case (2, "u") where isReading: return .page(unsubscribePage(for: request).question)
        case (2, "u") where request.method == .post: return await unsubscribing(String(path.last!), request)
        case (1, "join") where signUp != nil: return await signingUp(request)
        case (2..., "m") where isReading:
            let name = Self.pageName(path.dropFirst())
            guard let page = messagePage(name) else { return missing(request, page: name) }
            return .page(page.html)
        case (2..., "m"): return .notAllowed("GET, HEAD")
        case (1, "healthz"), (1, "readyz"), (1, "metrics"): return .notAllowed("GET, HEAD")
        case (2, "u"): return .notAllowed("GET, HEAD, POST")
        default: return isReading ? missing(request, page: nil) : .text(.notFound, "There is nothing here.\n")
        }
    }

    /// As the link has it: phones write a capital first, and take the full stop of the sentence along.
    private static func pageName(_ path: some Collection<Substring>) -> String {
        let name = path.joined(separator: "/").prefix(64)
        let end = name.lastIndex { !"/.,;:!?)".contains($0) }
        let parts = (end.map { name[...$0] } ?? "").split(separator: "-", maxSplits: 1)
        return ([parts.first?.lowercased()].compactMap(\.self) + parts.dropFirst().map(String.init))
            .joined(separator: "-")
    }

    /// - Parameter page: what the link names, where it is a message's.
    private func missing(_ request: Request, page: String?) -> Response {
        let parts = page?.split(separator: "-", maxSplits: 1).map(String.init) ?? []
        let named = parts.count == 2 ? LanguageTag(parts[1]) : nil
        guard let words = pageWords([named].compactMap(\.self) + languages(of: request)) else {
            return .text(.notFound, "There is nothing here.\n")
        }
        let others = words.offers.compactMap { offer in
            parts.first.map { (offer: offer, name: "\($0)-\(offer.tag)") }
        }.filter { messagePage($0.name) != nil }
        let signUp = signUp?.words([words.language]).flatMap { $0.language == words.language ? $0[.joinTitle] : nil }
        let page = MissingPage(words: words, others: others, signUp: signUp)
        return .page(page.html(under: publicPath), status: .notFound)
    }

    /// What stands between the host and our own paths, where a proxy puts something there.
    private var publicPath: String {
        guard let host = publicURL.range(of: "://")?.upperBound, let slash = publicURL[host...].firstIndex(of: "/")
        else {
            return ""
        }
        return String(publicURL[slash...])
    }

    private func webhook(_ name: String, _ request: Request) async -> Response {
        let method = gateways[name]?.isReportedToByGET == true ? HTTPRequest.Method.get : .post
        guard request.method == method else { return .notAllowed(method.rawValue) }
        guard let gateway = gateways[name] else { return .text(.notFound, "There is no gateway of this name.\n") }
        let response = await webhook(gateway, request)
        Counter(
            label: "altavoz_webhook_requests",
            dimensions: [("gateway", name), ("status", String(response.status.code))],
            factory: metrics
        ).increment()
        return response
    }

    private func webhook(_ gateway: any Gateway, _ request: Request) async -> Response {
        let body: [UInt8]
        do {
            body = try await self.body(of: request, atMost: gateway.longestReport)
        } catch { return error.response }
        let inbound = inbound(request, body)
        let inquiring = inquiring[gateway.profile.name]
        if let inquiring, await !errands.prepare(inquiring, inbound) { return .busy("Not checked; report it again.\n") }
        let report: InboundReport
        do { report = try gateway.report(in: inbound) } catch { return refusal(error, of: inbound, by: gateway) }
        tell(of: report.passedOver, by: gateway.profile.name)
        do {
            try await batcher.accept(report.events, gateway: gateway.profile.name)
        } catch {
            logger.error(
                "could not record a report",
                metadata: ["gateway": "\(gateway.profile.name)", "error": "\(type(of: error))"])
            return .busy("Not recorded; report it again.\n")
        }
        if let inquiring, await !errands.finish(inquiring, inbound) { return .busy("Not done; report it again.\n") }
        let acknowledgement = gateway.acknowledgement(of: inbound)
        guard let type = acknowledgement.contentType else { return Response(status: .noContent) }
        return .text(.ok, acknowledgement.body, type: type)
    }

    private func inbound(_ request: Request, _ body: [UInt8]) -> InboundRequest {
        InboundRequest(
            url: publicURL + request.uri.string, method: request.method.rawValue, headers: headers(of: request),
            query: request.uri.queryParameters.map { (String($0.key), String($0.value)) }, body: body, at: now())
    }

    /// What a call plays, to whoever has an address that its gateway has signed. All other addresses look alike.
    private func recording(by name: String, _ request: Request) async -> Response {
        guard let gateway = gateways[name], let id = gateway.recording(askedFor: inbound(request, [])),
            let recording = await recording(id, gateway.profile)
        else { return .text(.notFound, "There is nothing here.\n") }
        return RecordingResponse(recording, range: request.headers[.range]).response
    }

    private func refusal(_ refusal: InboundRefusal, of inbound: InboundRequest, by gateway: any Gateway) -> Response {
        let name = gateway.profile.name
        switch refusal {
        case .unverified where gateway.provesByPassword:
            // The first call of each report of such a provider shows nothing; that is no forgery.
            if inbound.headers["authorization"] != nil {
                logger.warning("refused a report with a wrong password", metadata: ["gateway": "\(name)"])
            }
            return .challenge
        case .unverified:
            logger.warning("refused an unverified report", metadata: ["gateway": "\(name)"])
            return .text(.forbidden, "The signature is missing or wrong.\n")
        case .unreadable(let why):
            logger.warning("could not read a report", metadata: ["gateway": "\(name)", "reason": "\(why)"])
            return .text(.badRequest, "Not understood: \(why).\n")
        }
    }

    /// Each reason once, with how often it was met: a batch may have a thousand parts.
    private func tell(of passedOver: [String], by gateway: String) {
        for (why, parts) in Dictionary(grouping: passedOver, by: { $0 }).sorted(by: { $0.key < $1.key }) {
            logger.warning(
                "passed over parts of a report, and took the others",
                metadata: ["gateway": "\(gateway)", "reason": "\(why)", "parts": "\(parts.count)"])
        }
    }

    private func unsubscribing(_ token: String, _ request: Request) async -> Response {
        do {
            _ = try await body(of: request, atMost: maxBodyBytes)
        } catch { return error.response }
        let page = unsubscribePage(for: request)
        guard UnsubscribePage.isToken(token) else { return .page(page.unknown, status: .notFound) }
        do {
            return try await unsubscribe(token)
                ? .page(page.done) : .page(page.unknown, status: .notFound)
        } catch {
            logger.error("could not record an unsubscription", metadata: ["error": "\(type(of: error))"])
            var response = Response.page(page.failed, status: .serviceUnavailable)
            response.headers[.retryAfter] = "30"
            return response
        }
    }

    /// In the language that the link names, which is the email's or the one chosen on the page; else in one that the
    /// browser asks for. The worker's own is not looked up: the page would then tell who has a token that is known.
    private func unsubscribePage(for request: Request) -> UnsubscribePage {
        UnsubscribePage(pageWords(languages(of: request)))
    }

    /// The number stands in the body alone, so that no address and no log has it.
    private func signingUp(_ request: Request) async -> Response {
        guard let signUp, let words = signUp.words(languages(of: request)) else { return missing(request, page: nil) }
        let page = SignUpPage(words, program: signUp.program)
        switch request.method {
        case .get, .head: return .page(page.form())
        case .post: break
        default: return .notAllowed("GET, HEAD, POST")
        }
        var form: SignUpForm
        do { form = SignUpForm(body: try await body(of: request, atMost: maxBodyBytes)) } catch {
            return error.response
        }
        form.language = form.language ?? words.language
        guard form.consents else {
            return .page(page.form(form, problem: .errorConsent), status: .unprocessableContent)
        }
        do {
            switch try await signUp.take(form) {
            case .taken: return .page(page.sent)
            case .badPhone: return .page(page.form(form, problem: .errorPhone), status: .unprocessableContent)
            case .badRegion: return .page(page.form(form, problem: .errorRegion), status: .unprocessableContent)
            case .busy: return later(page.failed(form))
            }
        } catch {
            logger.error("could not record a sign-up", metadata: ["error": "\(type(of: error))"])
            return later(page.failed(form))
        }
    }

    private func later(_ html: String) -> Response {
        var response = Response.page(html, status: .serviceUnavailable)
        response.headers[.retryAfter] = "60"
        return response
    }

    /// What the address names, then what the browser asks for.
    private func languages(of request: Request) -> [LanguageTag] {
        let chosen = request.uri.queryParameters["lang"].flatMap { LanguageTag(String($0)) }
        let asked = request.headers[.acceptLanguage].map(AcceptLanguage.languages) ?? []
        return (chosen.map { [$0] } ?? []) + asked
    }

    private enum BodyTrouble: Error {
        case tooLong, broken

        var response: Response {
            switch self {
            case .tooLong: .text(.contentTooLarge, "The body is too long.\n")
            case .broken: .text(.badRequest, "The body broke off.\n")
            }
        }
    }

    /// Nothing of what says itself to be longer is read, and no more than that of anything.
    private func body(of request: Request, atMost longest: Int) async throws(BodyTrouble) -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > longest { throw .tooLong }
        var bytes: [UInt8] = []
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= longest else { throw BodyTrouble.tooLong }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let error as BodyTrouble {
            throw error
        } catch {
            throw .broken
        }
        return bytes
    }

    private func headers(of request: Request) -> [String: String] {
        var headers: [String: String] = [:]
        // A name that comes twice is ambiguous, and a signature must not be: the values are joined as RFC 9110 says.
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + ", " + field.value } ?? field.value
        }
        return headers
    }
}

extension Response {
    static func text(
        _ status: HTTPResponse.Status, _ body: String, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }

    static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        text(status, html, type: "text/html; charset=utf-8")
    }

    /// Asks for user name and password (RFC 7617).
    static var challenge: Response {
        var response = text(.unauthorized, "The user name or the password is missing or wrong.\n")
        response.headers[.wwwAuthenticate] = #"Basic realm="reports", charset="UTF-8""#
        return response
    }

    static func busy(_ body: String) -> Response {
        var response = text(.serviceUnavailable, body)
        response.headers[.retryAfter] = "5"
        return response
    }

    static func notAllowed(_ methods: String) -> Response {
        var response = text(.methodNotAllowed, "Not this way.\n")
        response.headers[.allow] = methods
        return response
    }
}
