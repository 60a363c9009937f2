#ifndef ALTAVOZ_CQRCODE_SHIM_H
#define ALTAVOZ_CQRCODE_SHIM_H

#include <qrencode.h>

#endif
