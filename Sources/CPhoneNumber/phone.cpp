#include "CPhoneNumber.h"
extern "C" int altavoz_phone_placeholder(void) { return 0; }
