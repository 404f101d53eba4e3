/* A disk that fails when a test says so. Preloaded into a program, it stands between it and the C library.
 *
 * `disk_faults_arm` names a folder. From then on calls on files in it are counted, those of the kinds that are asked for, and
 * the one with the given number fails; with `for_ever` every later one does too. Memory that is mapped is not watched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READS = 1, WRITES = 2, CHANGES = 4 }; /* changes: whatever a read-only file system refuses */

static char folder[PATH_MAX];
static int kinds, number_of_error, goes_on;
static atomic_long left;
static atomic_long failures;

void disk_faults_arm(const char *where, int which, int error, long number, int for_ever) {
    kinds = 0;
    snprintf(folder, sizeof folder, "%s", where);
    number_of_error = error;
    goes_on = for_ever;
    failures = 0;
    left = number;
    kinds = which;
}

long disk_faults_disarm(void) {
    kinds = 0;
    return failures;
}

static int fails(int kind, const char *path) {
    if (!(kinds & kind) || strncmp(path, folder, strlen(folder)) != 0)
        return 0;
    long now = --left;
    if (now > 0 || (now < 0 && !goes_on))
        return 0;
    ++failures;
    errno = number_of_error;
    return 1;
}

static int fails_at(int kind, int file) {
    if (!(kinds & kind))
        return 0;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    int before = errno;
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length < 0)
        return 0;
    path[length] = 0;
    return fails(kind, path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define ON_FILE(kind, type, name, parameters, ...)                                                                     \
    type name parameters { return fails_at(kind, file) ? -1 : REAL(name)(__VA_ARGS__); }

ON_FILE(READS, ssize_t, read, (int file, void *to, size_t size), file, to, size)
ON_FILE(READS, ssize_t, pread, (int file, void *to, size_t size, off_t at), file, to, size, at)
ON_FILE(READS, ssize_t, pread64, (int file, void *to, size_t size, off64_t at), file, to, size, at)
ON_FILE(WRITES, ssize_t, write, (int file, const void *from, size_t size), file, from, size)
ON_FILE(WRITES, ssize_t, pwrite, (int file, const void *from, size_t size, off_t at), file, from, size, at)
ON_FILE(WRITES, ssize_t, pwrite64, (int file, const void *from, size_t size, off64_t at), file, from, size, at)
ON_FILE(WRITES, int, fsync, (int file), file)
ON_FILE(WRITES, int, fdatasync, (int file), file)
ON_FILE(WRITES, int, ftruncate, (int file, off_t size), file, size)
ON_FILE(WRITES, int, ftruncate64, (int file, off64_t size), file, size)

#define ON_PATH(type, name, parameters, ...)                                                                           \
    type name parameters { return fails(CHANGES, path) ? -1 : REAL(name)(__VA_ARGS__); }

ON_PATH(int, unlink, (const char *path), path)
ON_PATH(int, rename, (const char *path, const char *to), path, to)

#define OPENING(name)                                                                                                  \
    int name(const char *path, int flags, ...) {                                                                       \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;                                              \
        va_end(more);                                                                                                  \
        int changes = flags & (O_WRONLY | O_RDWR) || (flags & O_CREAT && access(path, F_OK));                          \
        return changes && fails(CHANGES, path) ? -1 : REAL(name)(path, flags, mode);                                   \
    }

OPENING(open)
OPENING(open64)
