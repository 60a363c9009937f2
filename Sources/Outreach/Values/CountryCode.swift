/// The two letters of a country by ISO 3166-1: `US`. Whether there is such a country is the phone book's business, not this
/// type's (``NationalNumbers/knows(_:)``).
public struct CountryCode: CheckedText {
    public let text: String
    public static let expectation = "a country's two letters by ISO 3166-1, such as US"

    /// Takes the letters in any case.
    public init?(_ text: String) {
        let letters = text.uppercased()
        guard letters.utf8.count == 2, letters.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.text = letters
    }

    /// Whose numbers have the form of all of North America.
    public static let unitedStates = CountryCode("US")!
}
