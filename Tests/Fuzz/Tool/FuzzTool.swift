import FuzzParsers
import Glibc

/// Which parser reads the inputs, the environment says: one program for all of them.
private let parser: FuzzParser = {
    let name = getenv("ALTAVOZ_FUZZ_PARSER").map { String(cString: $0) } ?? ""
    guard let parser = FuzzParser.named(name) else {
        print("ALTAVOZ_FUZZ_PARSER names one of: " + FuzzParser.all.map(\.name).joined(separator: " "))
        exit(64)
    }
    return parser
}()

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    parser.read(start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? [])
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager makes this the program's `main`, in the place of libFuzzer's own.
@_cdecl("altavoz_fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    _ = parser
    var (count, arguments) = (count, arguments)
    return withUnsafeMutablePointer(to: &count) { count in
        withUnsafeMutablePointer(to: &arguments) { runDriver(count, $0, testOneInput) }
    }
}
