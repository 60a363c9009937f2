#ifndef ALTAVOZ_BENCH_REFERENCE_H
#define ALTAVOZ_BENCH_REFERENCE_H

#include <stddef.h>

struct bench_body {
    const char *bytes;
    size_t length;
    /* A header line of this body alone; null for none. */
    const char *header;
};

struct bench_time {
    /* By the wall, and of this process' processors in user and kernel mode. */
    double seconds;
    double cpu_seconds;
    /* Transfers that did not end with a status of 2xx. */
    long failures;
};

struct bench_target {
    const char *url;
    const char *content_type;
    /* A PEM file with the authority to be trusted; null for plain HTTP. */
    const char *authority;
    /* Whether HTTP/2 is asked for; otherwise HTTP/1.1. */
    int http2;
    /* So many easy handles are made once and used again. */
    int connections;
};

/*
 * What there is to be reached: posts each body once, with libcurl's multi interface and nothing around it. Nothing is
 * kept of the answers.
 */
struct bench_time bench_reference_post(
    const struct bench_target *target, const struct bench_body *bodies, size_t count);

struct bench_mail {
    /* In angle brackets, with whatever parameters follow them. */
    const char *sender;
    const char *recipient;
    struct bench_body content;
};

/* The same for mail: each goes once to the server of the URL (smtp://127.0.0.1:2525/name). */
struct bench_time bench_reference_mail(
    const char *url, const struct bench_mail *mails, size_t count, int connections);

#endif
