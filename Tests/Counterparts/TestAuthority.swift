/// A certificate authority made for one test, with a certificate for 127.0.0.1 and localhost.
public final class TestAuthority: Sendable {
    private let folder: TemporaryFolder

    /// The authority's own certificate: what a client must trust.
    public var caFile: String { folder.file("ca.pem") }
    public var certificateFile: String { folder.file("server.pem") }
    public var keyFile: String { folder.file("server.key") }

    public init() throws {
        folder = try TemporaryFolder()
        let openssl = try Program.find("openssl", package: "openssl")
        func file(_ name: String) -> String { folder.file(name) }
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        try folder.write(
            "server.ext",
            "subjectAltName=IP:127.0.0.1,DNS:localhost\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n")
        try Program.run(
            openssl,
            ["req", "-x509"] + key + [
                "-keyout", file("ca.key"), "-out", caFile, "-days", "2", "-subj", "/CN=Altavoz test authority",
            ])
        try Program.run(
            openssl, ["req"] + key + ["-keyout", keyFile, "-out", file("server.csr"), "-subj", "/CN=localhost"])
        try Program.run(
            openssl,
            [
                "x509", "-req", "-in", file("server.csr"), "-CA", caFile, "-CAkey", file("ca.key"), "-CAcreateserial",
                "-days", "2", "-extfile", file("server.ext"), "-out", certificateFile,
            ])
    }
}
