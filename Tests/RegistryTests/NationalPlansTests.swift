import Outreach
import Registry
import Testing

@Suite("Numbers within a country")
struct NationalPlansTests {
    @Test("a country is one that the phone book has")
    func countries() {
        for code in ["US", "mx", "GB", "PR", "NO"] { #expect(CountryCode(code).map(NationalPlans().knows) == true) }
        for code in ["UK", "XX", "ZZ"] { #expect(CountryCode(code).map(NationalPlans().knows) == false) }
        for code in ["", "U", "USA", "U1", "ÜS", "+1"] { #expect(CountryCode(code) == nil) }
    }

    @Test("a number whose range is not known is told, and called unknown")
    func ranges() {
        let plans = NationalPlans()
        #expect(plans.reading("2135550142", dialledIn: .unitedStates)?.isKnown == true)
        #expect(plans.reading("7385550142", dialledIn: .unitedStates)?.isKnown == false)
        #expect(plans.reading("5550142", dialledIn: .unitedStates) == nil)
        #expect(E164("+3235550142").map(plans.isKnown) == true && E164("+17385550142").map(plans.isKnown) == false)
    }
}
