import Testing

@testable import Registry

@Suite("What errors show of a cell")
struct MaskedTests {
    @Test(
        "a cell that may hold a contact point is masked, wherever it stands",
        arguments: [
            ("Los Angeles", "\"Los Angeles\""),
            ("90272", "\"90272\""),
            ("(626) 555-0142", "\"(***) ***-**42\""),
            ("maria@example.org", "\"*****@*******.***\""),
            ("call Maria 6265550142", "\"**** ***** ********42\""),
            ("two\nlines", "\"two lines\""),
        ])
    func quoted(cell: String, expected: String) {
        #expect(Masked.quoted(cell) == expected)
    }

    @Test(
        "of a contact cell only the last two digits of a number are shown",
        arguments: [
            ("(626) 555-0142", "\"***42\""),
            ("555 Maria 0142", "\"***\" (14 characters)"),
            ("maria@example", "\"***\" (13 characters)"),
            ("٠١٢٣٤٥٦٧٨٩", "\"***٨٩\""),
        ])
    func contact(cell: String, expected: String) {
        #expect(Masked.contact(cell) == expected)
    }
}
