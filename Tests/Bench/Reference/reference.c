#include "BenchReference.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <time.h>

static double now(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static size_t discard(char *bytes, size_t size, size_t count, void *user) {
    (void)bytes;
    (void)user;
    return size * count;
}

static void start(CURLM *multi, CURL *easy, const struct bench_body *body) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body->bytes);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body->length);
    curl_multi_add_handle(multi, easy);
}

struct bench_time bench_reference_post(
    const char *url, const char *content_type, const struct bench_body *bodies, size_t count, int connections) {
    struct bench_time result = {0, 0, 0};
    CURLM *multi = curl_multi_init();
    CURL **handles = calloc((size_t)connections, sizeof(CURL *));
    struct curl_slist *headers = curl_slist_append(NULL, content_type);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)connections);

    size_t next = 0;
    const double began = now(CLOCK_MONOTONIC);
    const double cpu_began = now(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < connections && next < count; i++) {
        CURL *easy = handles[i] = curl_easy_init();
        curl_easy_setopt(easy, CURLOPT_URL, url);
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
        start(multi, easy, &bodies[next++]);
    }
    size_t done = 0;
    while (done < count) {
        int running = 0, left = 0;
        CURLMsg *message;
        curl_multi_perform(multi, &running);
        while ((message = curl_multi_info_read(multi, &left))) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *easy = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            if (message->data.result != CURLE_OK || status / 100 != 2) result.failures++;
            done++;
            curl_multi_remove_handle(multi, easy);
            if (next < count) start(multi, easy, &bodies[next++]);
        }
        if (done < count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    result.seconds = now(CLOCK_MONOTONIC) - began;
    result.cpu_seconds = now(CLOCK_PROCESS_CPUTIME_ID) - cpu_began;

    for (int i = 0; i < connections; i++) {
        if (handles[i]) curl_easy_cleanup(handles[i]);
    }
    curl_multi_cleanup(multi);
    curl_slist_free_all(headers);
    free(handles);
    return result;
}
