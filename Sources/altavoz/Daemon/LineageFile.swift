import Foundation
import Outreach

/// What a daemon knows of its database outside of it: the file `lineage` of the data folder. It is compared with the
/// database at every start, so that a copy is seen to be one however it was made.
///
/// It is written after the database, with what the database has: it can fall behind it, when the power fails, and never
/// be ahead. A database that is behind its file has been put back.
struct LineageFile: Sendable, Equatable {
    /// The database's own name.
    let name: String
    let pulse: Pulse
    /// The file's number in its file system (inode). A copy has another one; a folder that is renamed keeps it.
    let file: UInt64

    static func path(in folder: String) -> String { folder + "/lineage" }

    /// - Returns: nil when there is none, or none that can be read.
    static func read(in folder: String) -> LineageFile? {
        guard let text = try? String(contentsOfFile: path(in: folder), encoding: .utf8) else { return nil }
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            if words.count == 2 { values[String(words[0])] = String(words[1]) }
        }
        guard let name = values["database"], let fence = values["fence"].flatMap({ Int64($0) }),
            let alive = values["alive"].flatMap({ Int64($0) }), let file = values["file"].flatMap({ UInt64($0) })
        else { return nil }
        return LineageFile(name: name, pulse: Pulse(fence: fence, at: Timestamp(milliseconds: alive)), file: file)
    }

    /// Replaces the one before, whole or not at all.
    /// - Throws: ``Failure`` when the folder cannot be written.
    func write(in folder: String) throws {
        let text = """
            # The daemon compares this with the database at each start, to see whether it was put back from a copy.
            # Neither copy nor change it. See: altavoz restore --help
            database \(name)
            fence \(pulse.fence)
            alive \(pulse.at.milliseconds)
            file \(file)

            """
        let target = Self.path(in: folder)
        let handle = open(target + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Failure.unwritable(target, errno) }
        do {
            defer { close(handle) }
            let bytes = Array(text.utf8)
            let written = bytes.withUnsafeBytes { Foundation.write(handle, $0.baseAddress, $0.count) }
            guard written >= 0 else { throw Failure.unwritable(target, errno) }
            // Some of so few bytes: there was no room for the rest.
            guard written == bytes.count else { throw Failure.unwritable(target, ENOSPC) }
            guard fsync(handle) == 0 else { throw Failure.unwritable(target, errno) }
        }
        guard rename(target + ".new", target) == 0 else { throw Failure.unwritable(target, errno) }
    }

    static func number(of path: String) -> UInt64? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
    }
}

extension RestoreFinding {
    /// Judges a database by what it says of itself and by what the folder says of it; nil = it is what it was.
    static func judge(_ lineage: Lineage, file: LineageFile?, number: UInt64?) -> RestoreFinding? {
        if let copiedAt = lineage.copiedAt { return RestoreFinding(sign: .backup, since: copiedAt) }
        let pulse = lineage.pulse ?? .none
        guard let name = lineage.name else {
            // No daemon of this version has used it: there is nothing that it could have forgotten. Or it is older still.
            return file.map { pulse < $0.pulse } ?? false ? RestoreFinding(sign: .older, since: pulse.at) : nil
        }
        guard let file else { return RestoreFinding(sign: .stray, since: pulse.at) }
        if file.name != name { return RestoreFinding(sign: .other, since: pulse.at) }
        if pulse < file.pulse { return RestoreFinding(sign: .older, since: pulse.at) }
        if file.file != number { return RestoreFinding(sign: .moved, since: pulse.at) }
        return nil
    }
}

/// Keeps the file and looks at it: before a daemon begins, and while it lives.
struct LineageKeeper: Sendable {
    let folder: DataFolder
    let store: any RestoringStore

    func finding() async throws -> RestoreFinding? {
        RestoreFinding.judge(
            try await store.lineage(), file: LineageFile.read(in: folder.path),
            number: LineageFile.number(of: folder.database))
    }

    /// Before a daemon takes the database; this folder's lock is held.
    /// - Returns: what a person has to know; nil when all is as it was left.
    func begin(random: some RandomSource, now: Timestamp) async throws -> Restoration? {
        let name = String(random.next(), radix: 16) + String(random.next(), radix: 16)
        let lineage = try await store.lineage()
        if let finding = try await finding() {
            // The file first: should this end between the two, the next start finds the same.
            try write(name, lineage.pulse)
            return try await store.pauseAsRestored(finding, name: name, now: now)
        }
        if lineage.name == nil {
            try write(name, lineage.pulse)
            try await store.nameIfNew(name)
        }
        return lineage.restoration
    }

    /// Writes down where the database is now, unless that is known.
    func note() async throws {
        let lineage = try await store.lineage()
        guard let name = lineage.name, let pulse = lineage.pulse, LineageFile.read(in: folder.path)?.pulse != pulse
        else { return }
        try write(name, pulse)
    }

    private func write(_ name: String, _ pulse: Pulse?) throws {
        guard let number = LineageFile.number(of: folder.database) else { return }
        try LineageFile(name: name, pulse: pulse ?? .none, file: number).write(in: folder.path)
    }
}
