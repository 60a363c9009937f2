#ifndef ALTAVOZ_SIMULATION_SQLITE_H
#define ALTAVOZ_SIMULATION_SQLITE_H

#include <stddef.h>
#include <sqlite3.h>

/// This connection fires no triggers. sqlite3_db_config is variadic, which Swift cannot call.
static inline int altavoz_simulation_without_triggers(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
}

// A disk in the memory of the process: to read and write a page through the system is a fifth of what a simulation costs.
//
// Once registered it is SQLite's default. Files whose path begins with the prefix live in it, a database with what its file
// holds when it is first opened; nothing of it is written back. All others go to what was the default before. Write-ahead
// log, its index and the locks are as SQLite asks for them, between any connections of this process, on any thread;
// another process sees nothing. What is synced or not makes no difference: nothing here outlives the process.

/// Makes it SQLite's default VFS. A second call, whatever its prefix, does nothing. Returns an SQLite result code.
int altavoz_memory_disk_register(const char *prefix);

/// Copies what the file holds.
/// @param bytes room for `size` bytes; NULL asks for the size alone.
/// @return how many bytes the file has; 0 when there is none.
size_t altavoz_memory_disk_copy(const char *path, void *bytes, size_t size);

/// Forgets all files whose path begins with this and that nobody has open.
void altavoz_memory_disk_forget(const char *prefix);

#endif
