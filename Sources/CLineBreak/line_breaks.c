#include "CLineBreak.h"

#include <unicode/ubrk.h>

int32_t altavoz_line_breaks(
    const char *language, const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(UBRK_LINE, language, (const UChar *)text, length, &status);
    if (U_FAILURE(status)) {
        return -1;
    }
    int32_t count = 0;
    for (int32_t at = ubrk_first(breaks); at != UBRK_DONE && count < capacity; at = ubrk_next(breaks)) {
        offsets[count++] = at;
    }
    ubrk_close(breaks);
    return count;
}
