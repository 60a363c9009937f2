import Foundation
import Outreach

extension SecretSource {
    /// The secret itself, without the line end. A file that others may read is refused: it is no secret.
    ///
    /// What names nothing that is there is not repeated: it may be the secret, in the wrong place.
    /// - Parameter key: of the configuration, without `_env` and `_file`.
    func read(environment: [String: String], as key: String) throws -> String {
        switch self {
        case .environment(let name):
            guard let value = environment[name], !value.isEmpty else {
                throw BadInput(
                    field: "\(key)_env", found: "the name of an environment variable that is not set",
                    expected: "the secret in the environment",
                    remedy: "Set the variable, or name a file in \(key.split(separator: ".").last ?? "secret")_file.")
            }
            return value
        case .file(let path):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw BadInput(
                    field: "\(key)_file", found: "the name of a file that is not there, or may not be read",
                    expected: "a file with the secret",
                    remedy: "Put the secret alone into a file, set its mode to 0600 and name the file here.")
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
