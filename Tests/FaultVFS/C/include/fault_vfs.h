/// A disk that forgets and fails when it is told to: a shim over SQLite's own unix VFS, for tests alone.
///
/// Once registered it is SQLite's default. Files under the folder of an attached disk go through it; all others go to
/// the unix VFS untouched, so that tests of other things do not notice. Another *process* that opens the same files is
/// not seen.
///
/// What the disk knows of each file: the content that was synced, and every write and truncation since. Nothing is
/// really synced, so that a test costs no time of a real disk.
///
/// Left out: rollback journals work but nobody tests them here; memory-mapped reading is hidden from SQLite.
#ifndef FAULT_VFS_H
#define FAULT_VFS_H

#include <stdbool.h>
#include <stdint.h>

/// A folder and what is known of the files in it. All functions may be called from any thread.
typedef struct fault_disk fault_disk;

/// What SQLite asks of a file. A set of them is their sum.
enum {
    FAULT_OPEN = 1,
    FAULT_READ = 2,
    FAULT_WRITE = 4,
    /// A write past the end of the file: what a full disk refuses. Also counted as FAULT_WRITE.
    FAULT_GROW = 8,
    FAULT_TRUNCATE = 16,
    FAULT_SYNC = 32,
    FAULT_DELETE = 64,
    /// A lock on the file or on the shared memory is taken. Never one that is given up.
    FAULT_LOCK = 128,
    /// The shared memory beside the file is made larger.
    FAULT_SHARE = 256
};

/// What happens when a trap is sprung.
enum {
    /// Nothing is done, and SQLite gets the trap's result code. A sync that fails so has lost what it was for: a later
    /// one does not bring it to the disk, as on Linux (https://wiki.postgresql.org/wiki/Fsync_Errors).
    FAULT_FAIL = 0,
    /// Of a write, the first half is done; otherwise as FAULT_FAIL.
    FAULT_SHORT = 1,
    /// The power fails meanwhile, as by fault_disk_cut.
    FAULT_CUT = 2
};

/// Makes this SQLite's default VFS. May be called again. Returns an SQLite result code.
int fault_vfs_register(void);

/// Watches a folder, which must exist; what is in it counts as synced. NULL when there is no such folder or no memory.
fault_disk *fault_disk_attach(const char *folder);

/// Stops watching. What is still open under it goes on without being watched over, and is freed when it is closed.
void fault_disk_detach(fault_disk *disk);

/// Springs at the `nth` (from 1) of these operations from now on, on files whose name ends in `suffix` (NULL = all).
/// @param code the SQLite result code of the answer.
/// @param lasts every later one of these operations fares the same, until fault_disk_mend; otherwise it happens once.
void fault_disk_arm(
    fault_disk *disk, unsigned operations, uint64_t nth, int action, int code, bool lasts, const char *suffix);

/// The disk is sound again. Brings no power back.
void fault_disk_mend(fault_disk *disk);

/// The trap has been sprung since it was set.
bool fault_disk_sprung(fault_disk *disk);

/// The power fails: every operation on what is open answers SQLITE_IOERR from now on, also after the power is back.
void fault_disk_cut(fault_disk *disk);

/// The power has failed and is not back.
bool fault_disk_is_dark(fault_disk *disk);

/// The power is back. Of what was not synced, the seed decides what is left: all, nothing, or part of it, in any order,
/// torn between and within sectors of 512 bytes; files may be longer than what was written to them, with zeros or
/// noise at their end. Files whose making or deletion was not synced may be gone, or there again. Shared memory is
/// gone. What is left is on disk, and counts as synced. Returns 0, or -1 when a file could not be written.
int fault_disk_restore(fault_disk *disk, uint64_t seed);

/// How many of these operations there were, failed ones included.
uint64_t fault_disk_count(fault_disk *disk, unsigned operations);

/// Bytes written to files and not synced since; a write that was repeated counts again.
uint64_t fault_disk_unsynced(fault_disk *disk);

#endif
