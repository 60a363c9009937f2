import Outreach

/// Reads the senders' numbers of a provider that may leave the plus, or the country, out.
///
/// Ten digits are how a number of North America is written at home, and the beginning of another country's number
/// abroad: 3235550142 is a phone in Los Angeles, +32 35550142 one in Belgium. What may be either is neither, or somebody's
/// STOP would be put down to a stranger. Who reads the configuration may know where home is: it says so in `country`, or
/// its own number is one of North America and nothing else can be meant.
struct ReportedNumbers: Sendable {
    private let country: CountryCode?
    private let isNorthAmerican: Bool
    private let plans: any NationalNumbers

    /// - Parameters:
    ///   - country: of numbers that come without one, as configured.
    ///   - sender: our own number; without a plus it says nothing.
    init(country: CountryCode?, sender: String?, plans: any NationalNumbers) {
        self.country = country
        self.plans = plans
        isNorthAmerican = sender.flatMap { E164($0) }.map(Self.isNorthAmerican) ?? false
    }

    /// - Parameter text: `+12135550142`, `0012135550142`, `12135550142`, or as it is dialled at home: `2135550142`.
    /// - Throws: ``InboundRefusal/unreadable(_:)``, whose reason repeats nothing of the number.
    func number(_ text: String?) throws(InboundRefusal) -> E164 {
        guard let text else { throw Self.noNumber }
        for prefix in ["+", "00"] where text.hasPrefix(prefix) {
            guard let number = E164("+" + text.dropFirst(prefix.count)) else { throw Self.noNumber }
            return number
        }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { throw Self.noNumber }
        let abroad = E164("+" + text)
        if let country { return try number(text, dialledIn: country, orAbroad: text.utf8.count > 10 ? abroad : nil) }
        // The fewer digits the likelier that the country is missing; with eleven and more it stands there.
        if let abroad, text.utf8.count > 10 { return abroad }
        if text.utf8.count == 10, isNorthAmerican,
            let home = plans.reading(text, dialledIn: .unitedStates), Self.isNorthAmerican(home.number),
            // California's newest area codes are not in the phone book, and are beginnings of numbers abroad.
            home.isKnown || !(abroad.map(plans.isKnown) ?? false)
        {
            return home.number
        }
        throw abroad == nil ? Self.noNumber : .unreadable("a message from a number without its country")
    }

    /// - Parameter abroad: the same with its country in front; nil where it is too short for that.
    private func number(
        _ text: String, dialledIn country: CountryCode, orAbroad abroad: E164?
    ) throws(InboundRefusal) -> E164 {
        let home = plans.reading(text, dialledIn: country).flatMap { reading in
            reading.isKnown || Self.isNorthAmerican(reading.number) ? reading.number : nil
        }
        switch (home, abroad) {
        case (let home?, nil): return home
        case (nil, let abroad?): return abroad
        case (let home?, let abroad?):
            guard home == abroad || !plans.isKnown(abroad) else {
                throw .unreadable("a message from a number that may be of \(country) or of another country")
            }
            return home
        case (nil, nil): throw .unreadable("a message from what is no number of \(country)")
        }
    }

    /// By its form alone: the phone book does not have the newest area codes.
    private static func isNorthAmerican(_ number: E164) -> Bool {
        let digits = Array(number.unmasked.utf8)
        return digits.count == 12 && digits[1] == UInt8(ascii: "1") && digits[2] >= UInt8(ascii: "2")
            && digits[5] >= UInt8(ascii: "2")
    }

    private static let noNumber = InboundRefusal.unreadable("a message from what is no phone number")
}
