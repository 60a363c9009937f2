import Outreach

extension RejectionAction {
    /// Says something about the recipient or this one message, and nothing about what else is to be sent.
    var isAboutThisMessage: Bool {
        switch self {
        case .suppress, .failAddress, .fail: true
        case .retryLater, .stopCampaign: false
        }
    }
}

/// What one provider's error codes mean to us: a row for every code that can concern a message, a default for each range
/// of the rest. The same codes come in answers to a request and, later, in receipts.
struct CodeTable: Sendable {
    enum Meaning: Sendable, Equatable {
        /// Nothing was sent, and the whole gateway must slow down.
        case throttle
        /// The provider itself does not say whether it was sent.
        case unclear
        case reject(RejectionAction)
    }

    struct Row: Sendable {
        let code: String
        let meaning: Meaning
        let sentence: String

        init(_ code: String, _ meaning: Meaning, _ sentence: String) {
            self.code = code
            self.meaning = meaning
            self.sentence = sentence
        }

        init(_ code: Int, _ meaning: Meaning, _ sentence: String) { self.init(String(code), meaning, sentence) }
    }

    /// For codes without a row of their own.
    struct CodeRange: Sendable {
        let codes: ClosedRange<Int>
        let meaning: Meaning
        let sentence: String

        init(_ codes: ClosedRange<Int>, _ meaning: Meaning, _ sentence: String) {
            self.codes = codes
            self.meaning = meaning
            self.sentence = sentence
        }
    }

    let provider: String
    let rows: [Row]
    let ranges: [CodeRange]
    private let byCode: [String: Row]

    init(provider: String, rows: [Row], ranges: [CodeRange] = []) {
        self.provider = provider
        self.rows = rows
        self.ranges = ranges
        byCode = Dictionary(rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The row of `code`, or one made from the range in which it lies.
    ///
    /// A code that the table does not know is shown only where it cannot be anything else, such as somebody's number.
    func row(_ code: String) -> Row {
        if let row = byCode[code] { return row }
        guard code.utf8.count <= 6, let number = Int(code), number >= 0 else {
            return Row("?", .reject(.fail), "\(provider) refused it with a code that is none of its own")
        }
        let range = ranges.first { $0.codes.contains(number) }
        return Row(
            code, range?.meaning ?? .reject(.fail),
            (range?.sentence ?? "\(provider) refused it with a code that Altavoz does not know") + " (\(code))")
    }

    /// Whether `code` has a row, or lies in a range.
    func knows(_ code: String) -> Bool {
        byCode[code] != nil
            || (code.utf8.count <= 6 && Int(code).map { n in ranges.contains { $0.codes.contains(n) } } == true)
    }

    func gatewayCode(_ code: String) -> GatewayCode {
        let row = row(code)
        return GatewayCode(row.code, row.sentence)
    }

    /// Whether the worker opted out at the carrier.
    func suppresses(_ code: String) -> Bool { row(code).meaning == .reject(.suppress) }

    func outcome(_ code: String, retryAfter: Duration?) -> Outcome {
        switch row(code).meaning {
        case .throttle: .throttled(gatewayCode(code), retryAfter: retryAfter)
        case .unclear: .unknown(gatewayCode(code))
        case .reject(let action): .rejected(gatewayCode(code), action)
        }
    }
}
