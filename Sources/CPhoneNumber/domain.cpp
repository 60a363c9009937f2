#include "CPhoneNumber.h"

#include <idn2.h>

#include <cstring>

int altavoz_domain_to_ascii(const char *name, char ascii[ALTAVOZ_DOMAIN_SIZE]) {
    uint8_t *found = nullptr;
    int code = idn2_lookup_u8(
        reinterpret_cast<const uint8_t *>(name), &found, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    if (code != IDN2_OK) return code;
    size_t size = std::strlen(reinterpret_cast<const char *>(found));
    if (size < ALTAVOZ_DOMAIN_SIZE) {
        std::memcpy(ascii, found, size + 1);
    } else {
        code = IDN2_TOO_BIG_DOMAIN;
    }
    idn2_free(found);
    return code;
}

const char *altavoz_domain_error(int code) { return idn2_strerror(code); }
