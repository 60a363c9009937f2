#include "fault_vfs.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECTOR 512

typedef struct bytes {
    unsigned char *data;
    size_t size, room;
} bytes;

/// A write of whole sectors (the last may be cut off by the end of the file), or a truncation (data == NULL).
typedef struct change {
    struct change *next;
    unsigned char *data;
    size_t offset, size;
} change;

/// A name in the folder, and what is known of its content.
typedef struct node {
    struct node *next;
    char *path;
    unsigned handles;
    bool exists;
    /// The name is sure to be there after the power has failed.
    bool name_is_synced;
    /// Content that was synced.
    bytes synced;
    /// Oldest first.
    change *changes, **last;
    size_t changed;
    /// A sync has failed: the disk lacks something that the system still shows.
    bool has_lost;
    /// What was there under this name before, and may be there again since its deletion was not synced.
    bool has_ghost;
    bytes ghost;
} node;

struct fault_disk {
    fault_disk *next;
    char *folder;
    size_t folder_length;
    pthread_mutex_t lock;
    /// The attachment itself and each open file.
    unsigned holders;
    bool watching, dark;
    /// Raised when the power fails: files opened in an earlier life are dead.
    uint64_t life;
    node *nodes;
    uint64_t counts[9];
    struct {
        bool set, sprung, lasts;
        unsigned operations;
        uint64_t left;
        int action, code;
        char suffix[32];
    } trap;
};

typedef struct fault_file {
    sqlite3_file base;
    fault_disk *disk;
    node *node;
    uint64_t life;
    /// The next sync also syncs the folder, as the unix VFS does for a journal or log that it may have made.
    bool syncs_folder;
    sqlite3_file *real;
} fault_file;

static sqlite3_vfs *unix_vfs;
static sqlite3_vfs fault_vfs;
static pthread_mutex_t disks_lock = PTHREAD_MUTEX_INITIALIZER;
static fault_disk *disks;

// Memory. A test that has none left can do nothing better than end.

static void *must(void *pointer) {
    if (pointer == NULL) abort();
    return pointer;
}

static void bytes_resize(bytes *b, size_t size) {
    if (size > b->room) {
        b->room = size + size / 2 + 4096;
        b->data = must(realloc(b->data, b->room));
    }
    if (size > b->size) memset(b->data + b->size, 0, size - b->size);
    b->size = size;
}

static void bytes_free(bytes *b) {
    free(b->data);
    *b = (bytes){0};
}

static void bytes_write(bytes *b, size_t offset, const unsigned char *data, size_t size) {
    if (offset + size > b->size) bytes_resize(b, offset + size);
    memcpy(b->data + offset, data, size);
}

// Changes.

static void add_change(node *n, unsigned char *data, size_t offset, size_t size) {
    change *c = must(calloc(1, sizeof *c));
    *c = (change){.data = data, .offset = offset, .size = size};
    *n->last = c;
    n->last = &c->next;
    n->changed += size;
}

static void drop_changes(node *n) {
    for (change *c = n->changes; c != NULL;) {
        change *next = c->next;
        free(c->data);
        free(c);
        c = next;
    }
    n->changes = NULL;
    n->last = &n->changes;
    n->changed = 0;
}

static void sync_changes(node *n) {
    for (change *c = n->changes; c != NULL; c = c->next) {
        if (c->data == NULL) bytes_resize(&n->synced, c->offset);
        else bytes_write(&n->synced, c->offset, c->data, c->size);
    }
    drop_changes(n);
}

// Nodes.

static node *find_node(fault_disk *disk, const char *path) {
    for (node *n = disk->nodes; n != NULL; n = n->next)
        if (strcmp(n->path, path) == 0) return n;
    node *n = must(calloc(1, sizeof *n));
    n->path = must(strdup(path));
    n->last = &n->changes;
    n->next = disk->nodes;
    disk->nodes = n;
    return n;
}

static void free_node(node *n) {
    drop_changes(n);
    bytes_free(&n->synced);
    bytes_free(&n->ghost);
    free(n->path);
    free(n);
}

/// Only while nobody has the file open: closing it would give up the locks of this process.
static void load_node(node *n) {
    bytes_resize(&n->synced, 0);
    int handle = open(n->path, O_RDONLY | O_CLOEXEC);
    if (handle < 0) return;
    struct stat facts;
    if (fstat(handle, &facts) == 0) {
        bytes_resize(&n->synced, (size_t)facts.st_size);
        size_t got = 0;
        while (got < n->synced.size) {
            ssize_t part = read(handle, n->synced.data + got, n->synced.size - got);
            if (part <= 0) break;
            got += (size_t)part;
        }
        n->synced.size = got;
    }
    close(handle);
}

/// A file that is there and that nobody has open: what others may have done to it is on the disk, unless what is read is
/// known to be more than that.
static void meet_node(node *n) {
    if (n->handles > 0 || n->changes != NULL || n->has_lost) return;
    load_node(n);
    if (!n->exists) n->exists = n->name_is_synced = true;
}

static void sync_folder(fault_disk *disk, const char *path) {
    size_t length = (size_t)(strrchr(path, '/') - path);
    for (node *n = disk->nodes; n != NULL; n = n->next) {
        if (strncmp(n->path, path, length) != 0 || strrchr(n->path, '/') != n->path + length) continue;
        n->name_is_synced = n->exists;
        n->has_ghost = false;
        bytes_free(&n->ghost);
    }
}

// Disks.

static void release_disk(fault_disk *disk) {
    pthread_mutex_lock(&disk->lock);
    bool is_last = --disk->holders == 0;
    pthread_mutex_unlock(&disk->lock);
    if (!is_last) return;
    for (node *n = disk->nodes; n != NULL;) {
        node *next = n->next;
        free_node(n);
        n = next;
    }
    pthread_mutex_destroy(&disk->lock);
    free(disk->folder);
    free(disk);
}

/// The disk under whose folder the path lies, held; NULL when nobody watches it.
static fault_disk *hold_disk(const char *path) {
    if (path == NULL) return NULL;
    pthread_mutex_lock(&disks_lock);
    fault_disk *disk = disks;
    while (disk != NULL
           && (strncmp(disk->folder, path, disk->folder_length) != 0 || path[disk->folder_length] != '/'))
        disk = disk->next;
    if (disk != NULL) {
        pthread_mutex_lock(&disk->lock);
        disk->holders++;
        pthread_mutex_unlock(&disk->lock);
    }
    pthread_mutex_unlock(&disks_lock);
    return disk;
}

fault_disk *fault_disk_attach(const char *folder) {
    char resolved[PATH_MAX];
    if (realpath(folder, resolved) == NULL) return NULL;
    fault_disk *disk = calloc(1, sizeof *disk);
    if (disk == NULL) return NULL;
    disk->folder = must(strdup(resolved));
    disk->folder_length = strlen(resolved);
    disk->holders = 1;
    disk->watching = true;
    disk->life = 1;
    pthread_mutex_init(&disk->lock, NULL);
    pthread_mutex_lock(&disks_lock);
    disk->next = disks;
    disks = disk;
    pthread_mutex_unlock(&disks_lock);
    return disk;
}

void fault_disk_detach(fault_disk *disk) {
    pthread_mutex_lock(&disks_lock);
    fault_disk **place = &disks;
    while (*place != disk) place = &(*place)->next;
    *place = disk->next;
    pthread_mutex_unlock(&disks_lock);
    pthread_mutex_lock(&disk->lock);
    disk->watching = false;
    pthread_mutex_unlock(&disk->lock);
    release_disk(disk);
}

void fault_disk_arm(
    fault_disk *disk, unsigned operations, uint64_t nth, int action, int code, bool lasts, const char *suffix
) {
    pthread_mutex_lock(&disk->lock);
    disk->trap.set = true;
    disk->trap.sprung = false;
    disk->trap.lasts = lasts;
    disk->trap.operations = operations;
    disk->trap.left = nth;
    disk->trap.action = action;
    disk->trap.code = code;
    snprintf(disk->trap.suffix, sizeof disk->trap.suffix, "%s", suffix == NULL ? "" : suffix);
    pthread_mutex_unlock(&disk->lock);
}

void fault_disk_mend(fault_disk *disk) {
    pthread_mutex_lock(&disk->lock);
    disk->trap.set = false;
    pthread_mutex_unlock(&disk->lock);
}

bool fault_disk_sprung(fault_disk *disk) {
    pthread_mutex_lock(&disk->lock);
    bool sprung = disk->trap.sprung;
    pthread_mutex_unlock(&disk->lock);
    return sprung;
}

static void go_dark(fault_disk *disk) {
    if (disk->dark) return;
    disk->dark = true;
    disk->life++;
}

void fault_disk_cut(fault_disk *disk) {
    pthread_mutex_lock(&disk->lock);
    go_dark(disk);
    pthread_mutex_unlock(&disk->lock);
}

bool fault_disk_is_dark(fault_disk *disk) {
    pthread_mutex_lock(&disk->lock);
    bool dark = disk->dark;
    pthread_mutex_unlock(&disk->lock);
    return dark;
}

uint64_t fault_disk_count(fault_disk *disk, unsigned operations) {
    pthread_mutex_lock(&disk->lock);
    uint64_t sum = 0;
    for (unsigned bit = 0; bit < 9; bit++)
        if (operations & 1u << bit) sum += disk->counts[bit];
    pthread_mutex_unlock(&disk->lock);
    return sum;
}

uint64_t fault_disk_unsynced(fault_disk *disk) {
    pthread_mutex_lock(&disk->lock);
    uint64_t sum = 0;
    for (node *n = disk->nodes; n != NULL; n = n->next) sum += n->changed;
    pthread_mutex_unlock(&disk->lock);
    return sum;
}

// What is left when the power is back.

/// SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
static uint64_t next_random(uint64_t *state) {
    uint64_t z = *state += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
}

typedef struct fate {
    uint64_t random;
    /// Of 256 unsynced sectors, so many are on the disk.
    unsigned survives;
    bool has_noise;
} fate;

static bool chance(fate *f, unsigned of256) { return next_random(&f->random) % 256 < of256; }

/// Makes the content longer, by what the disk happened to have there.
static void lengthen(bytes *content, size_t size, fate *f) {
    size_t before = content->size;
    if (size <= before) return;
    bytes_resize(content, size);
    if (f->has_noise)
        for (size_t i = before; i < size; i++) content->data[i] = (unsigned char)next_random(&f->random);
}

typedef struct piece {
    const unsigned char *data;
    size_t offset, size;
} piece;

/// Lets the writes from `from` up to `end` (a truncation, or NULL) reach the disk, or not.
static void lose_writes(bytes *content, const change *from, const change *end, fate *f) {
    size_t count = 0;
    for (const change *c = from; c != end; c = c->next) count += (c->size + SECTOR - 1) / SECTOR;
    if (count == 0) return;
    piece *pieces = must(malloc(count * sizeof *pieces));
    size_t filled = 0;
    for (const change *c = from; c != end; c = c->next)
        for (size_t at = 0; at < c->size; at += SECTOR) {
            size_t size = c->size - at < SECTOR ? c->size - at : SECTOR;
            pieces[filled++] = (piece){c->data + at, c->offset + at, size};
        }
    // When all survives, the last one of each sector does; otherwise any.
    if (f->survives < 256)
        for (size_t i = count - 1; i > 0; i--) {
            size_t other = next_random(&f->random) % (i + 1);
            piece moved = pieces[i];
            pieces[i] = pieces[other];
            pieces[other] = moved;
        }
    for (size_t i = 0; i < count; i++) {
        piece p = pieces[i];
        if (chance(f, f->survives)) {
            if (f->survives < 256 && chance(f, 16)) p.size = next_random(&f->random) % (p.size + 1);
            lengthen(content, p.offset + p.size, f);
            memcpy(content->data + p.offset, p.data, p.size);
        } else if (f->survives > 0 && chance(f, 32)) {
            // The new size is on the disk, the data is not.
            lengthen(content, p.offset + p.size, f);
        }
    }
    free(pieces);
}

static void lose(bytes *content, const change *changes, fate *f) {
    while (changes != NULL) {
        const change *end = changes;
        while (end != NULL && end->data != NULL) end = end->next;
        lose_writes(content, changes, end, f);
        if (end == NULL) return;
        if (chance(f, f->survives)) {
            if (end->offset < content->size) content->size = end->offset;
            else lengthen(content, end->offset, f);
        }
        changes = end->next;
    }
}

/// Under a new inode, so that what the dead still hold (locks, shared memory) is of another file.
static int put_file(const char *path, const bytes *content) {
    struct stat facts;
    mode_t mode = stat(path, &facts) == 0 ? facts.st_mode & 0777 : 0600;
    unlink(path);
    int handle = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (handle < 0) return -1;
    size_t done = 0;
    while (done < content->size) {
        ssize_t part = write(handle, content->data + done, content->size - done);
        if (part <= 0) break;
        done += (size_t)part;
    }
    return close(handle) == 0 && done == content->size ? 0 : -1;
}

static int restore_node(node *n, fate *f) {
    bool there = n->exists;
    bytes *content = &n->synced;
    if (n->exists) {
        lose(&n->synced, n->changes, f);
        if (!n->name_is_synced && !chance(f, f->survives)) {
            there = n->has_ghost;
            content = &n->ghost;
        }
    } else if (n->has_ghost && !chance(f, f->survives)) {
        there = true;
        content = &n->ghost;
    }
    int result = 0;
    if (there) result = put_file(n->path, content);
    else unlink(n->path);
    if (there && content == &n->ghost) {
        bytes synced = n->synced;
        n->synced = n->ghost;
        n->ghost = synced;
    }
    if (!there) bytes_free(&n->synced);
    drop_changes(n);
    bytes_free(&n->ghost);
    n->has_ghost = n->has_lost = false;
    n->exists = n->name_is_synced = there;
    return result;
}

int fault_disk_restore(fault_disk *disk, uint64_t seed) {
    static const unsigned shares[] = {0, 32, 128, 224, 256};
    pthread_mutex_lock(&disk->lock);
    go_dark(disk);
    fate f = {.random = seed};
    f.survives = shares[next_random(&f.random) % 5];
    f.has_noise = chance(&f, 128);
    int result = 0;
    for (node *n = disk->nodes; n != NULL; n = n->next) {
        // A name that is not a database has no such file beside it.
        char shared[PATH_MAX];
        if (snprintf(shared, sizeof shared, "%s-shm", n->path) < (int)sizeof shared) unlink(shared);
        if (restore_node(n, &f) != 0) result = -1;
    }
    disk->trap.set = false;
    disk->dark = false;
    pthread_mutex_unlock(&disk->lock);
    return result;
}

// One operation: counted, and stopped where the power is gone or a trap is sprung.

enum { GO = -1, HALF = -2, LAST = -3 };

/// With the disk's lock held. GO: do it. HALF: do half of it, then answer the trap's code. LAST: do it, then go dark.
/// Anything else is the answer.
static int begin(fault_disk *disk, const char *path, uint64_t life, unsigned operations) {
    for (unsigned bit = 0; bit < 9; bit++)
        if (operations & 1u << bit) disk->counts[bit]++;
    if (disk->dark || life != disk->life) return SQLITE_IOERR;
    if (!disk->watching || !disk->trap.set || !(disk->trap.operations & operations)) return GO;
    size_t length = strlen(path), suffix = strlen(disk->trap.suffix);
    if (suffix > length || strcmp(path + length - suffix, disk->trap.suffix) != 0) return GO;
    if (disk->trap.left > 1) {
        disk->trap.left--;
        return GO;
    }
    disk->trap.sprung = true;
    if (!disk->trap.lasts) disk->trap.set = false;
    switch (disk->trap.action) {
        case FAULT_CUT: return LAST;
        case FAULT_SHORT: return HALF;
        default: return disk->trap.code;
    }
}

static int begin_on(fault_file *file, unsigned operations) {
    return begin(file->disk, file->node->path, file->life, operations);
}

static bool is_dead(fault_file *file) { return file->disk->dark || file->life != file->disk->life; }

// Methods of an open file.

static int file_close(sqlite3_file *f) {
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    file->node->handles--;
    int code = file->real->pMethods->xClose(file->real);
    pthread_mutex_unlock(&file->disk->lock);
    release_disk(file->disk);
    f->pMethods = NULL;
    return code;
}

static int file_read(sqlite3_file *f, void *buffer, int size, sqlite3_int64 offset) {
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    int code = begin_on(file, FAULT_READ);
    if (code == LAST || code == HALF) {
        if (code == LAST) go_dark(file->disk);
        code = SQLITE_IOERR_READ;
    }
    pthread_mutex_unlock(&file->disk->lock);
    return code == GO ? file->real->pMethods->xRead(file->real, buffer, size, offset) : code;
}

/// Notes the sectors that a write has touched, as they are now.
static void note_write(fault_file *file, sqlite3_int64 offset, int size) {
    size_t from = (size_t)offset / SECTOR * SECTOR;
    size_t to = ((size_t)offset + (size_t)size + SECTOR - 1) / SECTOR * SECTOR;
    sqlite3_int64 end = 0;
    file->real->pMethods->xFileSize(file->real, &end);
    if (to > (size_t)end) to = (size_t)end;
    if (to <= from) return;
    unsigned char *data = must(malloc(to - from));
    if (file->real->pMethods->xRead(file->real, data, (int)(to - from), (sqlite3_int64)from) != SQLITE_OK) abort();
    add_change(file->node, data, from, to - from);
}

static int file_write(sqlite3_file *f, const void *data, int size, sqlite3_int64 offset) {
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    sqlite3_int64 end = 0;
    file->real->pMethods->xFileSize(file->real, &end);
    int code = begin_on(file, offset + size > end ? FAULT_WRITE | FAULT_GROW : FAULT_WRITE);
    if (code == GO || code == HALF || code == LAST) {
        int part = code == HALF ? size / 2 : size;
        int written = part == 0 ? SQLITE_OK : file->real->pMethods->xWrite(file->real, data, part, offset);
        if (written == SQLITE_OK) note_write(file, offset, part);
        if (code == LAST) go_dark(file->disk);
        code = code == GO ? written : code == HALF ? file->disk->trap.code : SQLITE_IOERR_WRITE;
    }
    pthread_mutex_unlock(&file->disk->lock);
    return code;
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size) {
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    int code = begin_on(file, FAULT_TRUNCATE);
    if (code == HALF) code = file->disk->trap.code;
    if (code == GO || code == LAST) {
        int done = file->real->pMethods->xTruncate(file->real, size);
        if (done == SQLITE_OK) add_change(file->node, NULL, (size_t)size, 0);
        if (code == LAST) go_dark(file->disk);
        code = code == GO ? done : SQLITE_IOERR_TRUNCATE;
    }
    pthread_mutex_unlock(&file->disk->lock);
    return code;
}

static int file_sync(sqlite3_file *f, int flags) {
    (void)flags;
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    bool was_dead = is_dead(file);
    int code = begin_on(file, FAULT_SYNC);
    if (code == GO) {
        sync_changes(file->node);
        if (file->syncs_folder) sync_folder(file->disk, file->node->path);
        file->syncs_folder = false;
        code = SQLITE_OK;
    } else if (code == LAST) {
        go_dark(file->disk);
        code = SQLITE_IOERR_FSYNC;
    } else if (!was_dead) {
        if (file->node->changes != NULL) file->node->has_lost = true;
        drop_changes(file->node);
        if (code == HALF) code = file->disk->trap.code;
    }
    pthread_mutex_unlock(&file->disk->lock);
    return code;
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size) {
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    bool dead = is_dead(file);
    pthread_mutex_unlock(&file->disk->lock);
    return dead ? SQLITE_IOERR_FSTAT : file->real->pMethods->xFileSize(file->real, size);
}

/// For what is begun before it is done: locks and shared memory.
static int pass(fault_file *file, unsigned operations) {
    pthread_mutex_lock(&file->disk->lock);
    int code = begin_on(file, operations);
    if (code == LAST) {
        go_dark(file->disk);
        code = SQLITE_IOERR;
    } else if (code == HALF) {
        code = file->disk->trap.code;
    }
    pthread_mutex_unlock(&file->disk->lock);
    return code;
}

static int file_lock(sqlite3_file *f, int level) {
    fault_file *file = (fault_file *)f;
    int code = pass(file, FAULT_LOCK);
    return code == GO ? file->real->pMethods->xLock(file->real, level) : code;
}

static int file_unlock(sqlite3_file *f, int level) {
    fault_file *file = (fault_file *)f;
    return file->real->pMethods->xUnlock(file->real, level);
}

static int file_check_reserved_lock(sqlite3_file *f, int *answer) {
    fault_file *file = (fault_file *)f;
    return file->real->pMethods->xCheckReservedLock(file->real, answer);
}

static int file_control(sqlite3_file *f, int operation, void *argument) {
    fault_file *file = (fault_file *)f;
    // It would lengthen the file behind our back, and is advice only.
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_OK;
    return file->real->pMethods->xFileControl(file->real, operation, argument);
}

static int file_sector_size(sqlite3_file *f) {
    fault_file *file = (fault_file *)f;
    return file->real->pMethods->xSectorSize(file->real);
}

static int file_device_characteristics(sqlite3_file *f) {
    fault_file *file = (fault_file *)f;
    return file->real->pMethods->xDeviceCharacteristics(file->real);
}

static int file_shm_map(sqlite3_file *f, int page, int page_size, int extends, void volatile **memory) {
    fault_file *file = (fault_file *)f;
    int code = pass(file, extends ? FAULT_SHARE : 0);
    return code == GO ? file->real->pMethods->xShmMap(file->real, page, page_size, extends, memory) : code;
}

static int file_shm_lock(sqlite3_file *f, int offset, int count, int flags) {
    fault_file *file = (fault_file *)f;
    int code = flags & SQLITE_SHM_UNLOCK ? GO : pass(file, FAULT_LOCK);
    return code == GO ? file->real->pMethods->xShmLock(file->real, offset, count, flags) : code;
}

static void file_shm_barrier(sqlite3_file *f) {
    fault_file *file = (fault_file *)f;
    file->real->pMethods->xShmBarrier(file->real);
}

static int file_shm_unmap(sqlite3_file *f, int deletes) {
    fault_file *file = (fault_file *)f;
    pthread_mutex_lock(&file->disk->lock);
    // The name may be that of a living file's memory by now.
    if (is_dead(file)) deletes = 0;
    pthread_mutex_unlock(&file->disk->lock);
    return file->real->pMethods->xShmUnmap(file->real, deletes);
}

/// Version 2: without memory-mapped reading, which would see what is not to be seen.
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
    .xCheckReservedLock = file_check_reserved_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_device_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

// Methods of the VFS.

static int vfs_open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *f, int flags, int *flags_out) {
    (void)vfs;
    fault_disk *disk = hold_disk(name);
    if (disk == NULL) return unix_vfs->xOpen(unix_vfs, name, f, flags, flags_out);
    fault_file *file = (fault_file *)f;
    *file = (fault_file){.disk = disk, .real = (sqlite3_file *)(file + 1)};
    pthread_mutex_lock(&disk->lock);
    node *n = find_node(disk, name);
    bool was_there = access(name, F_OK) == 0;
    if (was_there) meet_node(n);
    int code = begin(disk, name, disk->life, FAULT_OPEN);
    if (code == LAST) go_dark(disk);
    if (code == LAST) code = SQLITE_CANTOPEN;
    if (code == HALF) code = disk->trap.code;
    if (code == GO) code = unix_vfs->xOpen(unix_vfs, name, file->real, flags, flags_out);
    if (code == SQLITE_OK) {
        if (!was_there) {
            n->exists = true;
            n->name_is_synced = false;
            bytes_resize(&n->synced, 0);
        }
        const int logs = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
        file->syncs_folder = (flags & SQLITE_OPEN_CREATE) && (flags & logs);
        n->handles++;
        file->node = n;
        file->life = disk->life;
        file->base.pMethods = &methods;
    }
    pthread_mutex_unlock(&disk->lock);
    if (code != SQLITE_OK) release_disk(disk);
    return code;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int syncs_folder) {
    (void)vfs;
    fault_disk *disk = hold_disk(name);
    if (disk == NULL) return unix_vfs->xDelete(unix_vfs, name, syncs_folder);
    pthread_mutex_lock(&disk->lock);
    node *n = find_node(disk, name);
    if (access(name, F_OK) == 0) meet_node(n);
    int code = begin(disk, name, disk->life, FAULT_DELETE);
    if (code == HALF) code = disk->trap.code;
    if (code == GO || code == LAST) {
        int done = unix_vfs->xDelete(unix_vfs, name, 0);
        if (done == SQLITE_OK) {
            if (n->exists && n->name_is_synced) {
                bytes_free(&n->ghost);
                n->ghost = n->synced;
                n->synced = (bytes){0};
                n->has_ghost = true;
            }
            bytes_resize(&n->synced, 0);
            drop_changes(n);
            n->has_lost = n->exists = n->name_is_synced = false;
            if (syncs_folder && code == GO) sync_folder(disk, name);
        }
        if (code == LAST) go_dark(disk);
        code = code == GO ? done : SQLITE_IOERR_DELETE;
    }
    pthread_mutex_unlock(&disk->lock);
    release_disk(disk);
    return code;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
    (void)vfs;
    fault_disk *disk = hold_disk(name);
    if (disk != NULL) {
        pthread_mutex_lock(&disk->lock);
        bool dark = disk->dark;
        pthread_mutex_unlock(&disk->lock);
        release_disk(disk);
        if (dark) return SQLITE_IOERR_ACCESS;
    }
    return unix_vfs->xAccess(unix_vfs, name, flags, answer);
}

static int vfs_full_pathname(sqlite3_vfs *vfs, const char *name, int size, char *full) {
    (void)vfs;
    return unix_vfs->xFullPathname(unix_vfs, name, size, full);
}

static int vfs_randomness(sqlite3_vfs *vfs, int size, char *buffer) {
    (void)vfs;
    return unix_vfs->xRandomness(unix_vfs, size, buffer);
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
    (void)vfs;
    return unix_vfs->xSleep(unix_vfs, microseconds);
}

static int vfs_current_time(sqlite3_vfs *vfs, double *time) {
    (void)vfs;
    return unix_vfs->xCurrentTime(unix_vfs, time);
}

static int vfs_last_error(sqlite3_vfs *vfs, int size, char *text) {
    (void)vfs;
    return unix_vfs->xGetLastError(unix_vfs, size, text);
}

static int vfs_current_time_64(sqlite3_vfs *vfs, sqlite3_int64 *time) {
    (void)vfs;
    return unix_vfs->xCurrentTimeInt64(unix_vfs, time);
}

int fault_vfs_register(void) {
    static pthread_mutex_t once = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&once);
    int code = SQLITE_OK;
    if (unix_vfs == NULL) {
        code = sqlite3_initialize();
        if (code == SQLITE_OK) {
            unix_vfs = sqlite3_vfs_find(NULL);
            fault_vfs = (sqlite3_vfs){
                .iVersion = 2,
                .szOsFile = (int)sizeof(fault_file) + unix_vfs->szOsFile,
                .mxPathname = unix_vfs->mxPathname,
                .zName = "fault",
                .xOpen = vfs_open,
                .xDelete = vfs_delete,
                .xAccess = vfs_access,
                .xFullPathname = vfs_full_pathname,
                .xRandomness = vfs_randomness,
                .xSleep = vfs_sleep,
                .xGetLastError = vfs_last_error,
                .xCurrentTime = vfs_current_time,
                .xCurrentTimeInt64 = vfs_current_time_64,
            };
            code = sqlite3_vfs_register(&fault_vfs, 1);
        }
    }
    pthread_mutex_unlock(&once);
    return code;
}
