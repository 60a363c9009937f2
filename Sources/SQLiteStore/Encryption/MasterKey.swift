import Crypto
import Foundation
import Outreach

/// The key under which every worker's key is wrapped. It lives outside the database: who steals the database alone
/// learns no number and no address; who loses the key loses them all.
public struct MasterKey: Sendable {
    let key: SymmetricKey

    /// A new random key of 256 bits.
    public static func generate() -> MasterKey { MasterKey(key: SymmetricKey(size: .bits256)) }

    /// Reads the file that ``save(to:)`` wrote: 64 hexadecimal digits.
    /// - Throws: `BadInput` when it is missing, readable by others, or no key.
    public static func load(from path: String) throws -> MasterKey {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue,
            let data = FileManager.default.contents(atPath: path)
        else {
            throw BadInput(
                file: path, found: "no readable file", expected: "the master key",
                remedy: "Run `altavoz init` for a new installation, or bring the key back from where it is kept")
        }
        guard mode & 0o077 == 0 else {
            throw BadInput(
                file: path, found: "a key that other users may read (mode \(String(mode, radix: 8)))",
                expected: "mode 600", remedy: "Run chmod 600 on it")
        }
        let digits = Array(data).filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard digits.count == 64, let bytes = bytes(ofHex: digits) else {
            throw BadInput(file: path, found: "something else", expected: "64 hexadecimal digits")
        }
        return MasterKey(key: SymmetricKey(data: bytes))
    }

    /// Writes the key to a new file with mode 0600.
    /// - Throws: `BadInput` when there is a file already: a key is never overwritten. ``StoreError`` when it cannot be
    ///   written; no part of it is left then.
    public func save(to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw BadInput(
                file: path, found: "that it cannot be made (\(reason))", expected: "a new file for the master key",
                remedy: errno == EEXIST ? "A key is never overwritten; move the old one away first" : nil)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let text = key.withUnsafeBytes { bytes in bytes.map { hexDigits($0) }.joined() } + "\n"
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
            try handle.close()
        } catch {
            // A key that is not whole must not stand in the way of the next try.
            unlink(path)
            throw (error as? CocoaError)?.code == .fileWriteOutOfSpace
                ? StoreError(.diskFull, "The disk is full: no master key was made. Make room and try again.")
                : StoreError(.inputOutput, "The master key cannot be written to \(path).")
        }
    }

    private static func bytes(ofHex digits: [UInt8]) -> [UInt8]? {
        func value(_ digit: UInt8) -> UInt8? {
            switch digit {
            case 48...57: digit - 48
            case 97...102: digit - 87
            case 65...70: digit - 55
            default: nil
            }
        }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}

extension MasterKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(master key)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

private func hexDigits(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0" + text : text
}
