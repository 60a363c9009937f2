import Foundation
import Outreach
import Testing

@testable import Gateways

@Suite("Email: headers") struct HeaderEncodingTests {
    static let subjects = [
        "Your wages", "Sus salarios: ¿qué hacer?", "您的工资：请阅读这条消息，了解您作为灾后重建工人的权利，包括加班费和安全设备",
        "حقوق شما: دستمزد و ایمنی در محل کار پس از آتش‌سوزی، لطفاً این پیام را بخوانید", "",
        "Mixed 工资 and English words in one long subject that has to be folded somewhere in the middle",
        String(repeating: "palabra ", count: 30).trimmingCharacters(in: .whitespaces),
        String(repeating: "x", count: 300),
        String(repeating: "ñ", count: 200), String(repeating: "👩🏽‍🏭", count: 40), "a =?UTF-8?Q?forged?= word",
        "two  spaces",
        " leading and trailing ", "=?", "tab\there", "Ünïcödé_with_underscores=and?marks", "🇲🇽🇺🇸",
        "e\u{301}" + String(repeating: "\u{301}", count: 60) + " too many accents",
    ]

    @Test("Python's own parser reads every subject back, and every line keeps to its limit")
    func readBack() throws {
        let blocks = Self.subjects.map { HeaderEncoding.unstructured("Subject", $0) }
        let answers = try Oracle.ask("mail_read.py", blocks)
        #expect(answers.count == blocks.count)
        for ((subject, block), answer) in zip(zip(Self.subjects, blocks), answers) {
            let fields = try JSONDecoder().decode(Fields.self, from: Data(answer.utf8))
            #expect(fields.subject ?? "" == subject.replacing("\t", with: " "), "\(block)")
            #expect(fields.defects.isEmpty, "\(block) \(fields.defects)")
            for line in block.components(separatedBy: "\r\n") {
                #expect(line.utf8.count <= 76, "\(line)")
                #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
            }
            for line in block.components(separatedBy: "\r\n").dropFirst() { #expect(line.hasPrefix(" ")) }
        }
    }

    @Test("no encoded-word splits a character", arguments: subjects)
    func whole(subject: String) throws {
        let block = HeaderEncoding.unstructured("Subject", subject)
        let words = block.components(separatedBy: .whitespacesAndNewlines).filter { $0.hasPrefix("=?UTF-8?B?") }
        for word in words {
            #expect(word.utf8.count <= 75)
            let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            #expect(String(validating: data, as: UTF8.self) != nil, "\(word)")
        }
    }

    @Test("Python's own parser reads every display name back beside its address")
    func names() throws {
        let names = [
            "Centro de Trabajadores", "Centro \"Sol\", A. C. \\ Norte", "Trabajadores ñ", "工人中心", "O'Neil & Co.", "",
            "A very long name of a coalition of worker centers that has to be folded over lines, with a comma",
            "Muchísimas organizaciones de trabajadores y trabajadoras unidas por la reconstrucción, A. C.",
        ]
        let blocks = names.map { HeaderEncoding.mailbox("From", displayName: $0, address: "rights@example.org") }
        let answers = try Oracle.ask("mail_read.py", blocks)
        for ((name, block), answer) in zip(zip(names, blocks), answers) {
            let fields = try JSONDecoder().decode(Fields.self, from: Data(answer.utf8))
            #expect(fields.fromName ?? "" == name, "\(block)")
            #expect(fields.fromAddress == "rights@example.org")
            #expect(fields.defects.isEmpty, "\(block) \(fields.defects)")
            for line in block.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 76, "\(line)") }
        }
    }

    @Test(
        "no text starts a header of its own",
        arguments: [
            "x\r\nBcc: all@example.org", "x\nBcc: y", "x\rBcc: y", "x\u{0}y", "x\u{2028}Bcc: y", "\r\n\r\nbody",
            "ñ\r\nBcc: y",
        ])
    func injection(text: String) throws {
        for header in [
            HeaderEncoding.unstructured("Subject", text),
            HeaderEncoding.mailbox("From", displayName: text, address: "rights@example.org"),
        ] {
            for line in header.components(separatedBy: "\r\n").dropFirst() { #expect(line.hasPrefix(" ")) }
            #expect(!header.replacing("\r\n ", with: "").utf8.contains { $0 < 0x20 })
        }
    }

    struct Fields: Decodable {
        var subject: String?
        var fromName: String?
        var fromAddress: String?
        var defects: [String]

        enum CodingKeys: String, CodingKey {
            case subject, defects
            case fromName = "from-name"
            case fromAddress = "from-address"
        }
    }
}
