import Outreach

/// What Twilio's error codes mean to us: one row for every code that can concern an SMS, a default for each range of
/// the rest.
///
/// Source: Twilio's "Error and Warning Dictionary" (twilio.com/docs/api/errors), read in 2026. The sentences are ours.
/// The same codes come in answers to a request and, later, in receipts.
enum TwilioCodes {
    enum Meaning: Sendable, Equatable {
        /// Nothing was sent, and the whole gateway must slow down.
        case throttle
        case reject(RejectionAction)
    }

    struct Row: Sendable {
        let code: Int
        let meaning: Meaning
        let sentence: String

        init(_ code: Int, _ meaning: Meaning, _ sentence: String) {
            self.code = code
            self.meaning = meaning
            self.sentence = sentence
        }
    }

    /// The row of `code`, or one made from the range in which it lies.
    static func row(_ code: Int) -> Row {
        if let row = byCode[code] { return row }
        let range = ranges.first { $0.codes.contains(code) }
        return Row(
            code, range?.meaning ?? .reject(.fail),
            (range?.sentence ?? "Twilio refused it with a code that Altavoz does not know") + " (\(code))")
    }

    static func gatewayCode(_ code: Int) -> GatewayCode { GatewayCode(String(code), row(code).sentence) }

    /// What a failure comes to: where the carrier did not answer in time it was sent, and no more is known.
    static func status(_ told: ReceiptStatus, code: Int?) -> ReceiptStatus {
        (told == .failed || told == .undelivered) && code == 30_410 ? .sent : told
    }

    /// A short code reaches the phones of its own country only; any other number gets 21606 for one of abroad
    /// (twilio.com/docs/api/errors/21606).
    static func row(_ code: Int, isFromShortCode: Bool) -> Row {
        guard code == 21_606, isFromShortCode else { return row(code) }
        return Row(code, .reject(.failAddress), "The short code cannot send to the country of this number")
    }

    /// Whether the worker opted out at the carrier.
    static func suppresses(_ code: Int) -> Bool { row(code).meaning == .reject(.suppress) }

    private static let byCode = Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0) })

    struct CodeRange: Sendable {
        let codes: ClosedRange<Int>
        let meaning: Meaning
        let sentence: String
    }

    /// For codes without a row of their own.
    static let ranges: [CodeRange] = [
        CodeRange(
            codes: 10_000...10_999, meaning: .reject(.stopCampaign),
            sentence: "Something is wrong with the Twilio account"),
        CodeRange(
            codes: 11_000...11_999, meaning: .reject(.fail),
            sentence: "Twilio could not read an address that it was given"),
        CodeRange(
            codes: 12_000...13_999, meaning: .reject(.fail),
            sentence: "Twilio could not use a document that it was given"),
        CodeRange(codes: 14_000...14_999, meaning: .reject(.fail), sentence: "Twilio could not carry out a reply"),
        CodeRange(
            codes: 15_000...19_999, meaning: .reject(.fail),
            sentence: "Twilio reports trouble with another of its products"),
        CodeRange(
            codes: 20_000...20_999, meaning: .reject(.stopCampaign),
            sentence: "Twilio does not accept the request or its credentials"),
        CodeRange(
            codes: 21_000...21_399, meaning: .reject(.fail), sentence: "Twilio does not accept a value in the request"),
        CodeRange(
            codes: 21_400...21_499, meaning: .reject(.stopCampaign), sentence: "The Twilio account may not do this"),
        CodeRange(
            codes: 21_500...21_599, meaning: .reject(.fail), sentence: "Twilio does not accept a value in the request"),
        CodeRange(codes: 21_600...21_699, meaning: .reject(.fail), sentence: "Twilio does not accept this message"),
        CodeRange(
            codes: 21_700...21_799, meaning: .reject(.stopCampaign),
            sentence: "The Twilio messaging service is not set up rightly"),
        CodeRange(codes: 21_800...29_999, meaning: .reject(.fail), sentence: "Twilio does not accept this message"),
        CodeRange(codes: 30_000...30_099, meaning: .reject(.fail), sentence: "The carrier did not deliver it"),
        CodeRange(codes: 30_100...30_199, meaning: .reject(.fail), sentence: "Twilio could not shorten a link"),
        CodeRange(codes: 30_200...30_399, meaning: .reject(.fail), sentence: "Twilio could not deliver it"),
        CodeRange(codes: 30_400...30_499, meaning: .reject(.fail), sentence: "Twilio's provider could not deliver it"),
        CodeRange(
            codes: 30_500...30_999, meaning: .reject(.stopCampaign),
            sentence: "The sender's registration with the carriers is not complete"),
        CodeRange(
            codes: 31_000...34_999, meaning: .reject(.fail),
            sentence: "Twilio reports trouble with another of its products"),
        CodeRange(
            codes: 35_000...35_999, meaning: .reject(.stopCampaign),
            sentence: "Twilio does not accept the schedule of the message"),
        CodeRange(
            codes: 36_000...62_999, meaning: .reject(.fail),
            sentence: "Twilio reports trouble with another of its products"),
        CodeRange(
            codes: 63_000...63_999, meaning: .reject(.fail), sentence: "WhatsApp, or another messaging app, refused it"),
        CodeRange(
            codes: 64_000...89_999, meaning: .reject(.fail),
            sentence: "Twilio reports trouble with another of its products"),
        CodeRange(
            codes: 90_000...99_999, meaning: .reject(.stopCampaign),
            sentence: "Twilio does not accept a setting of the request"),
    ]

    static let rows: [Row] = account + request + sender + delivery + registration + TwilioWhatsAppCodes.rows

    /// Account, credentials and load.
    private static let account: [Row] = [
        Row(10_001, .reject(.stopCampaign), "The Twilio account is not active"),
        Row(10_002, .reject(.stopCampaign), "A Twilio trial account may not do this"),
        Row(10_003, .reject(.stopCampaign), "The Twilio account does not take this request"),
        Row(10_004, .throttle, "As many calls are under way as the Twilio account may make at once"),
        Row(11_200, .reject(.fail), "Twilio could not reach our webhook"),
        Row(14_107, .throttle, "Too many replies to one number in a short time"),
        Row(20_001, .reject(.stopCampaign), "Twilio does not know a parameter of the request"),
        Row(20_002, .reject(.stopCampaign), "Twilio does not accept a parameter of the request"),
        Row(
            20_003, .reject(.stopCampaign),
            "Twilio does not accept the user name and password: check account SID and token"),
        Row(20_004, .reject(.stopCampaign), "Twilio does not allow this method here: check base_url"),
        Row(20_005, .reject(.stopCampaign), "The Twilio account is not active"),
        Row(20_006, .reject(.stopCampaign), "Twilio denies access: check the rights of the API key"),
        Row(20_008, .reject(.stopCampaign), "Test credentials cannot send messages: use the live ones"),
        Row(20_010, .reject(.stopCampaign), "Twilio does not take requests of this kind"),
        Row(20_403, .reject(.stopCampaign), "Twilio forbids this to the account"),
        Row(
            20_404, .reject(.stopCampaign),
            "Twilio does not know this account or address: check account SID and base_url"),
        Row(20_409, .reject(.retryLater), "Twilio was busy with another change"),
        Row(20_422, .reject(.stopCampaign), "Twilio does not accept a value in the request"),
        Row(20_429, .throttle, "Twilio asks to send more slowly"),
        Row(20_500, .reject(.retryLater), "Twilio had an internal error"),
        Row(20_503, .reject(.retryLater), "Twilio is not available for the moment"),
    ]

    /// The recipient and the text.
    private static let request: [Row] = [
        Row(21_201, .reject(.failAddress), "No number to send to was given"),
        Row(21_202, .reject(.failAddress), "This is a premium number, which is not sent to"),
        Row(21_205, .reject(.stopCampaign), "Twilio does not accept the webhook's address: check public_url"),
        Row(21_203, .reject(.failAddress), "The account may not reach the country of this number"),
        Row(21_210, .reject(.stopCampaign), "The sender's number is not verified with Twilio"),
        Row(21_211, .reject(.failAddress), "No such phone number"),
        Row(21_212, .reject(.stopCampaign), "The sender's number is not valid: correct it in the configuration"),
        Row(21_214, .reject(.failAddress), "The phone number cannot be reached"),
        Row(21_215, .reject(.failAddress), "The account may not reach the region of this number"),
        Row(21_216, .reject(.failAddress), "The account may not send to this number"),
        Row(21_217, .reject(.failAddress), "The phone number does not look valid"),
        Row(21_219, .reject(.failAddress), "A trial account may send only to verified numbers"),
        Row(21_263, .reject(.failAddress), "Twilio cannot tell which country the number belongs to"),
        Row(21_264, .reject(.stopCampaign), "Twilio cannot tell which country the sender's number belongs to"),
        Row(21_265, .reject(.failAddress), "A short code cannot be sent to"),
        Row(21_266, .reject(.failAddress), "The number is the sender's own"),
        Row(21_267, .reject(.stopCampaign), "The sender's name may not be used like this"),
        Row(21_268, .reject(.failAddress), "This is a premium number, which is not sent to"),
        Row(
            21_408, .reject(.failAddress),
            "The account may not send to the country of this number: allow it in Twilio's settings"),
        Row(21_601, .reject(.stopCampaign), "The sender's number cannot send SMS"),
        Row(21_602, .reject(.fail), "The message had no text"),
        Row(21_603, .reject(.stopCampaign), "The request named no sender"),
        Row(21_604, .reject(.failAddress), "The request named no recipient"),
        Row(21_605, .reject(.fail), "The message is too long"),
        Row(21_606, .reject(.stopCampaign), "The sender's number does not belong to the account or cannot send SMS"),
        Row(21_607, .reject(.stopCampaign), "The sender's number is not usable for this"),
        Row(21_608, .reject(.failAddress), "A trial account may send only to verified numbers"),
        Row(21_609, .reject(.stopCampaign), "The webhook's address is not valid: check public_url"),
        Row(21_610, .reject(.suppress), "The worker sent STOP to this sender"),
        Row(21_611, .throttle, "The sender's queue at Twilio is full"),
        Row(21_612, .reject(.failAddress), "This number cannot be reached from this sender"),
        Row(21_613, .reject(.failAddress), "No phone number can be found for this name"),
        Row(21_614, .reject(.failAddress), "Not a mobile number"),
        Row(21_615, .reject(.stopCampaign), "The sender's number is not usable in this country"),
        Row(21_616, .reject(.stopCampaign), "The sender's number matches several accounts"),
        Row(21_617, .reject(.fail), "The message is too long"),
        Row(21_618, .reject(.fail), "The text holds a character that cannot be sent"),
        Row(21_619, .reject(.fail), "The message had no text"),
        Row(21_620, .reject(.fail), "An attachment's address is not valid"),
        Row(21_621, .reject(.stopCampaign), "The sender's number cannot send pictures"),
        Row(21_622, .reject(.fail), "Pictures cannot be sent in this way"),
        Row(21_623, .reject(.fail), "Too many attachments"),
        Row(21_624, .reject(.stopCampaign), "Twilio does not accept the validity of the message"),
        Row(21_626, .reject(.stopCampaign), "The messaging service SID is not valid: correct it in the configuration"),
        Row(21_627, .reject(.stopCampaign), "Twilio does not accept the price limit"),
        Row(21_629, .reject(.stopCampaign), "The webhook's address is not valid: check public_url"),
        Row(21_630, .reject(.stopCampaign), "Sending is not allowed for this account"),
        Row(21_634, .reject(.stopCampaign), "Twilio does not accept a setting of the message"),
        Row(21_635, .reject(.failAddress), "A landline, which takes no SMS"),
        Row(21_637, .reject(.stopCampaign), "Twilio does not accept the message's settings"),
        Row(21_658, .reject(.fail), "A value in the request is too long"),
        Row(21_659, .reject(.stopCampaign), "The sender is not a number of this account"),
        Row(21_660, .reject(.stopCampaign), "The sender's number does not belong to this account"),
        Row(21_661, .reject(.stopCampaign), "The sender's number cannot send SMS"),
        Row(21_910, .reject(.stopCampaign), "Sender and recipient are on different channels"),
        Row(90_007, .reject(.stopCampaign), "Twilio does not accept the validity of the message"),
        Row(90_010, .reject(.stopCampaign), "The Twilio account is not active"),
        Row(90_014, .reject(.stopCampaign), "Twilio does not accept the validity of the message"),
    ]

    /// Messaging services.
    private static let sender: [Row] = [
        Row(21_701, .reject(.stopCampaign), "The messaging service does not exist"),
        Row(21_702, .reject(.stopCampaign), "The messaging service belongs to another account"),
        Row(21_703, .reject(.stopCampaign), "The messaging service has no sender that can reach this number"),
        Row(21_704, .reject(.stopCampaign), "The messaging service has no phone numbers"),
        Row(21_705, .reject(.stopCampaign), "The messaging service SID is not valid: correct it in the configuration"),
        Row(21_709, .reject(.stopCampaign), "The sender's name is not allowed in this messaging service"),
        Row(21_711, .reject(.stopCampaign), "The sender does not belong to the messaging service"),
        Row(21_712, .reject(.stopCampaign), "The sender belongs to another messaging service"),
        Row(21_730, .reject(.retryLater), "Twilio is being maintained"),
        Row(35_111, .reject(.stopCampaign), "Twilio misses the time of a scheduled message"),
        Row(35_118, .reject(.stopCampaign), "Scheduling needs a messaging service"),
        Row(35_125, .reject(.retryLater), "Too many scheduled messages at Twilio"),
    ]

    /// What carriers report, mostly in receipts.
    private static let delivery: [Row] = [
        Row(30_001, .throttle, "Too many messages were waiting at Twilio"),
        Row(30_002, .reject(.stopCampaign), "The Twilio account was suspended"),
        Row(30_003, .reject(.fail), "Phone not accepting messages right now"),
        Row(30_004, .reject(.failAddress), "The phone or its carrier blocks messages from this sender"),
        Row(30_005, .reject(.failAddress), "Number not in service"),
        Row(30_006, .reject(.failAddress), "A landline, or a carrier that takes no SMS"),
        Row(30_007, .reject(.fail), "The carrier filtered it as unwanted"),
        Row(30_008, .reject(.fail), "The carrier gave no reason"),
        Row(30_009, .reject(.fail), "A part of the message was lost"),
        Row(30_010, .reject(.fail), "The message would have cost more than allowed"),
        Row(30_011, .reject(.fail), "Pictures cannot be sent to this number"),
        Row(30_012, .reject(.stopCampaign), "Twilio does not accept the validity of the message"),
        Row(30_017, .reject(.retryLater), "The carrier's network was congested"),
        Row(30_018, .reject(.stopCampaign), "The carrier wants the sender to be registered"),
        Row(30_019, .reject(.fail), "The message is larger than the carrier allows"),
        Row(30_020, .reject(.retryLater), "Twilio had an internal error while scheduling"),
        Row(30_021, .reject(.retryLater), "Twilio had an internal error"),
        Row(30_022, .throttle, "The carriers' rate limit for this campaign was exceeded"),
        Row(30_023, .throttle, "The carrier's daily limit for this sender is used up"),
        Row(30_024, .reject(.stopCampaign), "The sender is not known to the carrier: finish its registration"),
        Row(30_025, .reject(.fail), "Twilio could not use a setting of the message"),
        Row(30_026, .reject(.fail), "Most of the carrier's daily limit for this sender is used up"),
        Row(30_027, .throttle, "The carrier's daily limit for this sender is used up"),
        Row(30_029, .reject(.stopCampaign), "Twilio does not accept a setting of the message"),
        Row(30_031, .reject(.stopCampaign), "Twilio does not accept the rate in the request"),
        Row(30_036, .reject(.fail), "Its time ran out while it waited at Twilio"),
        Row(30_037, .reject(.stopCampaign), "Sending is switched off for this account"),
        Row(30_038, .reject(.fail), "Filtered as a one-time password"),
        Row(30_039, .reject(.fail), "Stopped since two machines were answering each other"),
        Row(30_042, .reject(.stopCampaign), "The sender was used for something that it is not registered for"),
        Row(30_043, .reject(.stopCampaign), "An international message came through a domestic route"),
        Row(30_044, .reject(.fail), "Too long for a trial account"),
        Row(30_045, .reject(.stopCampaign), "Twilio does not accept the validity of the message"),
        Row(30_400, .reject(.stopCampaign), "Twilio does not accept a value in the request"),
        Row(30_403, .reject(.stopCampaign), "Twilio forbids this to the account"),
        Row(30_404, .reject(.stopCampaign), "Twilio does not know what the request names"),
        Row(30_409, .reject(.fail), "The message could not be cancelled any more"),
        Row(30_410, .reject(.fail), "The carrier did not answer Twilio in time; it may have been delivered"),
        Row(30_450, .reject(.retryLater), "Twilio blocks this number's range for some hours for protection from fraud"),
        Row(30_452, .reject(.fail), "Messages that cannot be delivered keep being sent to this number"),
        Row(30_453, .reject(.retryLater), "Twilio blocks this number for some hours for protection from fraud"),
        Row(30_454, .throttle, "The account's message limit is used up"),
        Row(30_455, .throttle, "The account's message limit is used up"),
        Row(30_485, .reject(.fail), "Twilio could not deliver it"),
        Row(30_500, .reject(.retryLater), "Twilio had an internal error"),
    ]

    /// Registration of senders with the carriers.
    private static let registration: [Row] = [
        Row(30_032, .reject(.stopCampaign), "The toll-free number is not verified: finish its verification"),
        Row(30_033, .reject(.stopCampaign), "The carriers have suspended the registered campaign"),
        Row(30_034, .reject(.stopCampaign), "The number is not registered with the carriers (A2P 10DLC)"),
        Row(30_035, .reject(.stopCampaign), "The number's registration with the carriers is still being set up"),
        Row(30_040, .reject(.stopCampaign), "The carrier wants the sender's name to be registered"),
        Row(30_041, .reject(.stopCampaign), "The sender's name is not registered in that country"),
        Row(30_125, .reject(.stopCampaign), "The number could not be registered with the carriers (A2P 10DLC)"),
    ]
}
