import CPhoneNumber
import Outreach

/// National numbers as ``PhoneParser`` reads them.
public struct NationalPlans: NationalNumbers {
    private let parser = PhoneParser()

    public init() {}

    public func knows(_ country: CountryCode) -> Bool { altavoz_phone_knows(country.text) }

    public func reading(_ digits: String, dialledIn country: CountryCode) -> NationalReading? {
        let reading = parser.parse(digits, region: country.text)
        return reading.e164.map { NationalReading(number: $0, isKnown: reading.isValid) }
    }

    public func isKnown(_ number: E164) -> Bool { parser.parse(number.unmasked).isValid }
}
