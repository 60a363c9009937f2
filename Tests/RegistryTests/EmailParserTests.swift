import Outreach
import Testing

@testable import Registry

@Suite("Email addresses")
struct EmailParserTests {
    @Test(
        "what RFC 5321 and RFC 6531 allow is read into its canonical form",
        arguments: [
            ("maria@example.org", "maria@example.org"),
            ("Maria.Lopez@Example.ORG", "Maria.Lopez@example.org"),
            ("x@example.com", "x@example.com"),
            ("maria+altavoz@example.org", "maria+altavoz@example.org"),
            ("!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"),
            ("name/surname@example.com", "name/surname@example.com"),
            ("user-@example.org", "user-@example.org"),
            ("mailhost!user%example.com@example.org", "mailhost!user%example.com@example.org"),
            ("\"maria\"@example.org", "maria@example.org"),
            ("\"ma\\ria\"@example.org", "maria@example.org"),
            ("\" \"@example.org", "\" \"@example.org"),
            ("\"john..doe\"@example.org", "\"john..doe\"@example.org"),
            ("\"a@b\"@example.org", "\"a@b\"@example.org"),
            ("\"\"@example.org", "\"\"@example.org"),
            ("\"quote\\\"slash\\\\\"@example.org", "\"quote\\\"slash\\\\\"@example.org"),
            ("maría@example.org", "maría@example.org"),
            ("mari\u{0301}a@example.org", "mar\u{00ED}a@example.org"),
            ("用户@example.org", "用户@example.org"),
            ("कार@example.org", "कार@example.org"),
            ("maria@bücher.example", "maria@xn--bcher-kva.example"),
            ("maria@BÜCHER.example", "maria@xn--bcher-kva.example"),
            ("maria@xn--bcher-kva.example", "maria@xn--bcher-kva.example"),
            ("maria@faß.example", "maria@xn--fa-hia.example"),
            ("用户@例子.公司", "用户@xn--fsqu00a.xn--55qx5d"),
            ("maria@a.b.c.d.example", "maria@a.b.c.d.example"),
            ("maria@1.example", "maria@1.example"),
            ("maria@ab--cd.example", "maria@ab--cd.example"),
            ("maria@[192.0.2.1]", "maria@[192.0.2.1]"),
            ("maria@[IPv6:2001:DB8::1]", "maria@[IPv6:2001:db8::1]"),
        ])
    func accepted(text: String, expected: String) throws {
        #expect(try EmailParser.parse(text).unmasked == expected)
        // The canonical form is a fixed point.
        #expect(try EmailParser.parse(expected).unmasked == expected)
    }

    @Test(
        "anything else is refused with a sentence that repeats nothing of it",
        arguments: [
            ("", "not an email address"),
            ("maria", "there is no @"),
            ("maria.example.org", "there is no @"),
            ("@example.org", "there is nothing before the @"),
            ("maria@", "there is nothing after the @"),
            (".maria@example.org", "a dot at the start or end of the part before the @, or two in a row"),
            ("maria.@example.org", "a dot at the start or end of the part before the @, or two in a row"),
            ("ma..ria@example.org", "a dot at the start or end of the part before the @, or two in a row"),
            ("maria lopez@example.org", "a character before the @ that is allowed only within quotes, or not at all"),
            (" maria@example.org", "a character before the @ that is allowed only within quotes, or not at all"),
            ("Maria <maria@example.org>", "a character before the @ that is allowed only within quotes, or not at all"),
            ("<maria@example.org>", "a character before the @ that is allowed only within quotes, or not at all"),
            ("maria(home)@example.org", "a character before the @ that is allowed only within quotes, or not at all"),
            ("ma\"ria@example.org", "a character before the @ that is allowed only within quotes, or not at all"),
            ("a@b@example.org", "a character that domains do not have"),
            ("\"maria@example.org", "a quote before the @ is not closed"),
            ("\"maria\"x@example.org", "text after the address"),
            ("\"maria\"", "there is no @"),
            ("\"ma\nria\"@example.org", "a control character"),
            ("ma\u{85}ria@example.org", "a control character"),
            ("maria@example.org ", "a character that domains do not have"),
            ("maria@exam ple.org", "a character that domains do not have"),
            ("maria@exam_ple.org", "a character that domains do not have"),
            ("maria@example.org, jose@example.org", "a character that domains do not have"),
            ("maria@.example.org", "a dot at the start or end of the domain, or two in a row"),
            ("maria@example.org.", "a dot at the start or end of the domain, or two in a row"),
            ("maria@example..org", "a dot at the start or end of the domain, or two in a row"),
            ("maria@-example.org", "a hyphen at the start or end of a part of the domain"),
            ("maria@example-.org", "a hyphen at the start or end of a part of the domain"),
            ("maria@localhost", "the domain has no dot; mail goes to full names such as example.org only"),
            ("maria@[192.0.2.256]", "the number in square brackets is no IPv4 or IPv6 address as mail writes it"),
            ("maria@[192.0.2]", "the number in square brackets is no IPv4 or IPv6 address as mail writes it"),
            ("maria@[2001:db8::1]", "the number in square brackets is no IPv4 or IPv6 address as mail writes it"),
            ("maria@[IPv6:2001:db8::g]", "the number in square brackets is no IPv4 or IPv6 address as mail writes it"),
            ("maria@[192.0.2.1", "the number in square brackets is no IPv4 or IPv6 address as mail writes it"),
        ])
    func refused(text: String, sentence: String) {
        let reading = EmailParser.read(text)
        #expect(reading.address == nil)
        #expect(reading.error == sentence)
    }

    @Test("a domain that IDNA forbids is refused")
    func badInternationalName() {
        #expect(
            EmailParser.read("maria@\u{0301}a.example").error?.hasPrefix("the domain is no international name") == true)
    }

    @Test("the lengths of RFC 5321 section 4.5.3.1 are the limits, in bytes")
    func lengths() {
        let label = String(repeating: "a", count: 63)
        func error(_ local: String, _ domain: String) -> String? { EmailParser.read(local + "@" + domain).error }
        let local = String(repeating: "l", count: 64)
        #expect(error(local, "example.org") == nil)
        #expect(error(local + "l", "example.org") == "the part before the @ is longer than 64 bytes")
        #expect(error(String(repeating: "é", count: 32), "example.org") == nil)
        #expect(
            error(String(repeating: "é", count: 33), "example.org") == "the part before the @ is longer than 64 bytes")
        #expect(error("m", label + ".org") == nil)
        #expect(error("m", label + "a.org") == "a part of the domain is longer than 63 characters")
        let long = [label, label, label].joined(separator: ".")
        #expect(error(String(repeating: "l", count: 62), long) == nil)
        #expect(error(String(repeating: "l", count: 63), long) == "the address is longer than 254 bytes")
        #expect(error("m", [long, label, "a"].joined(separator: ".")) == "the domain is longer than 255 characters")
    }

    @Test("an address literal is accepted with a doubt, and its mask shows nothing of it")
    func literal() {
        let reading = EmailParser.read("maria@[IPv6:2001:db8::1]")
        #expect(reading.doubts == ["the address names a machine by its number, not a mail domain"])
        #expect(reading.address?.masked == "m***@***.***")
    }

    @Test("no bytes bring the parser down, and what is read is read again as itself")
    func fuzz() {
        var random = SplitMix64(seed: 5)
        let pieces = [
            "a", "@", ".", "\"", "\\", "example.org", "-", "é", "例", "[", "]", "IPv6:", "1", " ", "\u{0}", "\u{7F}",
            "xn--", "\u{200D}", "😀", "。",
        ]
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<random.next() % 10 {
                text +=
                    random.next() % 5 == 0
                    ? String(decoding: [UInt8(truncatingIfNeeded: random.next())], as: UTF8.self)
                    : pieces[Int(random.next() % UInt64(pieces.count))]
            }
            let reading = EmailParser.read(text)
            #expect((reading.address == nil) == (reading.error != nil))
            if let address = reading.address?.unmasked {
                #expect(EmailParser.read(address).address?.unmasked == address)
            }
        }
    }
}
