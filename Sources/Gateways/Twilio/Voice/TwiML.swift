import Outreach

/// What Twilio is told to do in a call (twilio.com/docs/voice/twiml).
extension InboundAcknowledgement {
    static let hangUp = twiML("<Hangup/>")

    /// Plays, listening for one key all the while and some seconds longer.
    static func play(_ recording: String, thenTell key: String) -> InboundAcknowledgement {
        twiML(
            """
            <Gather numDigits="1" timeout="8" method="POST" action="\(escaped(key))">\
            <Play>\(escaped(recording))</Play></Gather><Hangup/>
            """)
    }

    private static func twiML(_ verbs: String) -> InboundAcknowledgement {
        InboundAcknowledgement(
            contentType: "text/xml", body: #"<?xml version="1.0" encoding="UTF-8"?><Response>\#(verbs)</Response>"#)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
