#ifndef ALTAVOZ_CLINEBREAK_H
#define ALTAVOZ_CLINEBREAK_H

#include <stdint.h>

/*
 * ICU's line breaking behind one function. ICU's own headers cannot be shown to Swift: its Foundation brings another
 * version of them.
 */

/*
 * Where a line of UTF-16 may break, by the rules and dictionaries of the language.
 *
 * Writes at most `capacity` offsets in ascending order, the first of them 0, and returns how many; a negative number
 * when ICU cannot do it.
 */
int32_t altavoz_line_breaks(
    const char *language, const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity);

#endif
