import Outreach

extension InboundAcknowledgement {
    /// For providers that read the answer to a reply as XML that tells them what to send: nothing.
    static let emptyXML = InboundAcknowledgement(
        contentType: "text/xml", body: #"<?xml version="1.0" encoding="UTF-8"?><Response/>"#)
}
