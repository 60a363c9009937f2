#ifndef ALTAVOZ_SQLITE_SETTINGS_H
#define ALTAVOZ_SQLITE_SETTINGS_H

#include <sqlite3.h>

// sqlite3_config and sqlite3_db_config are variadic, which Swift cannot call.

/// SQLite counts its memory under a lock that every allocation of every connection takes; nobody reads the count. To be
/// called before the first connection is made; afterwards it changes nothing and answers SQLITE_MISUSE.
static inline int altavoz_sqlite_without_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// When this connection is closed, the write-ahead log stays as it is, instead of being moved into the file and deleted.
static inline int altavoz_sqlite_keep_log_at_close(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

#endif
