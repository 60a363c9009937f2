import Outreach

/// What Telnyx's error codes mean to us.
///
/// Source: "Messaging Error Code Reference" (developers.telnyx.com/docs/messaging/messages/error-codes) and "API error
/// codes" (developers.telnyx.com/development/api-fundamentals/api-errors), read in 2026, and Telnyx's support article
/// 6505121 as of 2026-06-11, which lists the same codes. 40333 is from "Configurable Spend Limits"
/// (developers.telnyx.com/docs/messaging/messages/configurable-spend-limits). The sentences are ours. The other codes from
/// 40330 to 40399 are used by Telnyx and were not found described: unconfirmed, so they fall under their range.
enum TelnyxCodes {
    static let table = CodeTable(provider: "Telnyx", rows: general + account + delivery + request, ranges: ranges)

    /// By which row an error is read; nil where it has no code.
    ///
    /// 40300 is "Blocked due to STOP message"; where its own words speak of something else, such as a number outside of
    /// the messaging profile, nobody opted out.
    static func name(of error: JSONTree) -> String? {
        guard let code = error.text("/code") else { return nil }
        guard code == optOut else { return code }
        let words = [error.text("/title"), error.text("/detail")].compactMap { $0?.lowercased() }
        let isOptOut = words.isEmpty || words.contains { $0.contains("stop") || $0.contains("block rule") }
        return isOptOut ? code : otherBlock
    }

    private static let optOut = "40300"
    private static let otherBlock = "40300, not STOP"

    private static let ranges: [CodeTable.CodeRange] = [
        CodeTable.CodeRange(10_000...19_999, .reject(.fail), "Telnyx does not accept the request"),
        CodeTable.CodeRange(
            20_000...29_999, .reject(.stopCampaign), "Something is wrong with the Telnyx account or its API key"),
        CodeTable.CodeRange(40_000...40_099, .reject(.fail), "The carrier did not deliver it"),
        CodeTable.CodeRange(
            40_100...40_199, .reject(.stopCampaign), "The sender's number is not enabled for messages at Telnyx"),
        CodeTable.CodeRange(40_300...40_399, .reject(.fail), "Telnyx does not accept this message"),
    ]

    private static let general: [CodeTable.Row] = [
        CodeTable.Row(10_001, .reject(.stopCampaign), "The sender's number is not active at Telnyx"),
        CodeTable.Row(10_002, .reject(.failAddress), "The phone number is not valid"),
        CodeTable.Row(10_003, .reject(.stopCampaign), "The webhook's address is not valid: check public_url"),
        CodeTable.Row(10_004, .reject(.stopCampaign), "Telnyx misses a parameter of the request"),
        CodeTable.Row(10_005, .reject(.stopCampaign), "Telnyx does not know this address: check base_url"),
        CodeTable.Row(
            10_006, .reject(.stopCampaign), "Telnyx does not know the messaging profile: check messaging_service"),
        CodeTable.Row(10_007, .unclear, "Telnyx failed while it had the message: it may or may not have been sent"),
        CodeTable.Row(10_008, .unclear, "Telnyx was too slow while it had the message: it may have been sent"),
        CodeTable.Row(10_009, .reject(.stopCampaign), "Telnyx does not accept the API key: check secret_file"),
        CodeTable.Row(10_010, .reject(.stopCampaign), "The Telnyx account or its API key may not do this"),
        CodeTable.Row(10_011, .throttle, "Telnyx asks to send more slowly"),
        CodeTable.Row(10_012, .unclear, "Telnyx says that it has this message already"),
        CodeTable.Row(10_013, .reject(.stopCampaign), "Telnyx misses something that belongs to the sender"),
        CodeTable.Row(10_014, .reject(.stopCampaign), "Telnyx does not take requests of this kind: check base_url"),
        CodeTable.Row(10_016, .reject(.failAddress), "The phone number is not valid"),
        CodeTable.Row(10_017, .reject(.stopCampaign), "Telnyx misses something that belongs to the sender"),
        CodeTable.Row(
            10_039, .reject(.stopCampaign), "The Telnyx account may send only to verified numbers: upgrade it"),
    ]

    private static let account: [CodeTable.Row] = [
        CodeTable.Row(20_002, .reject(.stopCampaign), "The Telnyx API key was revoked: make another one"),
        CodeTable.Row(20_006, .reject(.stopCampaign), "The Telnyx access token has run out"),
        CodeTable.Row(20_012, .reject(.stopCampaign), "The Telnyx account is not active: look at its balance"),
        CodeTable.Row(20_013, .reject(.stopCampaign), "The Telnyx account is blocked: see Telnyx's portal"),
        CodeTable.Row(20_014, .reject(.stopCampaign), "The Telnyx account is not verified"),
        CodeTable.Row(20_015, .reject(.stopCampaign), "The Telnyx account may not send messages"),
        CodeTable.Row(20_016, .reject(.stopCampaign), "The Telnyx account is not verified (level 1)"),
        CodeTable.Row(20_017, .reject(.stopCampaign), "The Telnyx account is not verified (level 2)"),
        CodeTable.Row(20_100, .reject(.stopCampaign), "The Telnyx account has not enough money"),
    ]

    private static let delivery: [CodeTable.Row] = [
        CodeTable.Row(40_001, .reject(.failAddress), "A landline, or a number that cannot be reached by SMS"),
        CodeTable.Row(40_002, .reject(.fail), "The carrier took it for spam"),
        CodeTable.Row(40_003, .reject(.stopCampaign), "The carrier blocks the sender's number as a source of spam"),
        CodeTable.Row(40_004, .reject(.fail), "The carrier refused it without giving a reason"),
        CodeTable.Row(40_005, .reject(.fail), "The phone could not be reached before the message expired"),
        CodeTable.Row(40_006, .reject(.retryLater), "The carrier's server was not available"),
        CodeTable.Row(40_008, .reject(.fail), "The carrier did not deliver it"),
        CodeTable.Row(40_009, .reject(.fail), "The carrier does not accept the text"),
        CodeTable.Row(
            40_010, .reject(.stopCampaign), "The sender's number is not registered for 10DLC: register it at Telnyx"),
        CodeTable.Row(40_011, .throttle, "Sent faster than the carrier allows"),
        CodeTable.Row(40_012, .reject(.failAddress), "The carrier does not know the number"),
        CodeTable.Row(40_013, .reject(.stopCampaign), "The carrier does not accept the sender's number"),
        CodeTable.Row(40_014, .reject(.fail), "The message expired in Telnyx's queue"),
        CodeTable.Row(40_015, .reject(.fail), "Telnyx's own filter took it for spam"),
        CodeTable.Row(
            40_016, .reject(.retryLater), "T-Mobile's limit for one day is reached: register for a higher one"),
        CodeTable.Row(40_017, .reject(.fail), "AT&T took it for spam"),
        CodeTable.Row(40_018, .throttle, "AT&T's limit for one minute is reached: lower rate"),
        CodeTable.Row(40_100, .reject(.stopCampaign), "The sender's number is not enabled for messages at Telnyx"),
        CodeTable.Row(40_150, .reject(.stopCampaign), "The sender's toll-free number is not in the registry"),
        CodeTable.Row(40_151, .reject(.stopCampaign), "The sender's number is still being moved to Telnyx"),
    ]

    private static let request: [CodeTable.Row] = [
        CodeTable.Row(optOut, .reject(.suppress), "The worker sent STOP to this sender"),
        CodeTable.Row(
            otherBlock, .reject(.stopCampaign), "Telnyx blocks the sender: check the number's messaging profile"),
        CodeTable.Row(40_301, .reject(.failAddress), "This number cannot take SMS"),
        CodeTable.Row(40_302, .reject(.fail), "The message is too long"),
        CodeTable.Row(40_304, .reject(.stopCampaign), "Telnyx does not accept the request"),
        CodeTable.Row(
            40_305, .reject(.stopCampaign), "The sender's number is not of this account or its messaging profile"),
        CodeTable.Row(40_306, .reject(.stopCampaign), "The sender's name is not set up at Telnyx"),
        CodeTable.Row(40_308, .reject(.stopCampaign), "The sender's number cannot send pictures"),
        CodeTable.Row(
            40_309, .reject(.failAddress), "The messaging profile does not allow the country of this number"),
        CodeTable.Row(40_310, .reject(.failAddress), "The phone number is not valid"),
        CodeTable.Row(40_311, .reject(.stopCampaign), "Telnyx does not accept the messaging profile's secret"),
        CodeTable.Row(40_312, .reject(.stopCampaign), "The messaging profile is switched off"),
        CodeTable.Row(40_313, .reject(.stopCampaign), "Telnyx misses the messaging profile's secret"),
        CodeTable.Row(40_314, .reject(.stopCampaign), "The Telnyx account may not send messages"),
        CodeTable.Row(
            40_315, .reject(.stopCampaign), "Telnyx holds the sender's number back: too little of it was delivered"),
        CodeTable.Row(40_316, .reject(.fail), "The message had no text"),
        CodeTable.Row(40_317, .reject(.fail), "Telnyx does not accept an attachment"),
        CodeTable.Row(40_318, .throttle, "The sender's queue at Telnyx is full"),
        CodeTable.Row(40_319, .reject(.failAddress), "This number cannot take SMS"),
        CodeTable.Row(40_320, .reject(.stopCampaign), "The sender's number is not yet bought"),
        CodeTable.Row(40_321, .reject(.stopCampaign), "The messaging profile has no number that can send"),
        CodeTable.Row(40_322, .reject(.fail), "Telnyx blocks the text"),
        CodeTable.Row(40_328, .reject(.fail), "The message is longer than Telnyx recommends"),
        CodeTable.Row(40_329, .reject(.stopCampaign), "The sender's toll-free number is not yet verified"),
        // Answered with 429, until midnight in UTC.
        CodeTable.Row(
            40_333, .reject(.stopCampaign),
            "The messaging profile's spending limit for one day is reached: raise it at Telnyx"),
    ]
}
