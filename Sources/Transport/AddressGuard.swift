import Foundation

/// Tells addresses on the public internet from all others, so that a name cannot lead a request into the machine
/// or the network that Altavoz runs in.
///
/// Sources: the IANA registries of special-purpose IPv4 and IPv6 addresses (RFC 6890), RFC 6052 for addresses that
/// carry an IPv4 address inside.
enum AddressGuard {
    /// - Parameter socketAddress: A `sockaddr_in` or `sockaddr_in6`. Any other family is not public.
    static func isPublic(socketAddress: UnsafeRawBufferPointer) -> Bool {
        guard socketAddress.count >= MemoryLayout<sockaddr>.size else { return false }
        switch Int32(socketAddress.loadUnaligned(as: sockaddr.self).sa_family) {
        case AF_INET where socketAddress.count >= MemoryLayout<sockaddr_in>.size:
            var address = socketAddress.loadUnaligned(as: sockaddr_in.self).sin_addr
            return withUnsafeBytes(of: &address) { isPublic(v4: $0) }
        case AF_INET6 where socketAddress.count >= MemoryLayout<sockaddr_in6>.size:
            var address = socketAddress.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return withUnsafeBytes(of: &address) { isPublic(v6: $0) }
        default:
            return false
        }
    }

    /// - Parameter text: An address as `inet_ntop` writes it, perhaps with a zone. What cannot be read is not public.
    static func isPublic(text: UnsafePointer<CChar>) -> Bool {
        var v4 = in_addr()
        if inet_pton(AF_INET, text, &v4) == 1 { return withUnsafeBytes(of: &v4) { isPublic(v4: $0) } }
        var v6 = in6_addr()
        if inet_pton(AF_INET6, text, &v6) == 1 { return withUnsafeBytes(of: &v6) { isPublic(v6: $0) } }
        return false
    }

    private static func isPublic(v4 bytes: UnsafeRawBufferPointer) -> Bool {
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0, _, _), (10, _, _), (127, _, _): false  // this network, private, loopback
        case (100, 64...127, _): false  // shared by carriers' address translators (RFC 6598)
        case (169, 254, _): false  // link-local; also where clouds keep their metadata
        case (172, 16...31, _), (192, 168, _): false  // private (RFC 1918)
        case (192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113): false  // protocol assignments, documentation
        case (192, 88, 99): false  // 6to4 relays, given up by RFC 7526
        case (198, 18...19, _): false  // benchmarks (RFC 2544)
        case (224..., _, _): false  // multicast, reserved, broadcast
        default: true
        }
    }

    private static func isPublic(v6 bytes: UnsafeRawBufferPointer) -> Bool {
        func carried(at offset: Int) -> Bool {
            isPublic(v4: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 4]))
        }
        func startsWith(_ prefix: UInt8...) -> Bool { zip(prefix, bytes).allSatisfy { $0 == $1 } }

        if bytes.prefix(10).allSatisfy({ $0 == 0 }) {
            // ::ffff:a.b.c.d is IPv4 by another name; ::, ::1 and the old ::a.b.c.d are nobody's.
            return bytes[10] == 0xFF && bytes[11] == 0xFF && carried(at: 12)
        }
        if startsWith(0x00, 0x64, 0xFF, 0x9B) {
            // 64:ff9b::/96 leads to the IPv4 address in its last bytes; 64:ff9b:1::/48 is for local use (RFC 8215).
            return bytes[4..<12].allSatisfy { $0 == 0 } && carried(at: 12)
        }
        if startsWith(0x20, 0x02) { return carried(at: 2) }  // 6to4 (RFC 3056)
        // Only 2000::/3 is given out as global unicast. Out of it: Teredo and the other 2001::/23 assignments for
        // protocols, and the documentation prefixes (RFC 3849, RFC 9637).
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if startsWith(0x20, 0x01), bytes[2] < 2 { return false }
        if startsWith(0x20, 0x01, 0x0D, 0xB8) { return false }
        if startsWith(0x3F, 0xFF), bytes[2] & 0xF0 == 0 { return false }
        return true
    }
}
