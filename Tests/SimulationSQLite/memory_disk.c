#define _DEFAULT_SOURCE
#include "simulation_sqlite.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/// A file grows by whole pieces that never move. As large as a huge page of memory: pages are read in no order.
#define PIECE ((size_t)1 << 21)
#define SLOTS SQLITE_SHM_NLOCK

typedef struct handle handle;

typedef struct node {
    struct node *next;
    char *path;
    unsigned handles;
    bool exists;
    unsigned char **pieces;
    size_t count, size;
    /// How many handles have at least a shared lock, and who has more.
    unsigned shared;
    handle *reserved, *pending, *exclusive;
    /// The index of the write-ahead log.
    void **regions;
    int region_count;
    unsigned slot_readers[SLOTS];
    handle *slot_writer[SLOTS];
} node;

struct handle {
    sqlite3_file base;
    node *node;
    int level;
    bool deletes_on_close;
    unsigned reads, writes;
};

static sqlite3_vfs memory_disk, *below;
static char *served;
static size_t served_length;
static node *nodes;
/// Of the list, the locks and the sizes. Content needs none: SQLite's own locks keep readers and a writer apart.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static bool is_served(const char *path) { return path != NULL && strncmp(path, served, served_length) == 0; }

static node *find(const char *path) {
    for (node *n = nodes; n != NULL; n = n->next) {
        if (strcmp(n->path, path) == 0) return n;
    }
    return NULL;
}

static bool make_room(node *n, size_t size) {
    size_t wanted = (size + PIECE - 1) / PIECE;
    if (wanted <= n->count) return true;
    unsigned char **pieces = realloc(n->pieces, wanted * sizeof *pieces);
    if (pieces == NULL) return false;
    n->pieces = pieces;
    while (n->count < wanted) {
        unsigned char *piece = n->count == 0 ? calloc(1, PIECE) : aligned_alloc(PIECE, PIECE);
        if (piece == NULL) return false;
        if (n->count > 0) {
            // Not for the first: most files of short runs are small.
            (void)madvise(piece, PIECE, MADV_HUGEPAGE);
            memset(piece, 0, PIECE);
        }
        n->pieces[n->count++] = piece;
    }
    return true;
}

/// Copies between a file and a buffer, piece by piece.
static void move(node *n, size_t offset, size_t size, unsigned char *out, const unsigned char *in) {
    while (size > 0) {
        size_t within = offset % PIECE, part = PIECE - within < size ? PIECE - within : size;
        unsigned char *place = n->pieces[offset / PIECE] + within;
        if (out != NULL) {
            memcpy(out, place, part);
            out += part;
        } else {
            memcpy(place, in, part);
            in += part;
        }
        offset += part;
        size -= part;
    }
}

static void cut(node *n, size_t size) {
    if (size >= n->size) return;
    // What is beyond the end reads as zeros when the file grows again.
    size_t first = size / PIECE, within = size % PIECE, used = n->size - first * PIECE;
    memset(n->pieces[first] + within, 0, (used < PIECE ? used : PIECE) - within);
    for (size_t i = first + 1; i < n->count; i++) free(n->pieces[i]);
    if (first + 1 < n->count) n->count = first + 1;
    n->size = size;
}

static void drop_index(node *n) {
    for (int i = 0; i < n->region_count; i++) free(n->regions[i]);
    free(n->regions);
    n->regions = NULL;
    n->region_count = 0;
}

static void clear(node *n) {
    for (size_t i = 0; i < n->count; i++) free(n->pieces[i]);
    free(n->pieces);
    n->pieces = NULL;
    n->count = n->size = 0;
}

/// What the file of this name holds on the real disk.
static bool load(node *n) {
    FILE *file = fopen(n->path, "rb");
    if (file == NULL) return false;
    n->exists = true;
    unsigned char buffer[1 << 16];
    size_t size;
    bool is_whole = true;
    while (is_whole && (size = fread(buffer, 1, sizeof buffer, file)) > 0) {
        is_whole = make_room(n, n->size + size);
        if (is_whole) move(n, n->size, size, NULL, buffer);
        n->size += size;
    }
    is_whole = is_whole && !ferror(file);
    fclose(file);
    return is_whole;
}

static node *make(const char *path) {
    node *n = calloc(1, sizeof *n);
    if (n == NULL || (n->path = strdup(path)) == NULL) {
        free(n);
        return NULL;
    }
    n->next = nodes;
    nodes = n;
    return n;
}

// MARK: - A file

static int file_close(sqlite3_file *f) {
    handle *h = (handle *)f;
    pthread_mutex_lock(&lock);
    if (--h->node->handles == 0 && h->deletes_on_close) {
        clear(h->node);
        h->node->exists = false;
    }
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static int file_read(sqlite3_file *f, void *bytes, int amount, sqlite3_int64 offset) {
    node *n = ((handle *)f)->node;
    size_t size = (size_t)amount, from = (size_t)offset;
    pthread_mutex_lock(&lock);
    size_t there = from >= n->size ? 0 : n->size - from < size ? n->size - from : size;
    move(n, from, there, bytes, NULL);
    pthread_mutex_unlock(&lock);
    if (there == size) return SQLITE_OK;
    memset((char *)bytes + there, 0, size - there);
    return SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *f, const void *bytes, int amount, sqlite3_int64 offset) {
    node *n = ((handle *)f)->node;
    size_t end = (size_t)offset + (size_t)amount;
    pthread_mutex_lock(&lock);
    bool has_room = make_room(n, end);
    if (has_room) {
        move(n, (size_t)offset, (size_t)amount, NULL, bytes);
        if (end > n->size) n->size = end;
    }
    pthread_mutex_unlock(&lock);
    return has_room ? SQLITE_OK : SQLITE_FULL;
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size) {
    pthread_mutex_lock(&lock);
    cut(((handle *)f)->node, (size_t)size);
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static int file_sync(sqlite3_file *f, int flags) {
    (void)f, (void)flags;
    return SQLITE_OK;
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size) {
    pthread_mutex_lock(&lock);
    *size = (sqlite3_int64)((handle *)f)->node->size;
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

/// The five levels of https://www.sqlite.org/lockingv3.html.
static int file_lock(sqlite3_file *f, int level) {
    handle *h = (handle *)f;
    node *n = h->node;
    if (h->level >= level) return SQLITE_OK;
    pthread_mutex_lock(&lock);
    bool is_free = true;
    if (level == SQLITE_LOCK_SHARED) {
        is_free = n->pending == NULL && n->exclusive == NULL;
        if (is_free) n->shared++;
    } else if (level == SQLITE_LOCK_RESERVED) {
        is_free = n->reserved == NULL;
        if (is_free) n->reserved = h;
    } else {
        is_free = (n->reserved == NULL || n->reserved == h) && (n->pending == NULL || n->pending == h);
        if (is_free) {
            // Nobody begins to read any more; who reads already ends first.
            n->pending = h;
            if (h->level < SQLITE_LOCK_PENDING) h->level = SQLITE_LOCK_PENDING;
            if (level == SQLITE_LOCK_EXCLUSIVE) {
                is_free = n->shared == 1;
                if (is_free) n->exclusive = h;
            }
        }
    }
    if (is_free) h->level = level;
    pthread_mutex_unlock(&lock);
    return is_free ? SQLITE_OK : SQLITE_BUSY;
}

static int file_unlock(sqlite3_file *f, int level) {
    handle *h = (handle *)f;
    node *n = h->node;
    if (h->level <= level) return SQLITE_OK;
    pthread_mutex_lock(&lock);
    if (n->exclusive == h) n->exclusive = NULL;
    if (n->pending == h) n->pending = NULL;
    if (n->reserved == h) n->reserved = NULL;
    if (level == SQLITE_LOCK_NONE) n->shared--;
    h->level = level;
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static int file_check_reserved(sqlite3_file *f, int *answer) {
    pthread_mutex_lock(&lock);
    *answer = ((handle *)f)->node->reserved != NULL;
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static int file_control(sqlite3_file *f, int operation, void *argument) {
    (void)f, (void)operation, (void)argument;
    return SQLITE_NOTFOUND;
}

static int file_sector_size(sqlite3_file *f) {
    (void)f;
    return 4096;
}

static int file_traits(sqlite3_file *f) {
    (void)f;
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

// MARK: - The index of the write-ahead log

static int index_map(sqlite3_file *f, int region, int size, int grows, void volatile **place) {
    handle *h = (handle *)f;
    node *n = h->node;
    int code = SQLITE_OK;
    *place = NULL;
    pthread_mutex_lock(&lock);
    if (region >= n->region_count && grows) {
        void **regions = realloc(n->regions, (size_t)(region + 1) * sizeof *regions);
        if (regions == NULL) code = SQLITE_NOMEM;
        else n->regions = regions;
        while (code == SQLITE_OK && n->region_count <= region) {
            void *made = calloc(1, (size_t)size);
            if (made == NULL) code = SQLITE_NOMEM;
            else n->regions[n->region_count++] = made;
        }
    }
    if (code == SQLITE_OK && region < n->region_count) *place = n->regions[region];
    pthread_mutex_unlock(&lock);
    return code;
}

static int index_lock(sqlite3_file *f, int first, int count, int flags) {
    handle *h = (handle *)f;
    node *n = h->node;
    unsigned mask = ((1u << count) - 1) << first;
    int code = SQLITE_OK;
    pthread_mutex_lock(&lock);
    if (flags & SQLITE_SHM_UNLOCK) {
        for (int i = first; i < first + count; i++) {
            if (h->reads & (1u << i)) n->slot_readers[i]--;
            if (n->slot_writer[i] == h) n->slot_writer[i] = NULL;
        }
        h->reads &= ~mask;
        h->writes &= ~mask;
    } else if (flags & SQLITE_SHM_SHARED) {
        for (int i = first; i < first + count; i++) {
            if (n->slot_writer[i] != NULL && n->slot_writer[i] != h) code = SQLITE_BUSY;
        }
        for (int i = first; code == SQLITE_OK && i < first + count; i++) {
            if (!(h->reads & (1u << i))) n->slot_readers[i]++;
        }
        if (code == SQLITE_OK) h->reads |= mask;
    } else {
        for (int i = first; i < first + count; i++) {
            unsigned others = n->slot_readers[i] - ((h->reads >> i) & 1);
            if (others > 0 || (n->slot_writer[i] != NULL && n->slot_writer[i] != h)) code = SQLITE_BUSY;
        }
        for (int i = first; code == SQLITE_OK && i < first + count; i++) n->slot_writer[i] = h;
        if (code == SQLITE_OK) h->writes |= mask;
    }
    pthread_mutex_unlock(&lock);
    return code;
}

static void index_barrier(sqlite3_file *f) {
    (void)f;
    __sync_synchronize();
}

static int index_unmap(sqlite3_file *f, int deletes) {
    handle *h = (handle *)f;
    node *n = h->node;
    pthread_mutex_lock(&lock);
    for (int i = 0; i < SLOTS; i++) {
        if (h->reads & (1u << i)) n->slot_readers[i]--;
        if (n->slot_writer[i] == h) n->slot_writer[i] = NULL;
    }
    h->reads = h->writes = 0;
    if (deletes) drop_index(n);
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_traits,
    .xShmMap = index_map,
    .xShmLock = index_lock,
    .xShmBarrier = index_barrier,
    .xShmUnmap = index_unmap,
};

// MARK: - The disk

static int disk_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *flags_out) {
    (void)vfs;
    if (!is_served(path)) return below->xOpen(below, path, f, flags, flags_out);
    handle *h = (handle *)f;
    memset(h, 0, sizeof *h);
    int code = SQLITE_OK;
    pthread_mutex_lock(&lock);
    node *n = find(path);
    if (n == NULL) n = make(path);
    if (n == NULL) {
        code = SQLITE_NOMEM;
    } else if (!n->exists) {
        bool is_loaded = (flags & SQLITE_OPEN_MAIN_DB) && load(n);
        if (!is_loaded && n->exists) code = SQLITE_IOERR_READ;
        else if (!is_loaded && !(flags & SQLITE_OPEN_CREATE)) code = SQLITE_CANTOPEN;
        n->exists = n->exists || code == SQLITE_OK;
    }
    if (code == SQLITE_OK) {
        n->handles++;
        h->base.pMethods = &methods;
        h->node = n;
        h->deletes_on_close = flags & SQLITE_OPEN_DELETEONCLOSE;
        if (flags_out != NULL) *flags_out = flags;
    }
    pthread_mutex_unlock(&lock);
    return code;
}

static int disk_delete(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
    (void)vfs;
    if (!is_served(path)) return below->xDelete(below, path, syncs_folder);
    pthread_mutex_lock(&lock);
    node *n = find(path);
    bool is_there = n != NULL && n->exists;
    if (is_there) {
        clear(n);
        n->exists = false;
    }
    pthread_mutex_unlock(&lock);
    return is_there ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

static int disk_access(sqlite3_vfs *vfs, const char *path, int flags, int *answer) {
    (void)vfs;
    if (!is_served(path)) return below->xAccess(below, path, flags, answer);
    pthread_mutex_lock(&lock);
    node *n = find(path);
    *answer = n != NULL && n->exists && (flags != SQLITE_ACCESS_EXISTS || n->size > 0);
    pthread_mutex_unlock(&lock);
    return SQLITE_OK;
}

static int disk_full_pathname(sqlite3_vfs *vfs, const char *path, int size, char *full) {
    (void)vfs;
    return below->xFullPathname(below, path, size, full);
}

static int disk_randomness(sqlite3_vfs *vfs, int size, char *bytes) {
    (void)vfs;
    return below->xRandomness(below, size, bytes);
}

static int disk_sleep(sqlite3_vfs *vfs, int microseconds) {
    (void)vfs;
    return below->xSleep(below, microseconds);
}

static int disk_last_error(sqlite3_vfs *vfs, int size, char *text) {
    (void)vfs;
    return below->xGetLastError(below, size, text);
}

static int disk_current_time(sqlite3_vfs *vfs, double *time) {
    (void)vfs;
    return below->xCurrentTime(below, time);
}

static int disk_current_time_64(sqlite3_vfs *vfs, sqlite3_int64 *time) {
    (void)vfs;
    return below->xCurrentTimeInt64(below, time);
}

int altavoz_memory_disk_register(const char *prefix) {
    pthread_mutex_lock(&lock);
    int code = SQLITE_OK;
    if (below == NULL) {
        code = sqlite3_initialize();
        if (code == SQLITE_OK && (served = strdup(prefix)) == NULL) code = SQLITE_NOMEM;
        if (code == SQLITE_OK) {
            served_length = strlen(served);
            below = sqlite3_vfs_find(NULL);
            int room = (int)sizeof(handle);
            memory_disk = (sqlite3_vfs){
                .iVersion = 2,
                .szOsFile = room > below->szOsFile ? room : below->szOsFile,
                .mxPathname = below->mxPathname,
                .zName = "altavoz-memory",
                .xOpen = disk_open,
                .xDelete = disk_delete,
                .xAccess = disk_access,
                .xFullPathname = disk_full_pathname,
                .xRandomness = disk_randomness,
                .xSleep = disk_sleep,
                .xGetLastError = disk_last_error,
                .xCurrentTime = disk_current_time,
                .xCurrentTimeInt64 = disk_current_time_64,
            };
            code = sqlite3_vfs_register(&memory_disk, 1);
        }
    }
    pthread_mutex_unlock(&lock);
    return code;
}

size_t altavoz_memory_disk_copy(const char *path, void *bytes, size_t size) {
    pthread_mutex_lock(&lock);
    node *n = find(path);
    size_t there = n == NULL || !n->exists ? 0 : n->size;
    if (bytes != NULL) move(n, 0, there < size ? there : size, bytes, NULL);
    pthread_mutex_unlock(&lock);
    return there;
}

void altavoz_memory_disk_forget(const char *prefix) {
    pthread_mutex_lock(&lock);
    for (node **at = &nodes; *at != NULL;) {
        node *n = *at;
        if (n->handles == 0 && strncmp(n->path, prefix, strlen(prefix)) == 0) {
            *at = n->next;
            clear(n);
            drop_index(n);
            free(n->path);
            free(n);
        } else {
            at = &n->next;
        }
    }
    pthread_mutex_unlock(&lock);
}
