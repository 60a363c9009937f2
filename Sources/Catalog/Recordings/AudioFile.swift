import Crypto
import Foundation
import Outreach

/// One recording of the catalog: where it lies and what it is.
public struct AudioFile: Sendable, Equatable {
    public let path: String
    /// SHA-256 of its bytes when the catalog was read.
    public let id: RecordingID
    /// Without its dot: `mp3`.
    public let ending: String

    /// The most that one may have: some five minutes at 128 kbit/s, ten at 64. A longer one would not be listened to.
    public static let maxBytes = 5 << 20
    /// What a call can play (twilio.com/docs/voice/twiml/play, read in 2026, lists `audio/mpeg` and no AAC or Ogg); the other
    /// endings of ``AudioLanguage/fileEndings`` are for voice notes that a person sends.
    static let callable = ["mp3": "audio/mpeg"]

    /// Nil where it cannot be played in a call.
    public var contentType: String? { Self.callable[ending] }

    /// Reads a plain file of at most ``maxBytes``, whole. A link is not followed: what it points to is not in the catalog.
    static func read(_ path: String) -> Result<[UInt8], Trouble> {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .failure(errno == ELOOP ? .notPlain : .unreadable) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .failure(.notPlain) }
        guard status.st_size > 0 else { return .failure(.empty) }
        guard status.st_size <= maxBytes else { return .failure(.tooLong) }
        guard let data = try? handle.read(upToCount: maxBytes + 1) else { return .failure(.unreadable) }
        // It may have grown since.
        return data.count <= maxBytes ? .success(Array(data)) : .failure(.tooLong)
    }

    enum Trouble: String, Error {
        case notPlain = "a link or a folder"
        case unreadable = "a file that cannot be read"
        case empty = "an empty file"
        case tooLong = "a file of more than 5 MB"
    }

    static func id(of bytes: [UInt8]) -> RecordingID {
        let hex = SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }
        return RecordingID(hex.joined())!
    }
}
