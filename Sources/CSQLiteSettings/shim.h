#ifndef ALTAVOZ_SQLITE_SETTINGS_H
#define ALTAVOZ_SQLITE_SETTINGS_H

#include <sqlite3.h>

// sqlite3_config is variadic, which Swift cannot call.

/// SQLite counts its memory under a lock that every allocation of every connection takes; nobody reads the count. To be
/// called before the first connection is made; afterwards it changes nothing and answers SQLITE_MISUSE.
static inline int altavoz_sqlite_without_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
