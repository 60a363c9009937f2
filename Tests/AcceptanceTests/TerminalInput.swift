import Foundation

/// A terminal of its own, at which nobody sits: its other end is written to.
final class TerminalInput {
    private let other: Int32
    /// What a program is given as its standard input.
    let handle: FileHandle

    /// `TIOCSPTLCK` and `TIOCGPTN`, ioctl_tty(2): what unlockpt(3) and ptsname(3) use.
    private static let (lock, numbered) = (UInt(0x4004_5431), UInt(0x8004_5430))

    struct Trouble: Error {}

    init() throws {
        let end = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (locked, number) = (Int32(0), UInt32(0))
        guard end >= 0, ioctl(end, Self.lock, &locked) == 0, ioctl(end, Self.numbered, &number) == 0 else {
            throw Trouble()
        }
        let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard terminal >= 0 else { throw Trouble() }
        other = end
        handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    }

    deinit { close(other) }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(other, $0.baseAddress, $0.count) }
    }
}
