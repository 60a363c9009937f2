import Foundation

/// A real Postfix on loopback, with folders of its own: it takes every address of its domain and finds out only at
/// delivery that most are nobody's, so that it sends real bounces. Those arrive in a maildir.
///
/// Postfix starts only as root, since it delivers under other users' rights.
public final class PostfixCounterpart: Sendable {
    public let port: Int
    public let domain = "workers.example.org"
    private let folder: String
    private let server: ServerProcess

    /// Why it cannot be had here; nil when it can.
    public static var obstacle: String? {
        if getuid() != 0 { return "Postfix starts only as root" }
        return (try? Program.find("postconf", package: "postfix")) == nil ? "apt-get install postfix" : nil
    }

    /// Mail to this address lands in ``maildir``.
    public var bounces: String { "bounces@\(domain)" }
    public var maildir: String { folder + "/mail/bounces" }
    /// Takes mail and keeps it.
    public var somebody: String { "somebody@\(domain)" }

    public init() throws {
        // Short, since sockets live there; open to the users under whose rights Postfix works.
        var template = Array("/tmp/altavoz-postfix-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw CounterpartError("cannot make a temporary folder") }
        folder = String(cString: made)
        port = try FreePort.find()
        let queues = [
            "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "maildrop", "private",
            "public",
            "saved", "trace",
        ]
        try Program.run(
            "/bin/sh",
            [
                "-ec",
                """
                cd "$1"; shift; chmod 755 .; mkdir etc queue data mail queue/pid
                for name; do mkdir queue/$name; chown postfix queue/$name; chmod 700 queue/$name; done
                chgrp postdrop queue/maildrop queue/public; chmod 730 queue/maildrop; chmod 710 queue/public
                for box in bounces somebody; do for part in new cur tmp; do mkdir -p mail/$box/$part; done; done
                chown -R nobody mail; chown postfix data
                """, "sh", folder,
            ] + queues)
        try Self.write(
            folder,
            "etc/main.cf",
            """
            compatibility_level = 3.6
            queue_directory = \(folder)/queue
            data_directory = \(folder)/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            myhostname = relay.example.org
            mydestination = \(domain)
            mynetworks = 127.0.0.0/8
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            local_recipient_maps =
            alias_maps = texthash:\(folder)/etc/aliases
            alias_database =
            smtpd_relay_restrictions = permit_mynetworks, reject
            maillog_file = \(folder)/mail/log
            maillog_file_prefixes = \(folder)
            biff = no
            """)
        try Self.write(folder, "etc/aliases", "bounces \(folder)/mail/bounces/\nsomebody \(folder)/mail/somebody/\n")
        try Self.write(
            folder,
            "etc/master.cf",
            """
            127.0.0.1:\(port) inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            error unix - - n - - error
            retry unix - - n - - error
            local unix - n n - - local
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd
            """)
        server = try ServerProcess.start(
            "/usr/lib/postfix/sbin/master", ["-c", folder + "/etc", "-d"], readyWhenPortOpen: port)
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The mails in the maildir for bounces.
    public var returned: [String] { mails(in: "bounces") }
    /// The mails that somebody got.
    public var delivered: [String] { mails(in: "somebody") }

    /// Its log, for the report of a failed test.
    public var log: String { read(folder + "/mail/log") }

    private func mails(in box: String) -> [String] {
        let new = folder + "/mail/\(box)/new"
        return ((try? FileManager.default.contentsOfDirectory(atPath: new)) ?? []).sorted().map { read(new + "/" + $0) }
    }

    private func read(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func write(_ folder: String, _ name: String, _ text: String) throws {
        try (text + "\n").write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
}
