/// The codes that concern WhatsApp; see ``TwilioCodes``.
///
/// Sources: twilio.com/docs/api/errors/CODE where nothing else is said, read in November 2026; "mapped": known from
/// twilio.com/docs/whatsapp/api/error-code-mapping and Meta's code there, its own page was not found; "memory": no source was
/// found. The sentences are ours.
enum TwilioWhatsAppCodes {
    private typealias Row = TwilioCodes.Row

    static let rows: [TwilioCodes.Row] = [
        Row(21_654, .reject(.stopCampaign), "The request filled in a template that it did not name"),
        Row(
            21_655, .reject(.stopCampaign), "Twilio has no such template in this account: see altavoz gateway templates"
        ),
        Row(21_656, .reject(.stopCampaign), "What was filled into the template is not accepted"),
        // Memory.
        Row(63_001, .reject(.stopCampaign), "WhatsApp does not accept the sender's credentials: see Twilio's console"),
        // Memory.
        Row(63_002, .reject(.stopCampaign), "There is no such WhatsApp sender"),
        Row(63_003, .reject(.failAddress), "No WhatsApp account has this number"),
        // Mapped: 1000.
        Row(63_005, .reject(.fail), "WhatsApp did not accept the message"),
        Row(63_007, .reject(.stopCampaign), "This account has no such WhatsApp sender, or it is not approved yet"),
        // Mapped: 1022.
        Row(63_010, .reject(.fail), "WhatsApp had an internal error"),
        // Mapped: 500, 1011, 1014, 1023, 1025.
        Row(63_012, .reject(.retryLater), "WhatsApp is not available for the moment"),
        Row(63_013, .reject(.stopCampaign), "The message breaks a rule of WhatsApp's"),
        // Whoever blocks a sender wants no more of it.
        Row(63_014, .reject(.suppress), "The worker has blocked this sender in WhatsApp"),
        Row(
            63_016, .reject(.fail), "More than 24 hours after the worker's last message, WhatsApp takes templates only"),
        Row(63_017, .throttle, "The account's message rate was exceeded"),
        Row(63_018, .throttle, "WhatsApp asks to send more slowly, or the sender's limit for a day is used up"),
        // Mapped: 400.
        Row(63_019, .reject(.fail), "WhatsApp could not fetch an attachment"),
        // Mapped: 402.
        Row(
            63_020, .reject(.stopCampaign),
            "WhatsApp wants the account to be paid for or confirmed: see Meta's business manager"),
        Row(63_021, .reject(.fail), "WhatsApp does not take this content, or it is longer than 1,024 characters"),
        // Mapped: 430, 432, 433.
        Row(63_022, .reject(.stopCampaign), "The sender is not registered with WhatsApp rightly"),
        Row(63_023, .reject(.fail), "WhatsApp gave no reason"),
        Row(
            63_024, .reject(.failAddress), "This number cannot be reached in WhatsApp: no account, or too old a version"
        ),
        // Mapped: 1004.
        Row(63_025, .reject(.fail), "The template's file exists already"),
        // Mapped: 2001, 2003.
        Row(
            63_027, .reject(.stopCampaign),
            "The template does not exist in this language: see altavoz gateway templates"),
        // Mapped: 2000.
        Row(63_028, .reject(.stopCampaign), "The template has another number of places to fill in"),
        // Mapped: 2002.
        Row(63_029, .reject(.retryLater), "WhatsApp has not brought the template to the worker's phone"),
        // Mapped: 1010.
        Row(63_030, .reject(.fail), "WhatsApp does not take a value of the message"),
        // support.twilio.com, "WhatsApp Marketing Experiments".
        Row(63_032, .reject(.failAddress), "Meta leaves this number out of an experiment: reach the worker by SMS"),
        // Memory.
        Row(63_036, .reject(.failAddress), "This number cannot be reached through this messaging app"),
        Row(63_038, .throttle, "The account's daily message limit is used up"),
        Row(63_040, .reject(.stopCampaign), "Meta has rejected the template"),
        // Memory.
        Row(63_041, .reject(.stopCampaign), "Meta has paused the template"),
        // Memory.
        Row(63_042, .reject(.stopCampaign), "Meta has switched the template off"),
        Row(
            63_049, .reject(.failAddress),
            "Meta does not deliver messages that it has filed as marketing to this number: none in the United States"),
        // Memory. 63050 was not found anywhere and has no row.
        Row(63_051, .reject(.stopCampaign), "Meta has locked or restricted the WhatsApp account"),
        Row(63_062, .reject(.stopCampaign), "Meta's terms for marketing messages are not accepted"),
    ]
}
