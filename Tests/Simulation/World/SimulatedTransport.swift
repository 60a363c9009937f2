import Outreach

/// The network as one process uses it: what it hands over travels to the carrier models, and their answers back.
struct SimulatedTransport: RequestTransport {
    let simulation: Simulation
    let process: SimulatedProcess

    func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
        simulation.submit(transfers, by: process, completion)
    }
}
