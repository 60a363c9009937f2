/// The name of a recording in addresses and requests: SHA-256 of its bytes in hexadecimal, so that another file can never be
/// played in its stead, and so that the name tells nothing.
public struct RecordingID: CheckedText {
    public let text: String
    public static let expectation = "64 hexadecimal digits in lower case"

    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.text = text
    }
}

/// A recording as a provider fetches it.
public struct Recording: Sendable, Equatable {
    /// `audio/mpeg`
    public let contentType: String
    public let bytes: [UInt8]

    public init(contentType: String, bytes: [UInt8]) {
        self.contentType = contentType
        self.bytes = bytes
    }
}
