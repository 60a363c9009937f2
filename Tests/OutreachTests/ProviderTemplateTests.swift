import Outreach
import Testing

@Suite("Templates that a provider has on file")
struct ProviderTemplateTests {
    static let (here, abroad) = (
        ContactAddress.phone(E164("+12135550142")!), ContactAddress.phone(E164("+525555550142")!)
    )

    static func template(_ body: String, status: String = "approved", category: String = "UTILITY") -> ProviderTemplate
    {
        ProviderTemplate(id: "HX1", body: body, status: status, category: category)
    }

    static func text(_ body: String, _ variables: [String: String] = [:]) -> OutgoingText {
        OutgoingText(
            key: MessageKey("pay-rights")!, language: LanguageTag("es")!, channel: .whatsapp, subject: nil, body: body,
            html: nil, segments: 1, approvalHash: "00", isApproved: true, obstacle: nil, isRightToLeft: false,
            variables: variables)
    }

    static func obstacle(_ template: ProviderTemplate, _ text: OutgoingText, to: ContactAddress = here) -> String? {
        do {
            _ = try template.filled(for: text, to: to)
            return nil
        } catch { return error.sentence }
    }

    @Test("a template that reads as the reviewed text is sent with what its places need, and with nothing else")
    func fits() throws {
        let text = Self.text(
            "Voz: llame al 833-555-0100 o lea https://r.example.org/m/1-es.",
            [
                "1": "833-555-0100", "2": "https://r.example.org/m/1-es",
            ])
        let filled = try Self.template("Voz: llame al {{1}} o lea {{2}}.").filled(for: text, to: Self.here)
        #expect(
            filled
                == FilledTemplate(
                    id: "HX1", variables: [("1", "833-555-0100"), ("2", "https://r.example.org/m/1-es")]))
        let written = try Self.template("Voz: llame al 833-555-0100 o lea {{2}}.").filled(for: text, to: Self.here)
        #expect(written.variables.map(\.name) == ["2"])
        #expect(try Self.template(text.body).filled(for: text, to: Self.here).variables.isEmpty)
    }

    @Test(
        "a template of other words is not sent, by however little",
        arguments: [
            "Voz: llame al {{1}} o lea {{2}}", "Voz:  llame al {{1}}.", "Voz: llame al {{2}}.", "Voz: llame al {{1}}. ",
            "voz: llame al {{1}}.", "Voz: llame al {{1}", "Voz: llame al {{ 1 }}.", "{{3}}", "",
            "Voz: llame al 833-555-0101.",
            "Voz: llame al {{1}}.{{2}}", "Voz: llame al {{1}}.{{3}}", "Voz: llame al {{1}}.{{}}",
        ])
    func differs(_ body: String) {
        let text = Self.text("Voz: llame al 833-555-0100.", ["1": "833-555-0100", "2": ""])
        #expect(Self.obstacle(Self.template(body), text)?.contains("does not read as the reviewed text") == true)
        #expect(Self.obstacle(Self.template("Voz: llame al {{1}}."), text) == nil)
    }

    @Test(
        "a template that Meta has not approved is not sent",
        arguments: ["pending", "rejected", "paused", "disabled", "not submitted", "", "Approved"])
    func unapproved(_ status: String) {
        let obstacle = Self.obstacle(Self.template("Hola", status: status), Self.text("Hola"))
        #expect(obstacle?.contains("Meta has not approved") == true)
    }

    @Test("what Meta has filed as marketing is not sent to the United States, where it would not arrive")
    func marketing() {
        let template = Self.template("Hola", category: "MARKETING")
        #expect(Self.obstacle(template, Self.text("Hola"))?.contains("filed") == true)
        #expect(Self.obstacle(template, Self.text("Hola"), to: Self.abroad) == nil)
    }

    @Test(
        "whatever stands in the places, what is let go reads as the reviewed text, and one changed character is refused"
    )
    func property() throws {
        var random = SplitMix(state: 7)
        let alphabet = Array("aé工 {}1\u{2068}\u{0301}")
        for round in 0..<2_000 {
            func word(_ most: Int) -> String {
                String((0..<random.below(most)).map { _ in alphabet[random.below(alphabet.count)] })
            }
            var (body, template) = ("", "")
            var variables: [String: String] = [:]
            for place in 1...3 {
                // Braces in the text itself would be places.
                let literal = word(6).replacing("{", with: "x")
                let value = "v" + word(5)
                variables[String(place)] = value
                body += literal + value
                template += literal + "{{\(place)}}"
            }
            let text = Self.text(body, variables)
            let filled = try Self.template(template).filled(for: text, to: Self.here)
            #expect(filled.variables.map(\.value) == ["1", "2", "3"].map { variables[$0]! }, "\(round)")
            let changed = "ñ" + template
            #expect(Self.obstacle(Self.template(changed), text) != nil)
        }
    }
}

private struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
