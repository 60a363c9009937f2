#include "CPhoneNumber.h"
int altavoz_phone_placeholder(void) { return 0; }
