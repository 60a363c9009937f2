import Foundation

/// A port of 127.0.0.1 that nobody uses at the moment.
enum FreePort {
    static func onLoopback() throws -> Int {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(handle, raw, size) == 0 && getsockname(handle, raw, &size) == 0
            }
        }
        guard handle >= 0, isBound else { throw Failure("No port of 127.0.0.1 is to be had") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
