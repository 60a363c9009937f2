#ifndef ALTAVOZ_CLIBCURL_SHIM_H
#define ALTAVOZ_CLIBCURL_SHIM_H
#include <curl/curl.h>
#endif
