import Outreach

/// What Plivo's error codes in reports mean to us.
///
/// Source: "Error Codes" (plivo.com/docs/messaging/troubleshooting/error-codes), read in 2026: 10 to 201 and 1000. 300,
/// 420, 900 and 910 from the older list at api-reference.plivo.com as users of Plivo quote it: unconfirmed, and given the
/// meaning that does least. Other codes are unconfirmed and fail the delivery. The sentences are ours.
enum PlivoCodes {
    /// Nil where a report bears no code: Plivo then writes nothing, or zeros.
    static func name(_ code: String) -> String? { code.allSatisfy { $0 == "0" } ? nil : code }

    static let table = CodeTable(
        provider: "Plivo",
        rows: [
            CodeTable.Row(10, .reject(.fail), "The carrier does not accept the text"),
            CodeTable.Row(20, .reject(.retryLater), "The carrier's network failed for the moment"),
            CodeTable.Row(30, .reject(.fail), "The carrier took it for spam"),
            CodeTable.Row(
                40, .reject(.stopCampaign), "The sender's number does not belong to the account or cannot send SMS"),
            CodeTable.Row(50, .reject(.failAddress), "The phone number is not valid, or a landline"),
            CodeTable.Row(60, .reject(.fail), "Too many of the same message in a short time"),
            CodeTable.Row(70, .reject(.failAddress), "The phone number is not in service"),
            CodeTable.Row(80, .reject(.fail), "The phone was off or out of reach"),
            CodeTable.Row(90, .reject(.fail), "Plivo has no way to this number"),
            CodeTable.Row(100, .reject(.failAddress), "The carrier of this number takes no SMS"),
            CodeTable.Row(110, .reject(.fail), "The message is too long"),
            CodeTable.Row(200, .reject(.suppress), "The worker sent STOP to this sender"),
            CodeTable.Row(201, .reject(.failAddress), "A toll-free number cannot reach this country"),
            CodeTable.Row(300, .reject(.fail), "Plivo could not hand it to the carrier"),
            CodeTable.Row(420, .reject(.fail), "The phone could not be reached before the message expired"),
            CodeTable.Row(900, .reject(.stopCampaign), "The Plivo account has not enough money"),
            CodeTable.Row(910, .reject(.stopCampaign), "The Plivo account is switched off"),
            CodeTable.Row(1000, .reject(.fail), "The carrier gave no reason"),
        ])
}
