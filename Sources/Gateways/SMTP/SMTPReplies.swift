import Outreach

/// What a mail server's reply means to us: enhanced status codes first (RFC 3463 and the IANA registry "SMTP Enhanced
/// Status Codes"), the basic reply code (RFC 5321, section 4.2) where there is none.
///
/// The first digit of an enhanced code says whether trying again can help: under 4 every row means `retryLater`
/// unless the row says otherwise.
enum SMTPReplies {
    enum Meaning: Sendable, Equatable {
        case throttle
        case reject(RejectionAction)
    }

    struct Row: Sendable {
        /// `1.1`: subject and detail, without the class.
        let detail: String
        let permanent: RejectionAction
        let sentence: String

        init(_ detail: String, _ permanent: RejectionAction, _ sentence: String) {
            self.detail = detail
            self.permanent = permanent
            self.sentence = sentence
        }
    }

    struct Basic: Sendable {
        let code: Int
        let action: RejectionAction
        let sentence: String

        init(_ code: Int, _ action: RejectionAction, _ sentence: String) {
            self.code = code
            self.action = action
            self.sentence = sentence
        }
    }

    /// - Parameters:
    ///   - status: the basic reply code, 400 to 599.
    ///   - text: all lines of the reply; read only for the code and for words about rates, never shown.
    static func meaning(status: Int, text: String) -> (code: GatewayCode, meaning: Meaning) {
        let isTransient = status < 500
        guard let enhanced = EnhancedCode(in: text, of: isTransient ? 4 : 5) else {
            let row = basic.first { $0.code == status }
            let code = GatewayCode("\(status)", row?.sentence ?? (isTransient ? transient : permanent))
            if isTransient, speaksOfRate(text) { return (code, .throttle) }
            return (code, .reject(row?.action ?? (isTransient ? .retryLater : .fail)))
        }
        if !isTransient, let row = troubleWithUs(status: status, enhanced: enhanced, text: text) {
            return (GatewayCode("\(status) \(enhanced)", row.sentence), .reject(row.action))
        }
        let row = rows.first { $0.detail == enhanced.detail } ?? rows.first { $0.detail == "\(enhanced.subject).0" }
        let code = GatewayCode("\(status) \(enhanced)", row?.sentence ?? (isTransient ? transient : permanent))
        guard isTransient else { return (code, .reject(row?.permanent ?? .fail)) }
        // x.7.1 is "per host or per recipient" (RFC 3463): one mailbox that does not want us must not hold up the others. Google
        // alone writes x.7.28 for a rate.
        if enhanced.detail == "7.28" || speaksOfRate(text) { return (code, .throttle) }
        return (code, .reject(.retryLater))
    }

    /// What an enhanced code means, by its row or by that of its subject.
    static func sentence(_ code: EnhancedCode) -> String? {
        (rows.first { $0.detail == code.detail } ?? rows.first { $0.detail == "\(code.subject).0" })?.sentence
    }

    private static let transient = "The mail server could not take it for the moment"
    private static let permanent = "The mail server refused it"

    /// A refusal that every further message would meet: the basic code says so where the enhanced one leaves it open, and
    /// 5.7.1 stands both for a mailbox that does not want us and for a server that does not relay for us.
    private static func troubleWithUs(status: Int, enhanced: EnhancedCode, text: String) -> Basic? {
        if enhanced.detail == "7.1", text.lowercased().contains("relay") {
            return Basic(status, .stopCampaign, "The mail server does not pass mail on for us: is a user name needed?")
        }
        guard enhanced.number == 0 else { return nil }
        return basic.first { $0.code == status && $0.action == .stopCampaign }
    }

    private static func speaksOfRate(_ text: String) -> Bool {
        let text = text.lowercased()
        return !speaksOfGreylist(text)
            && [
                "rate limit", "ratelimit", "rate-limit", "sending rate", "throttl", "too many", "too much mail",
                "too fast",
                "slow down", "unusual rate", "unexpected volume",
            ]
            .contains(where: text.contains)
    }

    /// Greylisting puts off each first mail to a mailbox; it asks nothing of the others.
    private static func speaksOfGreylist(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.contains("greylist") || text.contains("graylist") || text.contains("grey-list")
    }

    static let rows: [Row] = [
        Row("0.0", .fail, "The mail server gave no reason"),
        Row("1.0", .failAddress, "Something is wrong with the address"),
        Row("1.1", .failAddress, "No such mailbox"),
        Row("1.2", .failAddress, "No such mail domain"),
        Row("1.3", .failAddress, "The address is not well formed"),
        Row("1.4", .failAddress, "The address fits more than one mailbox"),
        Row("1.6", .failAddress, "The mailbox has moved without a new address"),
        Row("1.7", .stopCampaign, "The mail server does not accept the sender's address"),
        Row("1.8", .stopCampaign, "The mail server does not accept the sender's domain"),
        Row("1.9", .fail, "The message was passed on to a system that may not keep it whole"),
        Row("1.10", .failAddress, "The domain takes no mail at all"),
        Row("2.0", .failAddress, "Something is wrong with the mailbox"),
        Row("2.1", .failAddress, "The mailbox is disabled"),
        Row("2.2", .fail, "The mailbox is full"),
        Row("2.3", .fail, "The message is larger than the mailbox allows"),
        Row("2.4", .failAddress, "The mailing list could not be expanded"),
        Row("3.0", .fail, "Something is wrong with the receiving mail system"),
        Row("3.1", .fail, "The receiving mail system is full"),
        Row("3.2", .fail, "The receiving mail system takes no mail at present"),
        Row("3.3", .fail, "The receiving mail system lacks something that the message needs"),
        Row("3.4", .fail, "The message is too large for the mail system"),
        Row("3.5", .stopCampaign, "The mail system is not set up rightly"),
        Row("3.6", .fail, "The mail server changed the priority that was asked for"),
        Row("4.0", .fail, "The mail could not be routed"),
        Row("4.1", .fail, "The receiving host does not answer"),
        Row("4.2", .fail, "The connection to the receiving host broke"),
        Row("4.3", .fail, "The mail server could not look up the route"),
        Row("4.4", .failAddress, "There is no route to the mail domain"),
        Row("4.5", .fail, "The mail system is congested"),
        Row("4.6", .fail, "The mail went round in circles"),
        Row("4.7", .fail, "The mail could not be delivered in time"),
        Row("5.0", .stopCampaign, "The mail server did not understand us"),
        Row("5.1", .stopCampaign, "The mail server does not accept this command: is a user name needed?"),
        Row("5.2", .stopCampaign, "The mail server did not understand a command"),
        Row("5.3", .fail, "Too many recipients at once"),
        Row("5.4", .stopCampaign, "The mail server does not accept a command's arguments"),
        Row("5.5", .stopCampaign, "The mail server speaks another version of the protocol"),
        Row("5.6", .stopCampaign, "The mail server's authentication went wrong"),
        Row("6.0", .fail, "The mail system does not accept the content"),
        Row("6.1", .fail, "The mail system does not accept this kind of content"),
        Row("6.2", .fail, "The content would have to be converted, which is not allowed"),
        Row("6.3", .fail, "The content would have to be converted, which is not possible"),
        Row("6.4", .fail, "The content was converted with loss"),
        Row("6.5", .fail, "The content could not be converted"),
        Row("6.6", .fail, "The content could not be found"),
        Row("6.7", .failAddress, "The mail system does not take addresses with letters beyond ASCII"),
        Row("6.8", .fail, "The mail system cannot pass on letters beyond ASCII"),
        Row("6.9", .fail, "The mail system cannot pass on headers beyond ASCII"),
        Row("6.10", .fail, "The mail system cannot pass on letters beyond ASCII"),
        Row("7.0", .fail, "The mail system refused it for its own policy"),
        Row("7.1", .fail, "The mail system does not accept mail from this sender"),
        Row("7.2", .failAddress, "The mailing list does not accept mail from this sender"),
        Row("7.3", .fail, "The message would have to be converted for safety, which is not possible"),
        Row("7.4", .fail, "The mail system lacks a safety feature that the message needs"),
        Row("7.5", .fail, "The mail system could not decrypt it"),
        Row("7.6", .fail, "The mail system does not know the cipher"),
        Row("7.7", .fail, "The message was changed on its way"),
        Row("7.8", .stopCampaign, "The mail server does not accept the user name and password"),
        Row("7.9", .stopCampaign, "The mail server wants a stronger way to authenticate"),
        Row("7.10", .stopCampaign, "The mail server wants encryption"),
        Row("7.11", .stopCampaign, "The mail server wants encryption before the password"),
        Row("7.12", .stopCampaign, "The mail account's password must be changed first"),
        Row("7.13", .stopCampaign, "The sending mail account is disabled"),
        Row("7.14", .stopCampaign, "The mail server does not trust this sender"),
        Row("7.15", .fail, "The message's priority is too low at present"),
        Row("7.16", .fail, "The message is too large for its priority"),
        Row("7.17", .failAddress, "The mailbox belongs to somebody else now"),
        Row("7.18", .failAddress, "The mail domain belongs to somebody else now"),
        Row("7.19", .fail, "The mail server cannot tell who owns the mailbox"),
        Row("7.20", .stopCampaign, "The mail bears no valid DKIM signature: set it up for the sender's domain"),
        Row("7.21", .stopCampaign, "The mail bears no acceptable DKIM signature: set it up for the sender's domain"),
        Row("7.22", .stopCampaign, "The DKIM signature is not by the author's domain"),
        Row("7.23", .stopCampaign, "SPF forbids this server to send for the sender's domain"),
        Row("7.24", .stopCampaign, "The SPF record of the sender's domain cannot be evaluated"),
        Row("7.25", .stopCampaign, "The sending server has no valid reverse DNS entry"),
        Row("7.26", .stopCampaign, "The mail passes neither SPF nor DKIM: set them up for the sender's domain"),
        Row("7.27", .stopCampaign, "The sender's domain says that it takes no mail, so replies could not reach it"),
        Row("7.28", .stopCampaign, "The mail system takes this for a flood of mail: send more slowly"),
        Row("7.29", .fail, "The mail's chain of signatures (ARC) is broken"),
        Row("7.30", .fail, "The mail may travel only encrypted, which was not possible"),
    ]

    static let basic: [Basic] = [
        Basic(421, .retryLater, "The mail server is closing for the moment"),
        Basic(432, .retryLater, "The mail account's password must be changed first"),
        Basic(450, .retryLater, "The mailbox is busy or put off for the moment"),
        Basic(451, .retryLater, "The mail server had an error of its own"),
        Basic(452, .retryLater, "The mail server has no room for the moment"),
        Basic(454, .retryLater, "The mail server cannot check the password for the moment"),
        Basic(455, .retryLater, "The mail server cannot take these arguments for the moment"),
        Basic(500, .stopCampaign, "The mail server did not understand a command"),
        Basic(501, .failAddress, "The mail server did not understand the address"),
        Basic(502, .stopCampaign, "The mail server does not know a command"),
        Basic(503, .stopCampaign, "The mail server got commands out of order"),
        Basic(504, .stopCampaign, "The mail server does not know a parameter"),
        Basic(521, .stopCampaign, "This host takes no mail: correct the mail server in the configuration"),
        Basic(523, .fail, "The message is larger than the server allows"),
        Basic(530, .stopCampaign, "The mail server wants a user name and password, or encryption, first"),
        Basic(534, .stopCampaign, "The mail server wants a stronger way to authenticate"),
        Basic(535, .stopCampaign, "The mail server does not accept the user name and password"),
        Basic(538, .stopCampaign, "The mail server wants encryption before the password"),
        Basic(550, .failAddress, "No such mailbox, or it does not accept our mail"),
        Basic(551, .failAddress, "The mailbox is not on this server"),
        Basic(552, .fail, "The mailbox is full"),
        Basic(553, .failAddress, "The mail server does not allow this mailbox name"),
        Basic(554, .fail, "The mail server refused the message"),
        Basic(555, .stopCampaign, "The mail server does not know a parameter"),
        Basic(556, .failAddress, "The domain takes no mail at all"),
    ]
}

/// `5.1.1` as RFC 3463 writes it.
struct EnhancedCode: CustomStringConvertible {
    let klass: Int
    let subject: Int
    let number: Int

    var detail: String { "\(subject).\(number)" }
    var description: String { "\(klass).\(subject).\(number)" }

    /// The first one in a reply: after the reply code, if that stands there. Only of the class that the reply code is
    /// of: a reply that contradicts itself is read by its basic code.
    init?(in text: String, of klass: Int) {
        for line in text.split(whereSeparator: \.isNewline) {
            var rest = line[...]
            let start = rest.utf8.prefix(4)
            if start.count >= 3, start.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }),
                start.count == 3 || start.last == 0x20 || start.last == 0x2D
            {
                rest = rest.dropFirst(min(4, rest.count))
            }
            guard let word = rest.split(separator: " ", maxSplits: 1).first else { continue }
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ (1...3).contains($0.utf8.count) }),
                let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]), first == klass,
                second >= 0, third >= 0
            else { continue }
            (self.klass, subject, number) = (first, second, third)
            return
        }
        return nil
    }
}
