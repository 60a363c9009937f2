import Foundation
import Outreach

extension SecretSource {
    /// The secret itself, without the line end. A file that others may read is refused: it is no secret.
    func read(environment: [String: String]) throws -> String {
        switch self {
        case .environment(let name):
            guard let value = environment[name], !value.isEmpty else {
                throw BadInput(
                    field: name, found: "an environment variable that is not set", expected: "the secret",
                    remedy: "Set \(name), or name a file in secret_file.")
            }
            return value
        case .file(let path):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw BadInput(
                    file: path, found: "no such file, or one that may not be read", expected: "the secret",
                    remedy: "Put the secret alone into this file and set its mode to 0600.")
            }
            if let mode = FileMode.of(path), mode & 0o007 != 0 {
                throw BadInput(
                    file: path, found: "mode \(FileMode.text(mode))", expected: "a file that others cannot read",
                    remedy: "Run: chmod 600 \(path)")
            }
            let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            guard !text.isEmpty else { throw BadInput(file: path, found: "nothing", expected: "the secret") }
            return text
        }
    }
}

/// The permission bits of files.
enum FileMode {
    /// Nil when there is no such file.
    static func of(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    }

    static func set(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// `0600`
    static func text(_ mode: Int) -> String {
        let digits = String(mode & 0o7777, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
