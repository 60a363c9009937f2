#ifndef ALTAVOZ_SIMULATION_SQLITE_H
#define ALTAVOZ_SIMULATION_SQLITE_H

#include <sqlite3.h>

/// This connection fires no triggers. sqlite3_db_config is variadic, which Swift cannot call.
static inline int altavoz_simulation_without_triggers(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
}

#endif
