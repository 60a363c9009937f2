import Outreach

/// How one provider is spoken to, in words of the configuration instead of Swift: what is asked, how an answer is read,
/// and how reports come in.
public struct HTTPDescription: Sendable, Equatable {
    /// Of a body, in both directions; it decides how values are escaped.
    public enum Format: String, Sendable, CaseIterable { case json, form, xml, text }

    public var method: HTTPEndpoint.Method
    /// Behind the address, without `?`: a template, with values escaped as in a form.
    public var query: String?
    /// Header lines by name: templates. Values that are not ASCII cannot stand there.
    public var headers: [String: String]
    public var format: Format
    /// A template; nil sends none.
    public var body: String?
    public var acceptance: Acceptance
    /// Where an answer or a report names a code; nil where only the HTTP status tells.
    public var codePointer: String?
    /// The first rule that fits decides.
    public var errors: [ErrorRule]
    public var inbound: Inbound?

    public init(
        method: HTTPEndpoint.Method = .post, query: String? = nil, headers: [String: String] = [:],
        format: Format = .json, body: String?, acceptance: Acceptance, codePointer: String? = nil,
        errors: [ErrorRule] = [], inbound: Inbound? = nil
    ) {
        self.method = method
        self.query = query
        self.headers = headers
        self.format = format
        self.body = body
        self.acceptance = acceptance
        self.codePointer = codePointer
        self.errors = errors
        self.inbound = inbound
    }

    /// When a 2xx, with JSON in its body, means that the message was taken.
    public struct Acceptance: Sendable, Equatable {
        /// A JSON pointer to the provider's id; nil where it gives none: the message then bears the attempt's id.
        public var id: String?
        /// A JSON pointer, and the values of which one must stand there. Without an id this is needed.
        public var success: Success?

        public struct Success: Sendable, Equatable {
            public var pointer: String
            public var values: [String]

            public init(pointer: String, values: [String]) {
                self.pointer = pointer
                self.values = values
            }
        }

        public init(id: String?, success: Success?) {
            self.id = id
            self.success = success
        }
    }

    /// What follows a refusal.
    public struct ErrorRule: Sendable, Equatable {
        public enum Action: String, Sendable, CaseIterable {
            case suppress
            case failAddress = "fail_address"
            case fail
            case retryLater = "retry_later"
            case stopCampaign = "stop_campaign"
            case throttle
        }

        /// 400 to 499; nil for any.
        public var status: Int?
        /// The provider's own code; nil for any.
        public var code: String?
        public var action: Action
        /// What a person reads.
        public var sentence: String

        public init(status: Int?, code: String?, action: Action, sentence: String) {
            self.status = status
            self.code = code
            self.action = action
            self.sentence = sentence
        }
    }

    /// How reports and replies come to our webhook.
    public struct Inbound: Sendable, Equatable {
        public enum Proof: Sendable, Equatable {
            public enum Spelling: String, Sendable, CaseIterable { case hex, base64 }

            /// A header that holds the webhook secret itself: whoever can read one call can make others.
            case sharedSecret(header: String)
            /// A header with HMAC-SHA-256 of the raw body, keyed with the webhook secret. Where `timeHeader` is named, the
            /// signature covers its value (seconds), `separator` and the body, and may be as old as `tolerance`.
            case hmac(
                header: String, prefix: String, spelling: Spelling, timeHeader: String?, separator: String,
                tolerance: Duration)
        }

        public var proof: Proof
        /// `json` or `form`; a form is read as one JSON object of its parameters.
        public var format: Format
        /// Where a list of reports stands; nil where a call brings one.
        public var list: String?
        public var receipt: ReceiptFields?
        public var reply: ReplyFields?

        public init(
            proof: Proof, format: Format, list: String? = nil, receipt: ReceiptFields?, reply: ReplyFields?
        ) {
            self.proof = proof
            self.format = format
            self.list = list
            self.receipt = receipt
            self.reply = reply
        }
    }

    /// JSON pointers into a report.
    public struct ReceiptFields: Sendable, Equatable {
        public var id: String
        /// Where the attempt's id comes back; without it a report of a lost answer finds no delivery.
        public var attempt: String?
        public var status: String
        public var code: String?
        /// The provider's words, and what they mean.
        public var statuses: [String: ReceiptStatus]

        public init(id: String, attempt: String?, status: String, code: String?, statuses: [String: ReceiptStatus]) {
            self.id = id
            self.attempt = attempt
            self.status = status
            self.code = code
            self.statuses = statuses
        }
    }

    /// JSON pointers into a worker's message.
    public struct ReplyFields: Sendable, Equatable {
        public var id: String
        public var from: String
        public var text: String

        public init(id: String, from: String, text: String) {
            self.id = id
            self.from = from
            self.text = text
        }
    }
}
