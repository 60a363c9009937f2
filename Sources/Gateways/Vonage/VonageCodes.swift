import Outreach

/// What the error codes of Vonage's Messages API mean to us.
///
/// Source: "API Errors, Messages API" (developer.vonage.com/api-errors/messages, codes 1000 to 1120 read in 2026; 1130 to
/// 1370 as Vonage's repository of documentation, then `Nexmo/station`, lists them under "Asynchronous Errors"). 1430 and
/// the words of the general errors (`#unauthorized`, `#low-balance`) from answers that users of the API published.
/// Codes above 1370 but 1430 are unconfirmed, and fall under the range. The sentences are ours.
enum VonageCodes {
    static let table = CodeTable(
        provider: "Vonage", rows: account + message + delivery,
        ranges: [CodeTable.CodeRange(1000...1999, .reject(.fail), "Vonage did not deliver it")])

    /// The code of an error: behind the `#` of its `type` (`https://developer.vonage.com/api-errors/messages#1240`), or
    /// its `title` where that is a number. Nil where there is none that the table could read.
    static func name(of error: JSONTree) -> String? {
        let fragment = error.text("/type").flatMap { type in
            type.lastIndex(of: "#").map { String(type[type.index(after: $0)...]) }
        }
        return [fragment, error.text("/title")].compactMap { $0 }.first { table.knows($0) }
    }

    private static let account: [CodeTable.Row] = [
        CodeTable.Row(1000, .throttle, "Vonage asks to send more slowly"),
        CodeTable.Row(1010, .reject(.stopCampaign), "Vonage misses a parameter of the request"),
        CodeTable.Row(1060, .reject(.stopCampaign), "The Vonage account is blocked from sending"),
        CodeTable.Row(1070, .reject(.stopCampaign), "The Vonage account has not enough money"),
        CodeTable.Row(1080, .reject(.stopCampaign), "The Vonage account may not use this API"),
        CodeTable.Row(1110, .reject(.stopCampaign), "Vonage does not accept the request's signature"),
        CodeTable.Row(1120, .reject(.stopCampaign), "Vonage does not accept the sender: check from"),
        CodeTable.Row(1140, .reject(.stopCampaign), "The Vonage account may not do this"),
        CodeTable.Row(1150, .reject(.stopCampaign), "Vonage does not accept a parameter of the request"),
        CodeTable.Row(1160, .reject(.failAddress), "A Vonage account on trial may send only to numbers on its list"),
        CodeTable.Row(
            "unauthorized", .reject(.stopCampaign),
            "Vonage does not accept the application: check account and secret_file"),
        CodeTable.Row("forbidden", .reject(.stopCampaign), "The Vonage application may not send messages"),
        CodeTable.Row("low-balance", .reject(.stopCampaign), "The Vonage account has not enough money"),
        CodeTable.Row("throttled", .throttle, "Vonage asks to send more slowly"),
    ]

    private static let message: [CodeTable.Row] = [
        CodeTable.Row(1020, .reject(.fail), "Vonage does not accept a value in the request"),
        CodeTable.Row(1021, .reject(.fail), "Vonage does not accept a value in the request"),
        CodeTable.Row(1022, .reject(.fail), "Vonage does not accept a template"),
        CodeTable.Row(1030, .unclear, "Vonage failed while it had the message: it may or may not have been sent"),
        CodeTable.Row(1040, .reject(.failAddress), "Vonage does not know the beginning of this number"),
        CodeTable.Row(1050, .reject(.failAddress), "Vonage sends nothing to this number"),
        CodeTable.Row(1090, .reject(.fail), "The message is too long"),
        CodeTable.Row(1100, .reject(.retryLater), "Vonage could not hand it to the carrier for the moment"),
        CodeTable.Row(1130, .reject(.stopCampaign), "Vonage does not accept the validity of the message"),
        CodeTable.Row(1170, .reject(.failAddress), "The phone number is not valid"),
        CodeTable.Row(1320, .unclear, "Vonage says that it has sent this message already"),
        CodeTable.Row(1430, .reject(.failAddress), "The phone number is not valid"),
    ]

    private static let delivery: [CodeTable.Row] = [
        CodeTable.Row(1180, .reject(.fail), "The phone was off or out of reach"),
        CodeTable.Row(1190, .reject(.failAddress), "The phone number is not in service"),
        CodeTable.Row(1200, .reject(.fail), "The number is being moved to another carrier"),
        CodeTable.Row(1210, .reject(.fail), "The carrier took it for spam"),
        CodeTable.Row(1220, .reject(.fail), "The phone did not accept messages"),
        CodeTable.Row(1230, .reject(.retryLater), "The carrier's network failed for the moment"),
        CodeTable.Row(1240, .reject(.suppress), "The worker sent STOP to this sender"),
        CodeTable.Row(1241, .reject(.retryLater), "Too many messages to this number in a short time"),
        CodeTable.Row(1250, .reject(.failAddress), "This number cannot be reached from this sender"),
        CodeTable.Row(1260, .reject(.fail), "The carrier did not deliver it"),
        CodeTable.Row(1270, .reject(.fail), "The carrier blocks the text for the age of the phone's owner"),
        CodeTable.Row(1280, .reject(.failAddress), "The carrier blocks messages to this number"),
        CodeTable.Row(1290, .reject(.fail), "The phone's prepaid account is empty"),
        CodeTable.Row(1300, .reject(.failAddress), "The number is not of this network"),
        CodeTable.Row(1310, .reject(.failAddress), "The phone cannot take this message"),
        CodeTable.Row(1330, .reject(.fail), "The carrier gave no reason"),
        CodeTable.Row(1340, .reject(.fail), "Vonage takes this message only as an answer"),
        CodeTable.Row(1360, .reject(.fail), "The phone could not be reached before the message expired"),
        CodeTable.Row(1370, .reject(.stopCampaign), "An access token at Vonage has run out"),
    ]
}
