import Testing

@testable import Feeds

@Suite("OpenFEMA titles")
struct OpenFEMATitleTests {
    @Test(
        "a shouted title with stray spaces becomes one for people",
        arguments: [
            ("WILDFIRES AND STRAIGHT-LINE WINDS", "Wildfires and Straight-Line Winds"),
            ("TUBBS FIRE ", "Tubbs Fire"),
            (" PARTRICK FIRE", "Partrick Fire"),
            ("COVID-19 PANDEMIC", "COVID-19 Pandemic"),
            ("LNU LIGHTNING COMPLEX FIRE", "LNU Lightning Complex Fire"),
            ("THE FIRE OF THE HUNTER'S  POINT", "The Fire of the Hunter's Point"),
            ("Palisades Fire", "Palisades Fire"),
            ("", ""),
        ])
    func cleaned(title: String, expected: String) {
        #expect(OpenFEMATitle.clean(title) == expected)
    }
}
