// The C face of two system libraries: Google's libphonenumber (telephone numbers) and libidn2 (domain names with
// characters beyond ASCII). Every function may be called from any thread; no C++ exception leaves it.

#ifndef ALTAVOZ_CPHONENUMBER_H
#define ALTAVOZ_CPHONENUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Why a text is not a number, in libphonenumber's terms (PhoneNumberUtil::ErrorType), and two of our own.
enum altavoz_phone_error {
    ALTAVOZ_PHONE_OK = 0,
    ALTAVOZ_PHONE_COUNTRY_CODE = 1,
    ALTAVOZ_PHONE_NOT_A_NUMBER = 2,
    ALTAVOZ_PHONE_TOO_SHORT_AFTER_IDD = 3,
    ALTAVOZ_PHONE_TOO_SHORT_NSN = 4,
    ALTAVOZ_PHONE_TOO_LONG_NSN = 5,
    /// The region that stands for a missing country code is unknown.
    ALTAVOZ_PHONE_UNKNOWN_REGION = 6,
    /// The library failed (memory).
    ALTAVOZ_PHONE_FAILED = 7,
};

/// Whether a number of this length can exist (PhoneNumberUtil::ValidationResult).
enum altavoz_phone_possibility {
    ALTAVOZ_PHONE_POSSIBLE = 0,
    /// It could be dialled within its area only: the area code is missing.
    ALTAVOZ_PHONE_LOCAL_ONLY = 1,
    ALTAVOZ_PHONE_BAD_COUNTRY_CODE = 2,
    ALTAVOZ_PHONE_SHORT = 3,
    ALTAVOZ_PHONE_BAD_LENGTH = 4,
    ALTAVOZ_PHONE_LONG = 5,
};

/// PhoneNumberUtil::PhoneNumberType, in its order.
enum altavoz_phone_type {
    ALTAVOZ_PHONE_FIXED_LINE = 0,
    ALTAVOZ_PHONE_MOBILE,
    ALTAVOZ_PHONE_FIXED_LINE_OR_MOBILE,
    ALTAVOZ_PHONE_TOLL_FREE,
    ALTAVOZ_PHONE_PREMIUM_RATE,
    ALTAVOZ_PHONE_SHARED_COST,
    ALTAVOZ_PHONE_VOIP,
    ALTAVOZ_PHONE_PERSONAL,
    ALTAVOZ_PHONE_PAGER,
    ALTAVOZ_PHONE_UAN,
    ALTAVOZ_PHONE_VOICEMAIL,
    ALTAVOZ_PHONE_UNKNOWN,
};

struct altavoz_phone_reading {
    /// enum altavoz_phone_error; unless 0, nothing else is set.
    int32_t error;
    /// enum altavoz_phone_possibility
    int32_t possibility;
    /// enum altavoz_phone_type
    int32_t type;
    bool is_valid;
    bool has_extension;
    /// `+` and digits, ended by a zero byte.
    char e164[32];
};

/// Reads `text`, `length` bytes of UTF-8, as a number written in `region` (ISO 3166-1, ended by a zero byte).
void altavoz_phone_parse(
    const char *text, size_t length, const char *region, struct altavoz_phone_reading *reading);

/// The same for a number of the North American numbering plan whose ten digits are known already, each `0` to `9`,
/// the first and the fourth `2` to `9`. It gives what altavoz_phone_parse gives for `+1` and these digits and skips
/// what such a number never needs; a test compares the two.
void altavoz_phone_read_nanp(const char digits[10], struct altavoz_phone_reading *reading);

/// Whether the library has numbers of `region` (ISO 3166-1, ended by a zero byte). False, too, when it failed.
bool altavoz_phone_knows(const char *region);

/// How many bytes altavoz_domain_to_ascii may write: 255 and a zero.
#define ALTAVOZ_DOMAIN_SIZE 256

/// Turns a domain name with U-labels into A-labels (IDNA2008 with UTS 46 non-transitional mapping).
/// Returns 0, or libidn2's code, whose English words altavoz_domain_error gives.
int altavoz_domain_to_ascii(const char *name, char ascii[ALTAVOZ_DOMAIN_SIZE]);

/// A static text.
const char *altavoz_domain_error(int code);

#ifdef __cplusplus
}
#endif
#endif
