import CLibcurl
import Outreach

/// Why a transfer has no whole answer: libcurl's code and a sentence of our own.
///
/// libcurl's own texts name hosts, paths and addresses, so they are never asked for.
struct Failure: Sendable, Equatable {
    let code: Int
    let sentence: String

    var answer: TransferResult.Answer { .failure(code: code, message: sentence) }

    init(_ code: CURLcode, _ sentence: String) {
        self.code = Int(code.rawValue)
        self.sentence = sentence
    }

    /// The sentence for what libcurl reported.
    init(_ code: CURLcode) {
        self.init(code, Self.sentences[code.rawValue] ?? "the transfer failed (libcurl's code \(code.rawValue))")
    }

    static let shutDown = Failure(CURLE_ABORTED_BY_CALLBACK, "the transport was shut down")
    static let late = Failure(
        CURLE_ABORTED_BY_CALLBACK, "it waited longer than it may before it could leave, and was not sent")
    static let addressRefused = Failure(CURLE_COULDNT_CONNECT, "address not allowed")
    static let repetitionRefused = Failure(
        CURLE_ABORTED_BY_CALLBACK, "the request left, the connection ended without an answer, and it was not sent again"
    )
    static let answerTooLong = Failure(CURLE_WRITE_ERROR, "the answer is longer than allowed")
    static let badScheme = Failure(CURLE_UNSUPPORTED_PROTOCOL, "the URL begins with neither https:// nor http://")
    static let badHeader = Failure(
        CURLE_BAD_FUNCTION_ARGUMENT, "a header line contains a line break or another control character")
    static let badSignature = Failure(
        CURLE_BAD_FUNCTION_ARGUMENT, "the key, region or service to sign with is one that no request can be signed with"
    )
    static let badURL = Failure(CURLE_URL_MALFORMAT, "the URL contains a space or a control character")
    static let badMailAddress = Failure(
        CURLE_BAD_FUNCTION_ARGUMENT, "the sender or the recipient contains a character that no address has")
    static let badMailServer = Failure(
        CURLE_URL_MALFORMAT, "the mail server's host, port or EHLO name contains a character that it cannot have")

    private static let sentences: [UInt32: String] = [
        CURLE_UNSUPPORTED_PROTOCOL.rawValue: "the URL's protocol is not allowed",
        CURLE_FAILED_INIT.rawValue: "libcurl could not begin",
        CURLE_URL_MALFORMAT.rawValue: "the URL cannot be read",
        CURLE_COULDNT_RESOLVE_HOST.rawValue: "the host's name could not be resolved",
        CURLE_COULDNT_CONNECT.rawValue: "no connection could be made",
        CURLE_WEIRD_SERVER_REPLY.rawValue: "the server's answer makes no sense",
        CURLE_REMOTE_ACCESS_DENIED.rawValue: "the server denied access",
        CURLE_HTTP2.rawValue: "the HTTP/2 connection failed",
        CURLE_PARTIAL_FILE.rawValue: "the answer ended early",
        CURLE_WRITE_ERROR.rawValue: "the answer could not be taken in",
        CURLE_READ_ERROR.rawValue: "the request could not be read",
        CURLE_OUT_OF_MEMORY.rawValue: "memory ran out",
        CURLE_OPERATION_TIMEDOUT.rawValue: "no answer within the time allowed",
        CURLE_SSL_CONNECT_ERROR.rawValue: "the TLS handshake failed",
        CURLE_ABORTED_BY_CALLBACK.rawValue: "the transfer was ended",
        CURLE_BAD_FUNCTION_ARGUMENT.rawValue: "libcurl was called wrongly",
        CURLE_GOT_NOTHING.rawValue: "the server ended the connection without an answer",
        CURLE_SSL_ENGINE_SETFAILED.rawValue: "the TLS engine could not be used",
        CURLE_SEND_ERROR.rawValue: "the connection ended while sending",
        CURLE_RECV_ERROR.rawValue: "the connection ended while waiting for the answer",
        CURLE_SSL_CIPHER.rawValue: "no common TLS cipher",
        CURLE_PEER_FAILED_VERIFICATION.rawValue: "the server's certificate could not be verified",
        CURLE_BAD_CONTENT_ENCODING.rawValue: "the answer's encoding cannot be read",
        CURLE_USE_SSL_FAILED.rawValue: "the server does not offer the TLS that is required",
        CURLE_LOGIN_DENIED.rawValue: "the server refused the user name or the secret",
        CURLE_SSL_CACERT_BADFILE.rawValue: "the file of certificate authorities cannot be read",
        CURLE_SSL_SHUTDOWN_FAILED.rawValue: "the TLS connection could not be ended",
        CURLE_AGAIN.rawValue: "the connection is not ready",
        CURLE_SSL_ISSUER_ERROR.rawValue: "the server's certificate has the wrong issuer",
        CURLE_NO_CONNECTION_AVAILABLE.rawValue: "no connection was free",
        CURLE_SSL_PINNEDPUBKEYNOTMATCH.rawValue: "the server's key is not the expected one",
        CURLE_SSL_INVALIDCERTSTATUS.rawValue: "the server's certificate was revoked",
        CURLE_HTTP2_STREAM.rawValue: "the HTTP/2 stream was ended by the server",
        CURLE_AUTH_ERROR.rawValue: "the server's authentication failed",
        CURLE_UNRECOVERABLE_POLL.rawValue: "waiting for the network failed",
    ]
}
