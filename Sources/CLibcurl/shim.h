#ifndef ALTAVOZ_CLIBCURL_SHIM_H
#define ALTAVOZ_CLIBCURL_SHIM_H

#include <curl/curl.h>
#include <stdlib.h>
#include <sys/socket.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/*
 * libcurl's setopt and getinfo are variadic, which Swift cannot call, and take whatever they are given without
 * looking at its type. Each function here has one type; use it only with options of that type (see curl.h:
 * CURLOPTTYPE_LONG, CURLOPTTYPE_STRINGPOINT and so on).
 */

static inline CURLcode altavoz_setopt_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode altavoz_setopt_offset(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode altavoz_setopt_string(CURL *easy, CURLoption option, const char *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode altavoz_setopt_pointer(CURL *easy, CURLoption option, void *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode altavoz_setopt_list(CURL *easy, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode altavoz_setopt_read_function(CURL *easy, curl_read_callback value) {
    return curl_easy_setopt(easy, CURLOPT_READFUNCTION, value);
}

static inline CURLcode altavoz_setopt_share(CURL *easy, CURLSH *value) {
    return curl_easy_setopt(easy, CURLOPT_SHARE, value);
}

static inline CURLcode altavoz_setopt_write_function(CURL *easy, curl_write_callback value) {
    return curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, value);
}

static inline CURLcode altavoz_setopt_header_function(CURL *easy, curl_write_callback value) {
    return curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, value);
}

static inline CURLcode altavoz_setopt_prereq_function(CURL *easy, curl_prereq_callback value) {
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode altavoz_setopt_opensocket_function(CURL *easy, curl_opensocket_callback value) {
    return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode altavoz_setopt_closesocket_function(CURL *easy, curl_closesocket_callback value) {
    return curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, value);
}

static inline CURLcode altavoz_setopt_progress_function(CURL *easy, curl_xferinfo_callback value) {
    return curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, value);
}

static inline CURLMcode altavoz_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline CURLSHcode altavoz_share_setopt_data(CURLSH *share, curl_lock_data value) {
    return curl_share_setopt(share, CURLSHOPT_SHARE, value);
}

static inline CURLcode altavoz_getinfo_long(CURL *easy, CURLINFO info, long *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode altavoz_getinfo_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode altavoz_getinfo_pointer(CURL *easy, CURLINFO info, void **value) {
    return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode altavoz_getinfo_string(CURL *easy, CURLINFO info, const char **value) {
    return curl_easy_getinfo(easy, info, (char **)value);
}

/* The first header of this name in the last answer; NULL when there is none. Valid until the handle is used again. */
static inline const char *altavoz_answer_header(CURL *easy, const char *name) {
    struct curl_header *header = NULL;
    return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value : NULL;
}

/* What a finished transfer's message says: the union in CURLMsg has no name in Swift that reads well. */
static inline CURLcode altavoz_message_result(const CURLMsg *message) {
    return message->data.result;
}

/* A socket as libcurl itself would open it. */
static inline curl_socket_t altavoz_open_socket(const struct curl_sockaddr *address) {
#ifdef SOCK_CLOEXEC
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
    return socket(address->family, address->socktype, address->protocol);
#endif
}

/* How many arenas all threads share (mallopt(3), M_ARENA_MAX). */
static inline void altavoz_limit_arenas(int count) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, count);
#else
    (void)count;
#endif
}

/* Macros that Swift does not import. */
static const long altavoz_http_version_1_1 = CURL_HTTP_VERSION_1_1;
static const long altavoz_http_version_2_tls = CURL_HTTP_VERSION_2TLS;
static const long altavoz_auth_basic = (long)CURLAUTH_BASIC;
static const long altavoz_usessl_none = CURLUSESSL_NONE;
static const long altavoz_usessl_all = CURLUSESSL_ALL;
static const long altavoz_tls_1_2 = CURL_SSLVERSION_TLSv1_2;
static const long altavoz_pipe_multiplex = CURLPIPE_MULTIPLEX;

#endif
