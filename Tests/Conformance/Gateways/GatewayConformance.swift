import Outreach

/// What every gateway must do, whatever provider it speaks to. A gateway that breaks one of these loses messages, sends
/// them twice, believes forged reports, or tells a log whom it wrote to.
///
/// Free of any test library: ``violations(of:)`` says what is wrong, and a test expects that to be nothing.
public struct GatewayConformance: Sendable {
    public enum Wire: Sendable { case http, smtp }

    /// A gateway with answers and reports of its provider.
    public struct Subject: Sendable {
        public let gateway: any Gateway
        public let wire: Wire
        /// Somebody who can be reached through it.
        public let to: ContactAddress
        /// The provider's own way to say that it took a message, and under which id.
        public let acceptance: (status: Int, body: [UInt8], id: String)
        /// Answers that refuse, in the provider's own form. They may quote the recipient, as providers do.
        public let refusals: [(status: Int, body: [UInt8])]
        /// Rightly signed requests of the provider; empty where it makes none.
        public let reports: [InboundRequest]
        /// The header that holds the signature.
        public let signatureHeader: String?
        /// The age that a signature may have by our clock, below zero where that is behind; nil where the provider
        /// signs no time. The reports are signed at the very time at which they come in.
        public let ages: ClosedRange<Duration>?
        /// False where the provider signs nothing of what it says: then a changed report is not refused, and nothing but
        /// the transport and the attempt's id stands against it.
        public let isBodySigned: Bool
        /// Where messages are found by our attempt: the answer that shows the message of this one.
        public let tracedBody: (@Sendable (AttemptID) -> [UInt8])?
        /// What must never be said to anybody.
        public let secrets: [String]

        public init(
            gateway: any Gateway, wire: Wire, to: ContactAddress, acceptance: (status: Int, body: [UInt8], id: String),
            refusals: [(status: Int, body: [UInt8])], reports: [InboundRequest], signatureHeader: String?,
            ages: ClosedRange<Duration>? = nil, isBodySigned: Bool = true,
            tracedBody: (@Sendable (AttemptID) -> [UInt8])? = nil, secrets: [String]
        ) {
            self.gateway = gateway
            self.wire = wire
            self.to = to
            self.acceptance = acceptance
            self.refusals = refusals
            self.reports = reports
            self.signatureHeader = signatureHeader
            self.ages = ages
            self.isBodySigned = isBodySigned
            self.tracedBody = tracedBody
            self.secrets = secrets
        }
    }

    /// One sentence for every promise that is broken; nothing when all hold.
    public static func violations(of subject: Subject) -> [String] {
        var checks = Checks(subject: subject)
        checks.connections()
        checks.answers()
        checks.requests()
        checks.traces()
        checks.reports()
        checks.silence()
        return checks.found
    }
}

private struct Checks {
    let subject: GatewayConformance.Subject
    var found: [String] = []
    /// Everything said to a person on the way.
    var said: [String] = []

    private let attempt = AttemptID(at: Timestamp(seconds: 1_736_300_000), random: (11, 12))

    init(subject: GatewayConformance.Subject) { self.subject = subject }

    private mutating func expect(_ holds: Bool, _ promise: String) {
        if !holds, !found.contains(promise) { found.append(promise) }
    }

    private func result(_ answer: TransferResult.Answer, departed: Bool) -> TransferResult {
        TransferResult(tag: 1, departed: departed, answer: answer, elapsed: .milliseconds(40))
    }

    private mutating func outcome(_ answer: TransferResult.Answer, departed: Bool) -> Outcome {
        let outcome = subject.gateway.outcome(of: result(answer, departed: departed), attempt: attempt)
        switch outcome {
        case .accepted: break
        case .notSent(let code, _), .throttled(let code, _), .rejected(let code, _), .unknown(let code):
            expect(
                !code.code.isEmpty && !code.sentence.isEmpty, "every outcome but acceptance has a code and a sentence")
            said += [code.code, code.sentence]
        }
        return outcome
    }

    // MARK: - Promise 2: nothing is called "not sent" that may have been sent

    mutating func connections() {
        // DNS, refused, timeout, TLS, sending, receiving, certificate, cut off, HTTP/2.
        for code in [3, 6, 7, 18, 28, 35, 42, 52, 55, 56, 60, 77, 92, 4711] {
            let failure = TransferResult.Answer.failure(code: code, message: "for \(subject.to.unmasked)")
            guard case .notSent = outcome(failure, departed: false) else {
                expect(false, "a failure before departure is not sent, and safe to try again")
                continue
            }
            guard case .unknown = outcome(failure, departed: true) else {
                expect(false, "a failure after departure is unknown")
                continue
            }
        }
    }

    mutating func answers() {
        let acceptance = subject.acceptance
        let taken = outcome(
            .response(status: acceptance.status, retryAfter: nil, body: acceptance.body), departed: true)
        if case .accepted(let id, _) = taken {
            expect(id == acceptance.id, "the message bears the provider's id")
        } else {
            expect(false, "an acceptance with an id is accepted")
        }
        for status in 100...599 {
            let senseless: [[UInt8]] = [
                [], Array("{".utf8), Array("null".utf8), Array("[]".utf8), Array("<html>busy</html>".utf8),
                [0xFF, 0, 0x80],
                Array("to \(subject.to.unmasked) with \(subject.secrets.joined())".utf8),
            ]
            // A provider may say no more than the status: then that is its acceptance.
            for body in senseless where status != acceptance.status || body != acceptance.body {
                let outcome = outcome(.response(status: status, retryAfter: nil, body: body), departed: true)
                if case .notSent = outcome { expect(false, "an answer after departure is never called not sent") }
                if case .accepted = outcome, subject.wire == .http {
                    expect(false, "an answer without an id accepts nothing")
                }
                let isOpen = status < 400 || (subject.wire == .http && status >= 500)
                guard isOpen, !(subject.wire == .smtp && status / 100 == 2) else { continue }
                guard case .unknown = outcome else {
                    expect(false, "an answer that decides nothing (\(status)) is unknown")
                    continue
                }
            }
        }
        for refusal in subject.refusals {
            switch outcome(.response(status: refusal.status, retryAfter: nil, body: refusal.body), departed: true) {
            case .rejected, .throttled: break
            default: expect(false, "a refusal in the provider's own form is understood")
            }
        }
        if subject.wire == .http { httpAnswers() }
    }

    private mutating func httpAnswers() {
        let acceptance = subject.acceptance
        for length in 0..<acceptance.body.count {
            let cut = Array(acceptance.body.prefix(length))
            guard
                case .unknown = outcome(
                    .response(status: acceptance.status, retryAfter: nil, body: cut), departed: true)
            else {
                expect(false, "an acceptance that was cut off is unknown")
                break
            }
        }
        let busy = outcome(.response(status: 429, retryAfter: .seconds(17), body: []), departed: true)
        if case .throttled(_, .seconds(17)) = busy {
        } else {
            expect(false, "429 throttles, for as long as Retry-After says")
        }
    }

    // MARK: - Promise 2: attempts are told apart

    mutating func requests() {
        let other = AttemptID(at: Timestamp(seconds: 1_736_300_000), random: (11, 99))
        let first = trace(subject.gateway.request(for: message(attempt)))
        expect(first.contains(attempt.description), "a request carries its attempt's id, so that a receipt finds it")
        if case .http(let exchange) = subject.gateway.request(for: message(attempt)) {
            expect(!exchange.endpoint.mayBeRepeated, "the network library may not repeat a message by itself")
        }
        expect(
            first == trace(subject.gateway.request(for: message(attempt))), "the same attempt makes the same request")
        expect(first != trace(subject.gateway.request(for: message(other))), "another attempt makes another request")
        expect(subject.to.isReached(by: subject.gateway.profile.channel), "the profile names the channel")
        expect(
            subject.gateway.profile.concurrency > 0 && subject.gateway.profile.rate > 0, "the profile allows sending")
        for id in ["", "../Accounts", "a/b", "a?b", "a\r\nX: y", "a b", String(repeating: "a", count: 4000)] {
            guard let query = subject.gateway.statusQuery(messageID: id) else { continue }
            expect(
                !id.isEmpty && !trace(query).contains(id), "an id that could change the address is never asked about")
        }
    }

    /// A gateway that finds messages by our attempt believes what names this very attempt, and nothing else.
    mutating func traces() {
        guard let gateway = subject.gateway as? any TracingGateway else { return }
        let other = AttemptID(at: Timestamp(seconds: 1_736_300_000), random: (11, 99))
        let request = gateway.trace(of: attempt)
        expect(trace(request).contains(attempt.description), "a search names its attempt")
        expect(trace(request) != trace(gateway.trace(of: other)), "another attempt makes another search")
        if case .http(let http) = request {
            expect(http.endpoint.method == .get, "a search changes nothing")
        } else {
            expect(false, "a search goes over HTTP")
        }
        func read(_ answer: TransferResult.Answer, _ attempt: AttemptID) -> TracedMessage? {
            gateway.trace(
                of: attempt,
                in: TransferResult(tag: 1, departed: true, answer: answer, elapsed: .milliseconds(1)))
        }
        expect(read(.failure(code: 28, message: "timed out"), attempt) == nil, "no answer finds nothing")
        expect(subject.tracedBody != nil, "a subject that finds messages says how they are found")
        guard let body = subject.tracedBody.map({ $0(attempt) }) else { return }
        func response(_ status: Int, _ body: [UInt8]) -> TransferResult.Answer {
            .response(status: status, retryAfter: nil, body: body)
        }
        expect(read(response(200, body), attempt) != nil, "what is found is read")
        expect(read(response(200, body), other) == nil, "the message of another attempt is not taken for it")
        for status in 100..<600 where status != 200 {
            expect(read(response(status, body), attempt) == nil, "an answer of \(status) finds nothing")
        }
        for length in 0..<body.count {
            expect(read(response(200, Array(body.prefix(length))), attempt) == nil, "half an answer finds nothing")
        }
    }

    private func message(_ attempt: AttemptID) -> OutgoingMessage {
        OutgoingMessage(
            attempt: attempt, to: subject.to,
            text: OutgoingText(
                key: MessageKey("unpaid-wages")!, language: LanguageTag("es")!, channel: subject.to.channel,
                subject: "Sus salarios", body: "Le deben su salario: ¿qué hacer? 工资", html: nil, segments: 2,
                approvalHash: "00", isApproved: true, obstacle: nil, isRightToLeft: false),
            validity: .hours(4), unsubscribeURL: "https://example.org/u/x", at: Timestamp(seconds: 1_736_300_000))
    }

    /// What of a request differs from one to the next.
    private func trace(_ request: TransferRequest) -> String {
        switch request {
        case .http(let http):
            "\(http.endpoint.url) \(http.pathSuffix) \(http.extraHeaders) " + String(decoding: http.body, as: UTF8.self)
        case .smtp(let mail):
            "\(mail.sender) \(mail.recipient) \(mail.envelopeID ?? "") \(mail.headers) "
                + String(decoding: mail.body.text, as: UTF8.self)
        }
    }

    // MARK: - Forged reports

    mutating func reports() {
        for report in subject.reports {
            guard let events = read(report) else {
                expect(false, "a rightly signed report is read")
                continue
            }
            for event in events {
                switch event {
                case .receipt(let receipt):
                    expect(receipt.gateway == subject.gateway.profile.name, "a receipt names its gateway")
                    expect(!receipt.messageID.isEmpty, "a receipt names its message")
                case .reply(let reply):
                    expect(reply.gateway == subject.gateway.profile.name, "a reply names its gateway")
                    expect(!reply.messageID.isEmpty, "a reply has an id, by which a repetition is known")
                case .hidden(let message):
                    expect(message.gateway == subject.gateway.profile.name, "a reply names its gateway")
                    expect(!message.messageID.isEmpty, "a reply has an id, by which a repetition is known")
                }
            }
            forge(report, saying: events)
            replay(report)
        }
        let unsigned = InboundRequest(
            url: "https://altavoz.example.org/webhooks/x", method: "POST", headers: [:], query: [], body: [],
            at: Timestamp(seconds: 1_736_300_000))
        expect(isRefused(unsigned), "a request without a signature is refused")
    }

    /// A changed report is refused, unless the change says the same in another spelling (`%2b` for `%2B`).
    private mutating func forge(_ report: InboundRequest, saying events: [InboundEvent]) {
        for bit in 0..<(subject.isBodySigned ? report.body.count * 8 : 0) {
            var body = report.body
            body[bit / 8] ^= 1 << (bit % 8)
            let forged = with(report, body: body)
            guard isRefused(forged) || read(forged).map(meaning) == meaning(events) else {
                expect(false, "a report with one flipped bit is refused")
                break
            }
        }
        expect(
            !subject.isBodySigned || isRefused(with(report, body: report.body + Array("&Extra=1".utf8))),
            "a report with something added is refused")
        guard let name = subject.signatureHeader, let signature = report.headers[name] else { return }
        for index in signature.utf8.indices {
            let forged = signature.replacingCharacters(at: index)
            guard isRefused(with(report, headers: [name: forged])) else {
                expect(false, "a report with another signature is refused")
                break
            }
        }
        expect(isRefused(with(report, headers: [:])), "a report without its signature is refused")
        expect(isRefused(with(report, headers: [name: ""])), "a report with an empty signature is refused")
    }

    /// A report that somebody kept is refused once it is old; one from a clock far ahead is, too.
    private mutating func replay(_ report: InboundRequest) {
        guard let ages = subject.ages else { return }
        for age in [
            ages.upperBound + .seconds(1), .days(400), ages.lowerBound - .seconds(1), .zero - .days(400),
        ] {
            expect(
                isRefused(with(report, at: report.at + age)), "a report that is too old, or of the future, is refused")
        }
        for age in [ages.lowerBound, ages.upperBound] {
            expect(read(with(report, at: report.at + age)) != nil, "a report of an allowed age is read")
        }
    }

    private func with(
        _ report: InboundRequest, body: [UInt8]? = nil, headers: [String: String]? = nil, at: Timestamp? = nil
    ) -> InboundRequest {
        InboundRequest(
            url: report.url, method: report.method, headers: headers ?? report.headers, query: report.query,
            body: body ?? report.body, at: at ?? report.at)
    }

    private mutating func read(_ report: InboundRequest) -> [InboundEvent]? {
        do {
            let events = try subject.gateway.read(report)
            for case .receipt(let receipt) in events {
                if let code = receipt.code { said += [code.code, code.sentence] }
            }
            return events
        } catch {
            if case .unreadable(let why) = error { said.append(why) }
            return nil
        }
    }

    private func meaning(_ events: [InboundEvent]) -> [String] {
        events.map { event in
            switch event {
            case .receipt(let receipt): "\(receipt)"
            case .reply(let reply): "\(reply.gateway) \(reply.messageID) \(reply.from.unmasked) \(reply.text)"
            case .hidden(let it): "\(it.gateway) \(it.messageID) \(it.account?.unmasked ?? "") \(it.text)"
            }
        }
    }

    private func isRefused(_ report: InboundRequest) -> Bool {
        do {
            _ = try subject.gateway.read(report)
            return false
        } catch { return error == .unverified }
    }

    // MARK: - Promise 9: nothing said names anybody

    mutating func silence() {
        for status in [200, 401, 403, 404, 500] {
            let body = Array(
                "{\"status\":\"odd\",\"message\":\"\(subject.to.unmasked) \(subject.secrets.joined())\"}".utf8)
            if let problem = subject.gateway.checkProblem(
                result(.response(status: status, retryAfter: nil, body: body), departed: true))
            {
                said.append(problem)
            }
        }
        if let problem = subject.gateway.checkProblem(
            result(.failure(code: 7, message: subject.to.unmasked), departed: false))
        {
            said.append(problem)
        }
        said.append("\(subject.gateway.profile)")
        let digits = subject.to.unmasked.filter { $0 != "+" }
        for text in said {
            expect(!text.contains(digits), "nothing said names the recipient")
            for secret in subject.secrets { expect(!text.contains(secret), "nothing said holds a secret") }
        }
        for secret in subject.secrets {
            expect(!"\(subject.gateway.request(for: message(attempt)))".contains(secret), "a request prints no secret")
        }
    }
}

extension String {
    /// With another character in one place.
    fileprivate func replacingCharacters(at index: Index) -> String {
        var text = self
        let other: Character = self[index] == "A" ? "B" : "A"
        text.replaceSubrange(index...index, with: [other])
        return text
    }
}
