/// Knows how numbers are written within a country. Implemented over the phone book in `Registry`.
public protocol NationalNumbers: Sendable {
    /// Whether the phone book has this country.
    func knows(_ country: CountryCode) -> Bool

    /// Reads what would be dialled in `country`: with its trunk prefix or without, from there abroad, or with its own country's
    /// code in front. Nil when no number has this length or form.
    func reading(_ digits: String, dialledIn country: CountryCode) -> NationalReading?

    /// Whether the phone book knows the range of this number. It is older than some ranges.
    func isKnown(_ number: E164) -> Bool
}

/// A number as it is dialled within a country.
public struct NationalReading: Sendable, Equatable {
    public let number: E164
    /// Whether the phone book knows its range.
    public let isKnown: Bool

    public init(number: E164, isKnown: Bool) {
        self.number = number
        self.isKnown = isKnown
    }
}
