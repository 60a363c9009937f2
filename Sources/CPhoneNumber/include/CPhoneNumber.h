#ifndef ALTAVOZ_CPHONENUMBER_H
#define ALTAVOZ_CPHONENUMBER_H
#ifdef __cplusplus
extern "C" {
#endif
int altavoz_phone_placeholder(void);
#ifdef __cplusplus
}
#endif
#endif
