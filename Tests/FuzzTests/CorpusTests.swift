import Foundation
import FuzzParsers
import Testing

/// Without the sanitizer, and in every run of the tests: what once made a parser trap does so no more.
@Suite("The corpus of the fuzzer")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fuzz/Corpus").standardized

    private static func inputs(_ name: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(at: folder.appending(path: name), includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
    }

    @Test("every parser has seeds, and reads each of them without a trap", arguments: FuzzParser.all.map(\.name))
    func seeds(name: String) throws {
        let parser = try #require(FuzzParser.named(name))
        let inputs = try Self.inputs(name)
        #expect(!inputs.isEmpty)
        for input in inputs { parser.read(input) }
    }

    @Test(
        "and what is left when each is cut off, doubled, or has one byte changed", arguments: FuzzParser.all.map(\.name)
    )
    func neighbours(name: String) throws {
        let parser = try #require(FuzzParser.named(name))
        var dice = SystemlessDice(state: 7)
        for input in try Self.inputs(name) where !input.isEmpty && input.count <= 8_192 {
            for _ in 0..<20 { parser.read(Array(input.prefix(dice.below(input.count)))) }
            for _ in 0..<40 {
                var changed = input
                changed[dice.below(input.count)] = UInt8(dice.below(256))
                parser.read(changed)
            }
            parser.read(input + input)
        }
    }

    @Test("no folder of seeds is without its parser, and no seed is large")
    func order() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(FuzzParser.all.map(\.name)))
        for name in names {
            for input in try Self.inputs(name) { #expect(input.count <= 16_384, "\(name)") }
        }
    }
}

/// The same numbers in every run.
private struct SystemlessDice {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
}
