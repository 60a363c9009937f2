import Foundation
import Gateways
import Logging
import Outreach
import ServiceLifecycle

/// Reads the mails that come back into a maildir: when the system tells of one, and every half minute in case it did not.
///
/// A mail is removed once what it says is committed. One that nobody can read moves to the folder `failed`, and one that
/// the database did not take stays and is tried again.
struct MaildirService: Service {
    let maildir: Maildir
    let intake: MailIntake
    let gateway: String
    let time: any TimeSource
    let log: Logger
    static let pause = Duration.seconds(30)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            let (looks, look) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
            // Before the first look, so that nothing comes unseen in between.
            let watch = FileWatch(folder: maildir.new, suffix: "", of: .arrivals) { look.yield() }
            defer { withExtendedLifetime(watch) {} }
            look.yield()
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    while !Task.isCancelled {
                        await time.sleep(until: time.now() + Self.pause)
                        look.yield()
                    }
                    look.finish()
                }
                group.addTask {
                    // Not moved, and told once.
                    var stuck: Set<String> = []
                    var isDown = false
                    for await _ in looks { await empty(&stuck, &isDown) }
                }
            }
        }
    }

    func empty(_ stuck: inout Set<String>, _ isDown: inout Bool) async {
        let names: [String]
        do {
            names = try maildir.names()
            isDown = false
        } catch {
            if !isDown {
                log.error(
                    "the maildir for bounces cannot be read: mails that come back wait",
                    metadata: ["gateway": "\(gateway)"])
            }
            isDown = true
            return
        }
        stuck.formIntersection(names)
        for name in names where !stuck.contains(name) && !Task.isCancelled {
            do {
                let done = try await intake.take(try maildir.read(name, limit: MailReader.limit))
                try maildir.remove(name)
                log.info("mail came back", metadata: ["gateway": "\(gateway)", "mail": "\(done)"])
            } catch let refusal as InboundRefusal {
                setAside(name, refusal.why, &stuck)
            } catch let trouble as Maildir.Trouble {
                switch trouble.kind {
                case .gone: continue
                case .unreadable: setAside(name, trouble.description, &stuck)
                case .notRemoved, .notMoved: keep(name, trouble.description, &stuck)
                }
            } catch {
                if !Task.isCancelled {
                    log.error(
                        "a mail that came back could not be recorded; it is tried again",
                        metadata: ["gateway": "\(gateway)", "file": "\(name)", "error": "\(error)"])
                }
                return
            }
        }
    }

    private func setAside(_ name: String, _ why: String, _ stuck: inout Set<String>) {
        do {
            try maildir.setAside(name)
            log.warning(
                "a mail could not be understood and was moved to the folder failed",
                metadata: ["gateway": "\(gateway)", "file": "\(name)", "why": "\(why)"])
        } catch { keep(name, "\(why); \(error)", &stuck) }
    }

    private func keep(_ name: String, _ why: String, _ stuck: inout Set<String>) {
        stuck.insert(name)
        log.error(
            "a mail stays in the maildir: correct the rights of the folder, then restart",
            metadata: ["gateway": "\(gateway)", "file": "\(name)", "why": "\(why)"])
    }
}

extension InboundRefusal {
    /// For the log; names nobody.
    var why: String {
        switch self {
        case .unverified: "it proves nothing"
        case .unreadable(let why): why
        }
    }
}
