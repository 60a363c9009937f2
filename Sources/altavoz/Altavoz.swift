import ArgumentParser
@main
struct Altavoz: AsyncParsableCommand {
    func run() async throws {}
}
