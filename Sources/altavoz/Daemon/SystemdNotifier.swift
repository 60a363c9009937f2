import Foundation

/// Tells systemd how the service is doing (sd_notify(3)): one datagram to the socket named by `NOTIFY_SOCKET`.
/// Does nothing when the daemon was not started by systemd.
struct SystemdNotifier: Sendable {
    private let path: String?

    init(environment: [String: String]) { path = environment["NOTIFY_SOCKET"] }

    func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }
    func stopping() { send("STOPPING=1\nSTATUS=Finishing what is on the wire") }
    func status(_ text: String) { send("STATUS=\(text)") }
    func watchdog() { send("WATCHDOG=1") }

    private func send(_ message: String) {
        guard let path, path.utf8.count < 108, path.hasPrefix("/") || path.hasPrefix("@") else { return }
        let handle = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard handle >= 0 else { return }
        defer { close(handle) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: Array(path.utf8))
            if path.hasPrefix("@") { target[0] = 0 }  // a name in the abstract namespace
        }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
        let bytes = Array(message.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = sendto(handle, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, size)
            }
        }
    }
}
