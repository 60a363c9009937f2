import Outreach

/// The spelling in which ``PhoneParser`` registers numbers.
public struct RegisteredSpelling: NumberSpelling {
    private let parser = PhoneParser()

    public init() {}

    public func spelled(_ number: E164) -> E164 { parser.parse(number.unmasked).e164 ?? number }
}
