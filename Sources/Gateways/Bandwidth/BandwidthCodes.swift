import Outreach

/// What Bandwidth's error codes, and the types of its refusals, mean to us.
///
/// Source: "Errors" in Bandwidth's public documentation (`Bandwidth/api-docs`, `site/docs/messaging/errors.mdx`, archived in
/// November 2023). Codes that came later are unconfirmed and fall under their range: 4 is a refusal, its second digit says
/// whether by Bandwidth or by the carrier; 5 is a failure; 9 is unclear. The sentences are ours.
enum BandwidthCodes {
    static let table = CodeTable(
        provider: "Bandwidth", rows: answers + bandwidth + carrier + failures,
        ranges: [
            CodeTable.CodeRange(4000...4699, .reject(.fail), "Bandwidth does not accept this message"),
            CodeTable.CodeRange(4700...4999, .reject(.fail), "The carrier does not accept this message"),
            CodeTable.CodeRange(5000...5999, .reject(.fail), "Bandwidth or the carrier failed to send it"),
            CodeTable.CodeRange(9000...9999, .reject(.fail), "The carrier gave no reason"),
        ])

    private static let noReceipt = "9902"
    private static let noAnswer = "5630"

    /// What a failure comes to: after "Timed out waiting for delivery receipt", and after "no response or acknowledgement
    /// received from the carrier", it was sent, and no more is known.
    static func status(_ told: ReceiptStatus, code: String?) -> ReceiptStatus {
        told == .failed && (code == noReceipt || code == noAnswer) ? .sent : told
    }

    private static let answers: [CodeTable.Row] = [
        CodeTable.Row("request-validation", .reject(.fail), "Bandwidth does not accept a value in the request"),
        CodeTable.Row(
            "unauthorized", .reject(.stopCampaign), "Bandwidth does not accept the user name and password"),
        CodeTable.Row("forbidden", .reject(.stopCampaign), "The user may not use Bandwidth's messaging API"),
        CodeTable.Row(
            "unsupported-content-type", .reject(.stopCampaign), "Bandwidth does not take requests of this kind"),
        CodeTable.Row("max-message-queue-size-exceeded", .throttle, "The account's queue at Bandwidth is full"),
    ]

    private static let bandwidth: [CodeTable.Row] = [
        CodeTable.Row(4001, .reject(.stopCampaign), "The Bandwidth account may not do this"),
        CodeTable.Row(4301, .reject(.fail), "The text holds a character that cannot be sent"),
        CodeTable.Row(4302, .reject(.stopCampaign), "The sender's number is not valid"),
        CodeTable.Row(4303, .reject(.failAddress), "The phone number is not valid"),
        CodeTable.Row(4350, .reject(.failAddress), "The phone number is not valid"),
        CodeTable.Row(4360, .reject(.fail), "The message expired before it could be sent"),
        CodeTable.Row(4401, .reject(.failAddress), "Bandwidth has no way to this number"),
        CodeTable.Row(4403, .reject(.stopCampaign), "The sender's number may not send messages"),
        CodeTable.Row(4404, .reject(.failAddress), "This number cannot take SMS"),
        CodeTable.Row(4405, .reject(.stopCampaign), "The sender's number is not in service for messages"),
        CodeTable.Row(4406, .reject(.failAddress), "The phone number is not in service"),
        CodeTable.Row(4407, .reject(.stopCampaign), "The sender's number does not belong to the account"),
        CodeTable.Row(4408, .reject(.failAddress), "This number cannot take SMS"),
        CodeTable.Row(4420, .reject(.failAddress), "Bandwidth has no way to this number's carrier"),
        CodeTable.Row(4421, .reject(.failAddress), "The account may not send to this number's carrier"),
        CodeTable.Row(4431, .reject(.stopCampaign), "The account may not send from a short code"),
        CodeTable.Row(4432, .reject(.failAddress), "The account may not send to this country"),
        CodeTable.Row(4433, .reject(.stopCampaign), "The account may not send from a toll-free number"),
        CodeTable.Row(4434, .reject(.failAddress), "This toll-free number cannot take SMS"),
        CodeTable.Row(4451, .reject(.stopCampaign), "Bandwidth does not know the account"),
        CodeTable.Row(4452, .reject(.stopCampaign), "Bandwidth does not know the application: check messaging_service"),
        CodeTable.Row(4470, .reject(.fail), "Bandwidth took it for spam"),
        CodeTable.Row(4481, .reject(.stopCampaign), "The sender's number is blocked as a source of spam"),
        CodeTable.Row(4482, .reject(.failAddress), "Bandwidth sends nothing to this number"),
        CodeTable.Row(4492, .reject(.failAddress), "An emergency number is not sent to"),
        CodeTable.Row(4493, .reject(.stopCampaign), "The user may not send from this account"),
    ]

    private static let carrier: [CodeTable.Row] = [
        CodeTable.Row(4700, .reject(.failAddress), "The carrier of this number takes no SMS"),
        CodeTable.Row(4701, .reject(.fail), "The phone was out of reach"),
        CodeTable.Row(4702, .reject(.fail), "The phone was off or out of reach"),
        CodeTable.Row(4720, .reject(.failAddress), "A landline, or a number that cannot be reached by SMS"),
        CodeTable.Row(4721, .reject(.failAddress), "The phone number is not in service"),
        CodeTable.Row(4730, .reject(.fail), "The carrier has no way to this phone"),
        CodeTable.Row(4740, .reject(.stopCampaign), "The carrier does not accept the sender's number"),
        CodeTable.Row(4750, .reject(.fail), "The carrier refused it without giving a reason"),
        CodeTable.Row(4751, .reject(.fail), "The message is too long for the carrier"),
        CodeTable.Row(4752, .reject(.fail), "The carrier does not accept the text"),
        CodeTable.Row(4770, .reject(.fail), "The carrier took it for spam"),
        CodeTable.Row(4771, .reject(.fail), "The carrier blocks shortened links"),
        CodeTable.Row(4772, .reject(.fail), "The carrier blocks the sender or this number"),
        CodeTable.Row(4773, .reject(.stopCampaign), "The sender's 10DLC campaign is not active"),
        CodeTable.Row(4774, .reject(.stopCampaign), "The sender's number is not set up rightly for 10DLC"),
        CodeTable.Row(4775, .reject(.suppress), "The worker sent STOP to this sender"),
        CodeTable.Row(4780, .reject(.retryLater), "T-Mobile's limit for one day is reached"),
        CodeTable.Row(4781, .throttle, "AT&T's limit for one minute is reached: lower rate"),
        CodeTable.Row(4785, .throttle, "Sent faster than the carrier allows"),
        CodeTable.Row(4790, .reject(.failAddress), "This number takes nothing from short codes"),
        CodeTable.Row(4791, .reject(.stopCampaign), "The carrier does not allow the short code's campaign"),
        CodeTable.Row(4792, .reject(.stopCampaign), "The carrier does not know the short code"),
        CodeTable.Row(4793, .reject(.stopCampaign), "The short code has run out"),
        CodeTable.Row(4795, .reject(.stopCampaign), "The sender's toll-free number is not verified"),
    ]

    private static let failures: [CodeTable.Row] = [
        CodeTable.Row(5600, .reject(.fail), "The carrier's queue was full"),
        CodeTable.Row(noAnswer, .reject(.fail), "The carrier did not answer Bandwidth; it may have been delivered"),
        CodeTable.Row(noReceipt, .reject(.fail), "The carrier never said what became of it"),
    ]
}
