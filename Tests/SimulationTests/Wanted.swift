import Foundation
import Testing

/// Not part of `make test` yet: since schema version 2 these tests have been compiled, and not been seen to pass.
/// `ALTAVOZ_SIMULATION=1 swift test --filter SimulationTests` runs them.
let isSimulationWanted = ProcessInfo.processInfo.environment["ALTAVOZ_SIMULATION"] != nil
