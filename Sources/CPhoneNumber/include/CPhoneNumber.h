int altavoz_phone_placeholder(void);
