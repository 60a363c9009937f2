import CLibcurl

/// How a process that sends asks for memory.
public enum MemoryArenas {
    /// Lets all threads share two arenas. glibc gives nearly every thread one of its own, up to eight for each core (`mallopt(3)`,
    /// `M_ARENA_MAX`), and what is freed in one is of no use to the others: a long campaign's peak rose by a tenth more.
    ///
    /// For the start of a process, before it has threads. Does nothing with another C library.
    public static func limit() {
        altavoz_limit_arenas(2)
    }
}
