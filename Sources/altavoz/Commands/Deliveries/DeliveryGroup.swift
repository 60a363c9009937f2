import ArgumentParser

/// `altavoz delivery …`
struct DeliveryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery", abstract: "The delivery log: what reached whom.",
        subcommands: [DeliveryList.self, DeliveryShow.self, DeliveryExport.self, DeliveryResolve.self])
}
