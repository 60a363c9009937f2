import Outreach

/// The header of one email. Content-Type and MIME-Version are written by whoever puts the parts together.
struct MailHeaders: Sendable {
    private let from: String
    private let replyTo: String?
    private let unsubscribeAddress: String?
    private let domain: String

    init(configuration: SMTPGateway.Configuration) {
        from = HeaderEncoding.mailbox("From", displayName: configuration.fromName, address: configuration.fromAddress)
        replyTo = configuration.replyTo.map { "Reply-To: <\($0)>" }
        unsubscribeAddress = configuration.unsubscribeAddress
        domain = configuration.messageIDDomain
    }

    /// - Parameter subject: The whole line.
    func lines(for message: OutgoingMessage, subject: String) -> [String] {
        var lines = [
            "Date: " + Self.date(message.at),
            from,
            Self.isSafeAddress(message.to.unmasked) ? "To: <\(message.to.unmasked)>" : "To: undisclosed-recipients:;",
            subject,
            HeaderEncoding.tokens("Message-ID", [messageID(of: message.attempt)]),
            // RFC 3834: no out-of-office notes, please.
            "Auto-Submitted: auto-generated",
            "Content-Language: " + message.text.language.text,
        ]
        if let replyTo { lines.append(replyTo) }
        lines += unsubscribing(message)
        return lines
    }

    func messageID(of attempt: AttemptID) -> String { "<\(attempt)@\(domain)>" }

    private func unsubscribing(_ message: OutgoingMessage) -> [String] {
        let unsubscribing = Unsubscribing(message, mailbox: unsubscribeAddress)
        let ways = unsubscribing.ways
        guard !ways.isEmpty else { return [] }
        let tokens = ways.enumerated().map { $0.offset + 1 < ways.count ? $0.element + "," : $0.element }
        var lines = [HeaderEncoding.tokens("List-Unsubscribe", tokens)]
        if unsubscribing.isOneClick { lines.append("List-Unsubscribe-Post: " + Unsubscribing.oneClick) }
        return lines
    }

    /// RFC 5322, section 3.3, in UTC: `Tue, 24 Nov 2026 06:48:05 +0000`.
    static func date(_ time: Timestamp) -> String {
        let day = CivilDate(utc: time)
        let second = (time.milliseconds - day.midnightUTC.milliseconds) / 1000
        func two(_ n: Int64) -> String { n < 10 ? "0\(n)" : "\(n)" }
        // 1970-01-01 was a Thursday.
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(((day.daysSince1970 % 7) + 7) % 7)]
        let month = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ][day.month - 1]
        return "\(weekday), \(two(Int64(day.day))) \(month) \(day.year) "
            + "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) +0000"
    }

    /// Whether an address can stand in an envelope and in a header without ending either.
    static func isSafeAddress(_ address: String) -> Bool {
        guard address.utf8.count <= 320, let at = address.lastIndex(of: "@"), at != address.startIndex,
            address.index(after: at) != address.endIndex
        else { return false }
        return HeaderEncoding.withoutControls(address) == address && !address.contains(where: { "<> ,".contains($0) })
    }
}
