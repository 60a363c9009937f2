import Counterparts
import Foundation

/// Reads a mail with Python's own parser, which is not ours.
enum MailReader {
    struct Mail: Decodable {
        let subject: String
        let text: String
        let html: String
        let headers: [String: String]
    }

    static func read(_ message: [UInt8]) throws -> Mail {
        let script = """
            import email, email.policy, json, sys
            mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            part = lambda kind: mail.get_body((kind,)).get_content()
            json.dump({"subject": mail["Subject"], "text": part("plain"), "html": part("html"),
                       "headers": {name: str(value) for name, value in mail.items()}}, sys.stdout)
            """
        return try JSONDecoder().decode(Mail.self, from: try python(script, input: Data(message)))
    }

    /// - Returns: the HTTP status.
    static func post(_ url: String, _ body: String) throws -> Int {
        let script = """
            import sys, urllib.request, urllib.error
            try:
                print(urllib.request.urlopen(sys.argv[1], data=sys.argv[2].encode(), timeout=10).status)
            except urllib.error.HTTPError as error:
                print(error.code)
            """
        let output = try python(script, arguments: [url, body], input: Data())
        return Int(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    private static func python(_ script: String, arguments: [String] = [], input: Data) throws -> Data {
        let process = Process()
        let (standardInput, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: try Program.python())
        process.arguments = ["-c", script] + arguments
        process.standardInput = standardInput
        process.standardOutput = output
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: input)
        try standardInput.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CounterpartError("Python could not read the mail") }
        return data
    }
}
