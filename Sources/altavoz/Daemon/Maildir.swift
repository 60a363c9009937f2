import Foundation

/// A folder with one file for each mail, as mail servers deliver it: complete ones stand in `new`.
struct Maildir: Sendable {
    let path: String

    var new: String { path + "/new" }
    var failed: String { path + "/failed" }

    var mayBeRead: Bool { access(new, R_OK | X_OK) == 0 }

    /// The names of the mails, oldest first as far as the names tell.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: new).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The names of the mails that were set aside; empty where there is no such folder.
    func failedNames() throws -> [String] {
        guard FileManager.default.fileExists(atPath: failed) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: failed).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// - Throws: ``Trouble`` for what is no readable file; a link is not followed.
    func read(_ name: String, limit: Int) throws -> [UInt8] {
        let file = open(new + "/" + name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw Trouble(errno == ENOENT ? .gone : .unreadable) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw Trouble(.unreadable) }
        // One byte more, so that whoever reads sees that it is too much.
        var bytes = [UInt8](repeating: 0, count: min(max(Int(status.st_size), 0), limit + 1))
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Foundation.read(file, $0.baseAddress! + count, $0.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Trouble(.unreadable) }
            if got == 0 { break }
            count += got
        }
        return Array(bytes.prefix(count))
    }

    /// Once everything in it is recorded.
    func remove(_ name: String) throws {
        guard unlink(new + "/" + name) == 0 || errno == ENOENT else { throw Trouble(.notRemoved) }
    }

    /// Puts aside what a person should look at; nothing is overwritten.
    func setAside(_ name: String) throws {
        _ = mkdir(failed, 0o700)
        var target = failed + "/" + name
        var n = 1
        while FileManager.default.fileExists(atPath: target) {
            n += 1
            target = "\(failed)/\(name).\(n)"
        }
        guard rename(new + "/" + name, target) == 0 else { throw Trouble(.notMoved) }
    }

    struct Trouble: Error, CustomStringConvertible {
        enum Kind { case gone, unreadable, notRemoved, notMoved }
        let kind: Kind
        init(_ kind: Kind) { self.kind = kind }

        var description: String {
            switch kind {
            case .gone: "the file is gone"
            case .unreadable: "the file cannot be read"
            case .notRemoved: "the file cannot be removed"
            case .notMoved: "the file cannot be moved to the folder failed"
            }
        }
    }
}
