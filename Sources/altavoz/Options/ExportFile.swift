import Foundation

/// A file that appears under its name when it is whole: nobody takes half of a list for all of it.
///
/// Until then it is called `NAME.partial`, and it goes away with the value. Only its owner may read it (mode 0600).
final class ExportFile {
    private let path: String
    private var descriptor: Int32
    private var partial: String { path + ".partial" }

    /// - Throws: ``Failure`` when there is such a file already, or none can be made there.
    init(_ path: String) throws {
        self.path = path
        descriptor = -1
        try refuseExisting()
        unlink(partial)
        descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(partial)
    }

    func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path, errno)
            }
            written += count
        }
    }

    func finish() throws {
        // A full disk may show only here.
        guard fsync(descriptor) == 0 else { throw Self.failure(path, errno) }
        try refuseExisting()
        guard rename(partial, path) == 0 else { throw Self.failure(path, errno) }
        close(descriptor)
        descriptor = -1
    }

    private func refuseExisting() throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure("\(path) exists already, and nothing is overwritten", remedy: "Name another file.")
        }
    }

    static func failure(_ path: String, _ code: Int32) -> Failure {
        if code == ENOSPC || code == EDQUOT {
            return Failure(
                "The disk is full: \(path) cannot be written, and nothing of it was left there",
                remedy: "Make room, or name a file on another disk, and try again.", status: .tryAgain)
        }
        return Failure(
            "\(path) cannot be written: \(String(cString: strerror(code)))",
            remedy: "Check the folder and its permissions.")
    }
}
