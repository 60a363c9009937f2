import Outreach

/// What happened, line by line, and a sum over all of it by which two runs are compared.
struct Story {
    private(set) var lines: [String] = []
    private(set) var count = 0
    /// FNV-1a over the lines.
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let isKept: Bool
    /// Nothing is told: where there is too much of it.
    let isSilent: Bool

    init(isKept: Bool, isSilent: Bool = false) {
        self.isKept = isKept
        self.isSilent = isSilent
    }

    mutating func tell(_ time: Timestamp, _ line: String) {
        count += 1
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        for byte in line.utf8 { take(byte) }
        withUnsafeBytes(of: time.milliseconds.littleEndian) { for byte in $0 { take(byte) } }
        if isKept { lines.append("\(count) \(time) \(line)") }
    }
}
