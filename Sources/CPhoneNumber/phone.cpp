#include "CPhoneNumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <atomic>
#include <cstring>
#include <string>

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

/// Validity and type of a number of the plan depend on its first seven digits alone: every pattern for ten digits in
/// libphonenumber's metadata (8.12.57) for the 25 countries of code 1 ends in at least three free digits, and tests
/// hold us to it. One byte for each block of a thousand numbers; 0 = not asked yet, else 1 + 2 * type + validity. Pages that
/// are never asked for are never allocated.
std::atomic<uint8_t> blocks[10000000];

/// The library's one object, muted: its log would name numbers in clear.
const PhoneNumberUtil &library() {
    static const PhoneNumberUtil *muted = [] {
        PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
        util->SetLogger(new NullLogger());
        return util;
    }();
    return *muted;
}

void describe(const PhoneNumberUtil &util, const PhoneNumber &number, altavoz_phone_reading *reading) {
    reading->possibility = util.IsPossibleNumberWithReason(number);
    reading->is_valid = util.IsValidNumber(number);
    reading->type = util.GetNumberType(number);
}

}  // namespace

void altavoz_phone_parse(
    const char *text, size_t length, const char *region, altavoz_phone_reading *reading) {
    std::memset(reading, 0, sizeof *reading);
    try {
        const PhoneNumberUtil &util = library();
        PhoneNumber number;
        auto error = util.Parse(std::string(text, length), region, &number);
        if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
            reading->error = error;
            if (error == PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR && util.GetCountryCodeForRegion(region) == 0) {
                reading->error = ALTAVOZ_PHONE_UNKNOWN_REGION;
            }
            return;
        }
        std::string e164;
        util.Format(number, PhoneNumberUtil::E164, &e164);
        if (e164.size() >= sizeof reading->e164) {
            reading->error = ALTAVOZ_PHONE_TOO_LONG_NSN;
            return;
        }
        std::memcpy(reading->e164, e164.c_str(), e164.size() + 1);
        reading->has_extension = number.has_extension() && !number.extension().empty();
        describe(util, number, reading);
    } catch (...) {
        std::memset(reading, 0, sizeof *reading);
        reading->error = ALTAVOZ_PHONE_FAILED;
    }
}

bool altavoz_phone_knows(const char *region) {
    try {
        return library().GetCountryCodeForRegion(region) != 0;
    } catch (...) {
        return false;
    }
}

void altavoz_phone_read_nanp(const char digits[10], altavoz_phone_reading *reading) {
    std::memset(reading, 0, sizeof *reading);
    size_t block = 0;
    for (int i = 0; i < 7; i++) block = block * 10 + size_t(digits[i] - '0');
    uint8_t known = blocks[block].load(std::memory_order_relaxed);
    if (known == 0) {
        try {
            uint64_t national = block;
            for (int i = 7; i < 10; i++) national = national * 10 + uint64_t(digits[i] - '0');
            PhoneNumber number;
            number.set_country_code(1);
            number.set_national_number(national);
            describe(library(), number, reading);
            known = uint8_t(1 + 2 * reading->type + (reading->is_valid ? 1 : 0));
            blocks[block].store(known, std::memory_order_relaxed);
        } catch (...) {
            std::memset(reading, 0, sizeof *reading);
            reading->error = ALTAVOZ_PHONE_FAILED;
            return;
        }
    }
    reading->possibility = ALTAVOZ_PHONE_POSSIBLE;
    reading->is_valid = (known - 1) & 1;
    reading->type = (known - 1) >> 1;
    reading->e164[0] = '+';
    reading->e164[1] = '1';
    std::memcpy(reading->e164 + 2, digits, 10);
}
