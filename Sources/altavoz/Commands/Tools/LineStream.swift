import Foundation
import Outreach

/// Reads standard input line by line and answers each line with one JSON object on a line, in order; an unusable line
/// gets an object that says so, and the stream goes on.
enum LineStream {
    /// One JSON string a line.
    static func strings(failure: (String) -> JSONValue, answer: (String) -> JSONValue) {
        each { line in
            guard let text = string(line) else { return failure("not one JSON string") }
            return answer(text)
        }
    }

    /// One JSON object a line.
    static func objects<Input: Decodable>(
        _ type: Input.Type, failure: (String) -> JSONValue, answer: (Input) -> JSONValue
    ) {
        let decoder = JSONDecoder()
        each { line in
            do {
                return answer(try decoder.decode(Input.self, from: Data(line)))
            } catch let DecodingError.keyNotFound(key, _) {
                return failure("\"\(key.stringValue)\" is missing")
            } catch let DecodingError.typeMismatch(_, context) {
                return failure(
                    context.codingPath.last.map { "\"\($0.stringValue)\" is no text" } ?? "not a JSON object")
            } catch {
                return failure("not a JSON object")
            }
        }
    }

    private static func each(_ answer: (ArraySlice<UInt8>) -> JSONValue) {
        var out: [UInt8] = []
        var pending: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        func reply(_ line: ArraySlice<UInt8>) {
            answer(line.last == 0x0D ? line.dropLast() : line).write(to: &out)
            out.append(0x0A)
            if out.count > 1 << 16 { flush() }
        }
        func flush() {
            Console.write(out, to: STDOUT_FILENO)
            out.removeAll(keepingCapacity: true)
        }
        while true {
            let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            pending.append(contentsOf: chunk[..<count])
            var start = 0
            while let end = pending[start...].firstIndex(of: 0x0A) {
                reply(pending[start..<end])
                start = end + 1
            }
            pending.removeFirst(start)
            // Whoever waits for an answer before the next line gets it now.
            if count < chunk.count { flush() }
        }
        if !pending.isEmpty { reply(pending[...]) }
        flush()
    }

    private static func string(_ line: ArraySlice<UInt8>) -> String? {
        let quote = UInt8(ascii: "\"")
        if line.count >= 2, line.first == quote, line.last == quote {
            let inner = line.dropFirst().dropLast()
            // Nearly every line: no escapes, so what stands between the quotes is the text.
            if inner.allSatisfy({ $0 >= 0x20 && $0 != quote && $0 != UInt8(ascii: "\\") }) {
                return String(validating: inner, as: UTF8.self)
            }
        }
        return try? JSONDecoder().decode(String.self, from: Data(line))
    }
}
