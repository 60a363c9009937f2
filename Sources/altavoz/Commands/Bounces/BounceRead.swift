import ArgumentParser
import Foundation
import Gateways
import Outreach

/// `altavoz bounce read < MAIL`
struct BounceRead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Record what one mail says that came back, from standard input.",
        discussion: """
            For a mail server that hands mails to a command (Postfix: an alias such as \
            bounces: "|altavoz bounce read --config /etc/altavoz/altavoz.yaml").

            Delivery reports, complaints and mails to unsubscribe are recorded; automatic answers are passed over. \
            Nothing is ever answered.

            EXIT STATUS
              0   recorded, or nothing to do
              65  the mail cannot be understood: a person should look at it
              75  nothing was recorded, for a reason outside of the mail: hand it over again later
            """)

    @Option(
        help: ArgumentHelp("The gateway that sent the mails (default: the only one of kind smtp).", valueName: "name"))
    var gateway: String?
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let done: String
        do {
            // Opened first: whatever is wrong with the installation must not cost a mail.
            let work = try Workplace.open(place)
            let intake = MailIntake(
                reader: try MailReader(settings(work.configuration)), store: work.store, time: work.time)
            let mail = try Self.mail()
            do { done = try await intake.take(mail) } catch let refusal as InboundRefusal {
                throw Refused(why: refusal.why)
            }
            work.console.print(done)
        } catch let refused as Refused {
            throw Failure("Standard input is \(refused.why)", status: .badData)
        } catch {
            throw Failure(
                "The mail was not recorded: \(Ending.outcome(of: error).text.replacing("altavoz: ", with: ""))",
                status: .tryAgain)
        }
    }

    private struct Refused: Error { let why: String }

    private func settings(_ configuration: Configuration) throws -> GatewaySettings {
        if let gateway { return try configuration.gateway(gateway) }
        let mail = configuration.gateways.filter { $0.kind == .smtp }
        guard mail.count == 1 else {
            throw BadInput(
                field: "--gateway", found: mail.isEmpty ? "no gateway of kind smtp" : "several gateways of kind smtp",
                expected: "the name of the one that sent the mails")
        }
        return mail[0]
    }

    /// No more than a byte over what is read.
    private static func mail() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= MailReader.limit {
            guard let more = try FileHandle.standardInput.read(upToCount: 65_536), !more.isEmpty else { break }
            bytes += more
        }
        return bytes
    }
}
