#include "BenchReference.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
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

/* So many seconds without a word from the other side, and the rest counts as failed. */
enum { PATIENCE = 15 };

/* One handle, and what it sends at present. */
struct slot {
    CURL *easy;
    struct curl_slist *recipient;
    struct curl_slist *headers;
    const char *content_type;
    const char *next;
    size_t left;
};

/* Gives a slot the work of this number. */
typedef void (*load)(struct slot *slot, const void *work, size_t number);

static struct bench_time run(
    CURLM *multi, struct slot *slots, int connections, load load, const void *work, size_t count) {
    struct bench_time result = {0, 0, 0};
    size_t next = 0, done = 0;
    /* Since when nothing was heard; 0 while something is. */
    double heard = 0;
    const double began = now(CLOCK_MONOTONIC);
    const double cpu_began = now(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < connections && next < count; i++) {
        load(&slots[i], work, next++);
        curl_multi_add_handle(multi, slots[i].easy);
    }
    while (done < count) {
        int running = 0, left = 0;
        CURLMsg *message;
        curl_multi_perform(multi, &running);
        while ((message = curl_multi_info_read(multi, &left))) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *easy = message->easy_handle;
            const CURLcode code = message->data.result;
            struct slot *slot = NULL;
            long status = 0;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&slot);
            if (code != CURLE_OK || status / 100 != 2) result.failures++;
            done++;
            curl_multi_remove_handle(multi, easy);
            if (next < count) {
                load(slot, work, next++);
                curl_multi_add_handle(multi, easy);
            }
        }
        if (done == count) break;
        int ready = 0;
        curl_multi_poll(multi, NULL, 0, 1000, &ready);
        if (ready) {
            heard = 0;
        } else if (heard == 0) {
            heard = now(CLOCK_MONOTONIC);
        } else if (now(CLOCK_MONOTONIC) - heard > PATIENCE) {
            result.failures += (long)(count - done);
            break;
        }
    }
    result.seconds = now(CLOCK_MONOTONIC) - began;
    result.cpu_seconds = now(CLOCK_PROCESS_CPUTIME_ID) - cpu_began;
    return result;
}

static struct slot *make_slots(int connections, const char *url) {
    struct slot *slots = calloc((size_t)connections, sizeof(struct slot));
    for (int i = 0; i < connections; i++) {
        CURL *easy = slots[i].easy = curl_easy_init();
        curl_easy_setopt(easy, CURLOPT_URL, url);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
        curl_easy_setopt(easy, CURLOPT_PRIVATE, &slots[i]);
    }
    return slots;
}

static void free_slots(struct slot *slots, int connections) {
    for (int i = 0; i < connections; i++) {
        curl_easy_cleanup(slots[i].easy);
        curl_slist_free_all(slots[i].recipient);
        curl_slist_free_all(slots[i].headers);
    }
    free(slots);
}

static void load_post(struct slot *slot, const void *work, size_t number) {
    const struct bench_body *body = (const struct bench_body *)work + number;
    curl_easy_setopt(slot->easy, CURLOPT_POSTFIELDS, body->bytes);
    curl_easy_setopt(slot->easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body->length);
    if (!body->header) return;
    struct curl_slist *headers = curl_slist_append(NULL, slot->content_type);
    headers = curl_slist_append(headers, body->header);
    curl_easy_setopt(slot->easy, CURLOPT_HTTPHEADER, headers);
    curl_slist_free_all(slot->headers);
    slot->headers = headers;
}

struct bench_time bench_reference_post(
    const struct bench_target *target, const struct bench_body *bodies, size_t count) {
    CURLM *multi = curl_multi_init();
    struct slot *slots = make_slots(target->connections, target->url);
    struct curl_slist *headers = curl_slist_append(NULL, target->content_type);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)target->connections);
    curl_multi_setopt(multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    for (int i = 0; i < target->connections; i++) {
        CURL *easy = slots[i].easy;
        slots[i].content_type = target->content_type;
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(
            easy, CURLOPT_HTTP_VERSION, (long)(target->http2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
        if (target->http2) curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
        if (target->authority) curl_easy_setopt(easy, CURLOPT_CAINFO, target->authority);
    }
    const struct bench_time result = run(multi, slots, target->connections, load_post, bodies, count);
    free_slots(slots, target->connections);
    curl_multi_cleanup(multi);
    curl_slist_free_all(headers);
    return result;
}

static size_t read_mail(char *bytes, size_t size, size_t count, void *user) {
    struct slot *slot = user;
    const size_t room = size * count, number = slot->left < room ? slot->left : room;
    memcpy(bytes, slot->next, number);
    slot->next += number;
    slot->left -= number;
    return number;
}

static void load_mail(struct slot *slot, const void *work, size_t number) {
    const struct bench_mail *mail = (const struct bench_mail *)work + number;
    curl_slist_free_all(slot->recipient);
    slot->recipient = curl_slist_append(NULL, mail->recipient);
    slot->next = mail->content.bytes;
    slot->left = mail->content.length;
    curl_easy_setopt(slot->easy, CURLOPT_MAIL_FROM, mail->sender);
    curl_easy_setopt(slot->easy, CURLOPT_MAIL_RCPT, slot->recipient);
    curl_easy_setopt(slot->easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)mail->content.length);
}

struct bench_time bench_reference_mail(
    const char *url, const struct bench_mail *mails, size_t count, int connections) {
    CURLM *multi = curl_multi_init();
    struct slot *slots = make_slots(connections, url);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)connections);
    for (int i = 0; i < connections; i++) {
        CURL *easy = slots[i].easy;
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, read_mail);
        curl_easy_setopt(easy, CURLOPT_READDATA, &slots[i]);
    }
    const struct bench_time result = run(multi, slots, connections, load_mail, mails, count);
    free_slots(slots, connections);
    curl_multi_cleanup(multi);
    return result;
}
