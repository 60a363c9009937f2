#ifndef ALTAVOZ_BENCH_REFERENCE_H
#define ALTAVOZ_BENCH_REFERENCE_H

#include <stddef.h>

struct bench_body {
    const char *bytes;
    size_t length;
};

struct bench_time {
    /* By the wall, and of this process' processors in user and kernel mode. */
    double seconds;
    double cpu_seconds;
    /* Transfers that did not end with a status of 2xx. */
    long failures;
};

/*
 * What there is to be reached: posts each body once to the URL over plain HTTP/1.1, with libcurl's multi interface and
 * nothing around it. `connections` easy handles are made once and used again. Nothing is kept of the answers.
 */
struct bench_time bench_reference_post(
    const char *url, const char *content_type, const struct bench_body *bodies, size_t count, int connections);

#endif
