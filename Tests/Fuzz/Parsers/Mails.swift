import Outreach

@testable import Gateways

extension FuzzParser {
    /// Mails that came back (delivery reports, complaints, unsubscribing), and what they are made of.
    static let mails = [
        FuzzParser("mail") { bytes in
            keep(try MailReader(gateway: "mail", messageIDDomain: "example.org").read(bytes))
        },
        FuzzParser("mail-parts") { bytes in
            func walk(_ part: MailPart, _ depth: Int) {
                keep(part.contentType.parameters["boundary"])
                guard depth < 4 else { return }
                for inner in part.parts().parts { walk(inner, depth + 1) }
            }
            walk(MailPart(bytes[...]), 0)
            keep(DeliveryStatus(bytes))
            keep(TransferEncoding.base64(bytes))
            keep(TransferEncoding.quotedPrintable(bytes))
            keep(TransferEncoding.quotedPrintable(bytes, isWord: true))
            keep(TransferEncoding.words(text(bytes)))
        },
    ]
}
