BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations (identifier) VALUES ('1');
INSERT INTO grdb_migrations (identifier) VALUES ('2');
INSERT INTO grdb_migrations (identifier) VALUES ('3');
INSERT INTO grdb_migrations (identifier) VALUES ('4');
INSERT INTO grdb_migrations (identifier) VALUES ('5');
INSERT INTO grdb_migrations (identifier) VALUES ('6');
INSERT INTO grdb_migrations (identifier) VALUES ('7');
CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
INSERT INTO settings (name, value) VALUES ('note', 'kept');
CREATE TABLE key_check (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    value BLOB NOT NULL CHECK (length(value) = 16)
) STRICT;
INSERT INTO key_check (id, value) VALUES (1, X'F1C7CBD117C5249728D4C361282BAE3D');
CREATE TABLE profiles (
    id INTEGER PRIMARY KEY,
    languages TEXT NOT NULL,
    zones TEXT NOT NULL CHECK (zones <> ''),
    safe_hours TEXT NOT NULL,
    UNIQUE (languages, zones, safe_hours)
) STRICT;
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (1, 'zh-Hant', 'America/Los_Angeles', '10:00-16:00');
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (2, 'es', 'America/Los_Angeles', '');
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (3, 'zh-Hant', 'America/Los_Angeles', '');
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (4, 'es', 'America/Los_Angeles', '10:00-16:00');
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (5, '', 'America/Los_Angeles|America/New_York|Pacific/Honolulu', '');
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (6, '', 'UTC', '');
CREATE TABLE workers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    profile_id INTEGER NOT NULL REFERENCES profiles (id),
    sms_reach INTEGER NOT NULL DEFAULT 0 CHECK (sms_reach BETWEEN 0 AND 3),
    email_reach INTEGER NOT NULL DEFAULT 0 CHECK (email_reach BETWEEN 0 AND 3),
    registered_at INTEGER NOT NULL,
    forgotten_at INTEGER
) STRICT;
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (1, 1, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (2, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (3, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (4, 2, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (5, 3, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (6, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (7, 2, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (8, 4, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (9, 3, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (10, 2, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (11, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (12, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (13, 3, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (14, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (15, 4, 2, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (16, 2, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (17, 3, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (18, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (19, 2, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (20, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (21, 3, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (22, 4, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (23, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (24, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (25, 3, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (26, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (27, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (28, 2, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (29, 1, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (30, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (31, 2, 2, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (32, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (33, 3, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (34, 6, 0, 0, 1795464000000, 1795464300000);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (35, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (36, 4, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (37, 3, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (38, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (39, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (40, 2, 1, 1, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (41, 5, 0, 0, 1795464240000, NULL);
CREATE TABLE worker_keys (
    worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
    wrapped BLOB NOT NULL
) STRICT;
INSERT INTO worker_keys (worker_id, wrapped) VALUES (1, X'460AC1672CD552FA1B7B8392B6759A7C685872FBF8B8226D98DF838EF00DEDE6FCECFB2FE0BDC49172ECAA162DD42D63B7B0760E306934295031625E');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (2, X'834EFC1B3D9E6E0D85CC1460EAEC74F8160ACFF7FA6EC9EF571D3E266AA322B1C14BCBE5B3B96D8B558CBCC38A526038489145A21AE5950AD2FDB287');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (3, X'8990EFED393967BE8F674AE565CD2B780E82A859CE3E90CE741A0EA197C3DAE57626B7D79E836CE24E777D04FEE7F440935D1F94B06B9E522B82673C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (4, X'3EF10870E995EC64A3BC9972F5271677EE291F965FE2E390717BBF515CBE47D652187B7492D0B0B4678A444EA9357FBCFA0412E13267812B7D4A3F08');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (5, X'FC862B975A56B9614D08536784E2EDB1291D953B5630BB3FE8CD4670CEAE88AE7CF6D8715BA6D2316A8E52DBA3CC403CE94BB59BF3F7253970BFB5A0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (6, X'63E82703A6C1320A174A272A768680EB0A2A1CEA4C21E03332162284081B6DA11CFB30F0774262C69927F5FBB8FB25D6EFC54EC506FD14003E3F6090');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (7, X'164C58B72372B0007270AC54D32F2976AA779401B1359521C8AF221062978CE94018C02413B9C7DA6AE09A4331E878265F8C8FC3DB0C96B1FC54559F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (8, X'AB02F33B41928198FE20659E621A8D6D574CA8724A232217AADFAEB85911A13DE71171436C7188F01C4A114A8AA74E4E94B851805FFC355ABC295893');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (9, X'6FA2A80A86D65E803E691A9791AD62DECFA0823F7C09E2F85969D03995F6474223420D973DF6A6A2884F2C2607381E627B0D0A1F26D75F464A93A989');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (10, X'7783EEFD502D290D84E119DE4E594B4FF1BC88CFE00598ABD429A6B149C6DAE45065E8C465DF442699849D71F0E66E2460BF10AB6F3C354A099BA689');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (11, X'5FBF2CA3BE2E0C7D8E4A5EE5A1680AA0974E081BE00B5643141A8311895BC596BF13A10F33024C74D902C8C659E64EE986D07BEC6E7B2B98E49D65B3');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (12, X'5FA3DB064BC59F809C32CA24D92B3FA6C672A126EB35E3F5E95D83F0FD6B7C6DF00FB86867708AB1B50AA6370F5FF2EAD511D38305262365D09E0667');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (13, X'7D78B0F3900EC20B78A739EEDB17D396457736EBD07AD361F870AB267D9872C7C645E1D87F52962A02D3B852067A2F4A8FD126C7F0789A2C5F97173C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (14, X'3E5D46A382D597E26EF84AD8DA0387ADF02A91076F2D206EB92B1B41A64B6A0A53D84D0E80D4A269EAB6D1682D21BB34E6F43A8D983EB54D020AEE18');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (15, X'975E355284DF1746A72BD3CF7562042E98D2D6D62897A837EAE15E4A3CB9A9F6EB0E85871DB27FFCCE336A45C62353A6C08C56D10AE40CFA693A6D06');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (16, X'9972A62E22341DBABD1151EC7902BCBC871359AF65690A5658DA4E0CEACF90DD8B43ACE0562C2F6B76D62925EAB10FAFCEEA7D94A9A2BF4C0C67E9A5');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (17, X'CA0E43445997D1D71BF65904CDC4012F1F864195B7EF99A4B023E21188502C74BE988495CD5264C8521B3BD9C73DDD94F1B030FFD0B2B35F9BB24EF2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (18, X'3D98319C53CB11B56DB6B9102C425F9F298803CAD8C9B45133CE50474F32D966295AC2E3D138FB7737ABE8B337C608703A21C1762ABAB0B1062573E7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (19, X'D13BEFBC8A315FE402CB71D53B2792A015ED5BE73C3F40271EFDBCD1B188496BD72D6EBD941F651F386D874905C680107A1B12A1390DBA2694FD4264');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (20, X'A166E44B0A35112EE333EEEF185118A623F9B375A9C3450B39B50062F7D9AF2915AD020563DECDEC586E0D3BC47648D5A3C60A66385DE22B9BAA3510');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (21, X'09F174DC4157914B47E80AB02E77FE8EA69F2C59807A1D4EA352424C52E8F7784E4B5E3C28904703FABDBDAF42E70A97D4DF569EEB62F5F489B0331B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (22, X'DDD96A23363A498ED6438B79DE7159F9AE2C83DF4EE23CB89BE28CFD7C44504F0F0418FE79DAB3406DE576FE55C1414D712383F681A402EF2BDFE6D6');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (23, X'373D019393768CF3520C158FF6F7B30454AD0261BC332F177DA80C99DBD58C6949341D6C15679C0FE38EC29446589D6B41A96234E6485C2072EF8DCF');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (24, X'B3196CD9F5839212B5134A4D99600B127ACA7BE08EA4E789167A3CA78465E68889B468CC66773D7A84FB0928C1F5B9E6E36D3A9EC5029A52E9FE82F0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (25, X'2E65084CCAD647E78B5649F6EBAF9EAF68F4F9C8D3036BADBC3004A585D74EE9F726CC191DD196E760396D7F63AC9AD173DB5864A5B901DA6124D2C7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (26, X'9A90105513D9EAEC65C0A735B5F712ED2C46BDFA3F4A35A323576168810E7256840E7045892E4170387EB7BC56C1BF9F0C3AF19ABF4A426536B1799D');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (27, X'40489EC7383AFDDC0551DF9C4923CC4917D6821586104965244731D1BDA4E6C8E1C22F66AA3CD27E8A1FDF5620CC22693E5B90A7EA95A408F9BFA265');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (28, X'1072EFE6FC6C3EFBD3EFD8EAC6250DF5BF00455410EF206611A59C82DF76ABC5E6970A3F971026E83DB14B3FE8F373D50237D886111C342E1A6BC215');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (29, X'B5943078DD1BC87B2B4D8BC630F123FBBF00A9C589AFCD050C26FC34FF8B783A86FD4AC3B27FA185E74BEDB9D7911BB5991567C4395EFAC884571254');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (30, X'7C8DDDF728D9A6B874EC48AB83468B6F8587E7BDAE497D8A9E6332FA5E25C357356D352CB7E088CEAD9F200E9C08920876B9E8697D53BB2C8CD85E98');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (31, X'F088FF1C392AEEBC3BF4B0E84424ADEFA7BC46A82C865E14FC9C76418659AF09C48439C8C13EAC9ACB583852F0D666F97A3D8E3A022A1616B118507C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (32, X'60872130D6F5D26E5EDFB88A7A3BD72990E135DD00B7217CAA670803CCDCA34449FFB7655EE66A3AD3A6E228D5AC6FC8940CEE1D63FFF5AD3E6EFFB1');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (33, X'4C018DDD0FA5AA862FADBF61703CC5CABCDE1AF5AFC19630E794490304BC4EBD6E926AA10E7643BE52667A2AED811C636A50CD1609E96EADF140A3DE');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (35, X'40EC52B857F5E4DBB0729D77A5D782ACD9BB9D60CA3B29A25F24D999E1757CFE4798FD65F8B72A42DA9E9BBCE012C4B0BCCFA46BA0BAA4237876A119');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (36, X'3B235CF505AD0470B472A4E94717C5468253F34848E06E9D3AFBCB7AADBBE9F2A73957480E231AC2C21305E80E3B59CA16CCB53C83605CFC58B2B5F8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (37, X'6D82282025C11378B14279AF6483D08F4BCE8278BF67381A4F3DD224D1FB85D857EE1155D7613D571E8F916006FF1BA4DADB3174100B1C8CFBCDD284');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (38, X'2D4E6869BAAE53366A69EC51AB744D48911EB2AF52CCC9C7BFFB264D6AB7AB9D606F65687AAE5A45FF62E311ED2D970B6007CED312B9E51C41075028');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (39, X'DAA18AB3B43ADDA808152BC473A6E32799548FF1E0DCD0919D386C52EF5F8FDED072BAE55C5C5529A8985B3367A6CC5F03EA9384C7FCA7A5CFD1AA83');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (40, X'BBFA7988B71E2AA51E6A07899C195DC3E59BD40D210D471D04A983328A4C71358B7CFA5F9A46929506D93A42D836BCEA64E2935B1F9CA71CEB122027');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (41, X'9ECE128269AAB8973FDC24F4569D385A25825F4555B9B18D5D33633EA70064A1379B9EDC479E31BC38611DD67A5BEE37F95EF908227ED1C0DE8E850D');
CREATE TABLE worker_regions (
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    geoid TEXT NOT NULL,
    PRIMARY KEY (worker_id, geoid)
) STRICT, WITHOUT ROWID;
INSERT INTO worker_regions (worker_id, geoid) VALUES (2, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (3, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (4, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (5, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (7, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (8, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (9, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (10, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (12, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (13, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (14, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (15, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (17, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (18, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (19, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (20, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (22, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (23, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (24, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (25, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (27, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (28, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (29, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (30, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (32, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (33, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (35, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (37, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (38, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (39, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (40, '06037');
INSERT INTO worker_regions (worker_id, geoid) VALUES (1, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (6, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (11, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (16, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (21, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (26, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (31, '06111');
INSERT INTO worker_regions (worker_id, geoid) VALUES (36, '06111');
CREATE TABLE worker_topics (
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    topic TEXT NOT NULL,
    PRIMARY KEY (worker_id, topic)
) STRICT, WITHOUT ROWID;
INSERT INTO worker_topics (worker_id, topic) VALUES (1, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (3, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (5, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (7, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (9, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (11, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (13, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (15, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (17, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (19, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (21, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (23, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (25, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (27, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (29, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (31, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (33, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (35, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (37, 'heat');
INSERT INTO worker_topics (worker_id, topic) VALUES (39, 'heat');
CREATE TABLE contact_points (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    channel INTEGER NOT NULL CHECK (channel IN (0, 1)),
    sealed BLOB,
    mask TEXT NOT NULL,
    lookup BLOB UNIQUE CHECK (lookup IS NULL OR length(lookup) = 16),
    consent TEXT NOT NULL CHECK (consent = 'granted' OR consent = 'unconsented' OR consent = 'revoked'),
    reach INTEGER NOT NULL CHECK (reach BETWEEN 0 AND 3),
    CHECK ((sealed IS NULL) = (lookup IS NULL))
) STRICT;
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (1, 1, 0, X'C325A7797B1B594F8CA5FD0D9C808938F9972BF999F870E2F5CC766A87443A22F47F09838F2DF3BD', '+*** *** **00', X'7C5AA0A87981F3A00CEFAA4D05F22756', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (2, 1, 1, X'0C90BBF91053F1C441F850215D4C6248EAE455A2BFD106C106119621D8F1AB319DB7124005F0EB8E324BE076C72A59', 'w***@***.org', X'809243A75ACEE58A3320374FDEC7B7D1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (3, 2, 0, X'5B31991899F5C27BEC5E8D37CE42255843BA38BF105028A02D19BA251A7E93F0BB26D47210739A08', '+*** *** **01', X'44B3176DD494B539D2136737CF0DBF6D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (4, 3, 0, X'9C6C7593979CED7D18AB482482E2116AE64BF0FE7D0A00207B67E4413308BDC77DF3D4FEE5802484', '+*** *** **02', X'E2ECD99840E8486C280C9D90214C7E7C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (5, 4, 0, X'CAA35CA4C3D2D24A88F278FF371B8DABBFFA932F3D2A486B1474259C713916AE1C10C184AE60656B', '+*** *** **03', X'08CA07DA58F27CA54D4F33605AC8708F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (6, 4, 1, X'4C8AA1980E0F83E603B9A255B40F88F75B3ADAB11EFF968C3E7CD5D8750EDDEC95F419DD79FAD98344CCA364379F4D', 'w***@***.org', X'013741B99278B57B2C1219894CA2A9A9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (7, 5, 0, X'205229088F0DD08E683D801B705AA388579962F2820F765055E0A1E2D407755DC40E0C913530971E', '+*** *** **04', X'34D86BAA381478F798A9CE23ECEC3D92', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (8, 6, 0, X'0530AED09C6DB3AA75066F2E3FEB5ECC3EDB38BC47AE9CB6C5BD2F3E08B93E611EBAF1A165B13DD9', '+*** *** **05', X'AB316DFABD3FB2657E681E2097CE5383', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (9, 7, 0, X'59E406B9AC16EBB9282A90F33E58800CA215691B21870090EA1A432BE1D404D0DF6B3AE49E47EC19', '+*** *** **06', X'656071EEE9C0ACCC47D251E833433C1B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (10, 7, 1, X'B210DAABA2E26D7BD9C19910BC70C57667E6C1CF2CAF4636937A60BD751EC3634BD5B336B3EF31E2F7AD7A91A79B6B', 'w***@***.org', X'358C3E55C9DBF06113A9EEF2E1112C72', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (11, 8, 0, X'E3354B407BD4B4F52CC9EC68D71F0848B4962CF30CB40DFDBE2BF4AA62EBD7DFF8F8D64764529EE0', '+*** *** **07', X'F12A17FF4783FE424DFE80A758887CD4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (12, 9, 0, X'3642690533242D861E8F37F38D079BC17D326E36B5AF9B12E00549613DF41819229A736E20C2769E', '+*** *** **08', X'42708F02CAB33ED3E8D73B29908E9942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (13, 10, 0, X'1E4211F944ED817799CB338850326A5AAD23512EEB98DD75E558B1FEA292B9F9E33A44DA56669ABD', '+*** *** **09', X'FFEFA15FB2D118134B749C179D6CF816', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (14, 10, 1, X'BF112A168EABC165D0CEBC31ADE25B11FEA55DEF1ADB13D27E3AAA1C76E02231EFFF0EAE2E094F3CD305046EFE0BD9', 'w***@***.org', X'A7826A3A7B3E5D4F97A3306090B0F92D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (15, 11, 0, X'8FA3089ED5BE3FA65DC4E734E54F3A274C3A931FAAAACDB5D2B4700315652BA9ABA86E40418E2009', '+*** *** **10', X'DB96631C076C34768099F121349413DA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (16, 12, 0, X'F1732D47B4EEDE528F11A069706A13D0D542D6B9D32C34F5AD0BF361D26CD191170D0E2DE0325D58', '+*** *** **11', X'3774A60C58FEAB123F8A02FFDFD650B8', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (17, 13, 0, X'615793F56804C9486C6586694A7830FA59792AF7E85E40829CD4F225CBE0DC4779651C207B0462BE', '+*** *** **12', X'C0E3C25F1B2D5FF2DEF4BCD4511661C9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (18, 13, 1, X'7982658CE6847639EF3BC4F292114A831A28866A22C7A101CF1F2125C707021DF94259AAE1268941FED9BE7FFE640BEA', 'w***@***.org', X'D0C13EE0E4940522DA1D829DAD2C2F60', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (19, 14, 0, X'0D93C721E32A41072C0EE6F8FE09F4276374976D7B5253FBBCF9EAF83219776D4AFC3EEF6A9AD148', '+*** *** **13', X'A7FC897A5EB5E270F23FDB2E095769AB', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (20, 15, 0, X'22697A66EFDB8D614E1B6C1715992EC6533C75DB47EAD75137068A38A1D5F119145964E2F4C8500C', '+*** *** **14', X'234F81DD21A1084B2B30568CD9AADFAA', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (21, 16, 0, X'0ABE3857A9ED26EC9DF2ABE2C7265C82472C2FC0483E2625DB8F4BE8D72AA8AE8370F119B4E89C93', '+*** *** **15', X'217A29CADEB5B72E6D0ECFC087CD7092', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (22, 16, 1, X'10A57EF9641054DD073A63B6AF3BA034E12169E1A6244F0DC95059112DC3FD0985B4449B903FE72C05EBD39704E56FD3', 'w***@***.org', X'71BC7B6DC0DDE563C7D5D7DBC69D4A3A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (23, 17, 0, X'91E9818AAFA2687DF7577841CFC75D3845FD37422BA52FE9015C5608E5A8487A25CCEC8D0C6055F8', '+*** *** **16', X'C4C256C18633A044EA7C2CAB9D604B44', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (24, 18, 0, X'3308E7221034DCCE389E1FEDF82A113654DB889ECD0B855AFCADFD91B0A985035E13F28DF928530D', '+*** *** **17', X'E8A2ECBAF01EB3558F18E0D16CA296B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (25, 19, 0, X'25CD32CC8F69F6112341F41041CC260668CBBB16963683150397FA474B9DD00570BA70E495F437FA', '+*** *** **18', X'A1262F5483238FDC916BA49A41DA78B2', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (26, 19, 1, X'E23E2F52896F1DC72C510D353CCBA41DDA63A0C8DA333D2165060BF5183C8593968A875F427A9E70A896EADC304FDDC5', 'w***@***.org', X'2FF8EBF0557D76D1D6B0787739D8885A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (27, 20, 0, X'004930D2795BE44EADDCA033C30DF8951FACF1EAA3837A17CE3E9685AD78F6C94155FDB0EEE42653', '+*** *** **19', X'428E754465BC167B86B99885EC5BA09B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (28, 21, 0, X'E3958C5EE47A0CEE7CC7C57BC8D7C4EE76217198A12B9B8B1A78853F1236D7E17E58939775C98324', '+*** *** **20', X'DBCE4815D0D0C6404F5B390FC66EBF59', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (29, 22, 0, X'DAD36BA357CD093F03F203A4E3FD0832D54632BC58B443293AF4F51DA1BE3428C55DC2190006B830', '+*** *** **21', X'BA6409E0A22F1B642CA499BE4CD60CD7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (30, 22, 1, X'15FA3CDF3C15A6261186A00FB687C30FFE96B164858CDD38F14BF84C20C604453954AA2F052430E275A0A5697797EB10', 'w***@***.org', X'CB8B677004B4AAAD1404BD4B3AB0F369', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (31, 23, 0, X'98E5EC4C5484D5FF39A9816C4DCA4E9201172C67EAF9D1B41D61B3B01434A5FC1CC75743689CCF15', '+*** *** **22', X'C4AF60A1C40FA36575FE3B4B0301F684', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (32, 24, 0, X'A38CAE4D33DCC45C2E39C123910DBA8BAB4ED8D9AF5E34CFC2D7C1E05AEC2293FC37B3DCEE2186A5', '+*** *** **23', X'558BB0665527F8B489E9297D6A3A7D0F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (33, 25, 0, X'0D905DB9ACBF1E9DF18D6587092AA76191EB53ECC066D5EB5EB7837B4F995A82EAA9E0D5E1A1138E', '+*** *** **24', X'A685BDFF52F5FAAC9D5B84657302634C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (34, 25, 1, X'C43935B7B4D4CA8ABDA6EC565AA724895F4B55983C432B4F4E07D5FF10C4994DAD407B003FD25F57849AFC2C192DB6C2', 'w***@***.org', X'0579D8DF13312379AFEA47BCA8F67582', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (35, 26, 0, X'A297F186461CB93919DDA06CA0403420549648BE7660580DFA242FD9C6C0DE658682C74722D52BEA', '+*** *** **25', X'C039ECD86E6955B47A4BCD78901E03C7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (36, 27, 0, X'981FC7D94356D97CFAF8BE4A2D358FAAD1B75DD85FD5F4AD75D570FAA25EC6C343791A02E0E50ADC', '+*** *** **26', X'B6AAD5E5764F3F492A1B77446B9B8CE4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (37, 28, 0, X'61CD1E94C8443D47D373437B007783751ECFD56570D3B2B4C81374F2E522BA759C47CEBDA0D1D3FC', '+*** *** **27', X'0C98E371E36E776AB7285BA2FD080135', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (38, 28, 1, X'4EFD42C93589A4E63BAF47FF1D2C1DE00485E9A947F9A02A5DDC065AB52151D78326C94EF10B026C4E93199029D10FFE', 'w***@***.org', X'A4A7AB106F788ADAE2EA425682380F3F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (39, 29, 0, X'C26135E7E473623100EE278743B2FCD3B04AC08741DE6BA5FB0459E441149F739C2037AE5B751AF7', '+*** *** **28', X'954AE00B88C68B53493E5A80037C2377', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (40, 30, 0, X'D9F052ED1DAE0EACF9059060511740431CC5476D49C9FA571AE08316457EE8651879FEDFF7443529', '+*** *** **29', X'DBFD0A3222364ED9EE38993CD7BB48EC', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (41, 31, 0, X'BE0B210DD552CE51B162D465489B346172B6DCC1B734573BC83FD761DE0DC24F68DA311366EA895B', '+*** *** **30', X'092CB99B3E052E3D81BD32C372ED5EC7', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (42, 31, 1, X'3AE2C4C92A0F61C8D928E9161F7A43D119AADFED32E2AA0AE387610A22DD1ADFD6C6D05BC3E99F36C6C87A1054F26471', 'w***@***.org', X'D3A40147DE98EE4FCA4496ACAA5AB942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (43, 32, 0, X'F16A82C1CDD27E56FBAD81C7E1B201C6102609D1B54823DBCB216D372AC3F7E54ADE69DA5DE7E723', '+*** *** **31', X'BF10AB69EDB19C660775BA4CEB703BF3', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (44, 33, 0, X'9BCCA7C8A9957F0FE936832A918E6F3B9C533C96B9F902B975BF43C0382DE3D81B22C31C5116FED2', '+*** *** **32', X'D2FB315D2600E54EB6281A380EB286C4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (45, 34, 0, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (46, 34, 1, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (47, 35, 0, X'19A4DADE47A07CE5107CE3167DF160BCE29C7C477A1706C2A8642D22690221B0915F36D3B1D0B01B', '+*** *** **34', X'1D4525D6C3CF2C56CA51DE5A0C3E63B5', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (48, 36, 0, X'0D2496DC27F712BEA1A51ACE42BC46F4D09EB4EDF94708B36891C36865FFED9B2948EFAE6A29F376', '+*** *** **35', X'BF034AD1BC918763C0E4AF695E8663B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (49, 37, 0, X'38DBDF4E4FB11759E46E9E83CF75AA12E820F52CE434560E97F81B0E585EF855204910957E96FFAC', '+*** *** **36', X'94631ECEF34635F29BED5AE0B8A99FD6', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (50, 37, 1, X'33D5273C49F2F26D943818450D84F9A096D93E8641DB5D7FE5E9E0F4B3FC42B505CE811E726EFF0CECA54C78D731F54A', 'w***@***.org', X'E36F404B1D5E8133336362FE6107EDF7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (51, 38, 0, X'3E4353F20B3B6F227BB9D590E3A1064C795D693E5016A40E5893B9D708D639F76AB034F5904B8D0F', '+*** *** **37', X'5CDFE14B8D9754C611C74BE0DE7CDDB9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (52, 39, 0, X'763A4C592AEC62E8E44FE5C8A155BF1A4591D51AA5EA38DCF795584726374E0FA7A7857C1E05BF37', '+*** *** **38', X'3CB2B9BB904051844AE2E6740F6ECBC1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (53, 40, 0, X'7F13BE0AE04B5CAB220AA3D27145DF1AA3DC5AE66053E5295E9D0A027635F812375264BA1616EF19', '+*** *** **39', X'84693B9D8CCF5E13D03C75074CE3BA87', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (54, 40, 1, X'F1C35D7AC2133C7E24752F456D5FB7E2ADDBA9347126EF3426AEC04ADA80E45C5F13CFAA3AF88A1DCB435C82E54ABF50', 'w***@***.org', X'9FB007E8C1A6BF5DB413A93F7A0E78FA', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (55, 41, 0, X'7A43EB56B0E5AC2E544B337B86988C38F1F1557D01F4BC88B5B138D7ABE272C7E09A6AD8F3D9BC34', '+*** *** **90', X'A3D5B3538B957E81E6BC8372EAA95385', 'unconsented', 1);
CREATE TABLE consent_ledger (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
    kind TEXT NOT NULL CHECK (kind = 'grant' OR kind = 'confirmation' OR kind = 'revocation'),
    evidence TEXT NOT NULL,
    date TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
, topic TEXT) STRICT;
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (1, 1, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (2, 2, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (3, 3, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (4, 4, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (5, 5, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (6, 6, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (7, 7, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (8, 8, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (9, 9, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (10, 10, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (11, 11, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (12, 12, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (13, 13, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (14, 14, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (15, 15, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (16, 16, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (17, 17, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (18, 18, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (19, 19, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (20, 20, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (21, 21, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (22, 22, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (23, 23, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (24, 24, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (25, 25, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (26, 26, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (27, 27, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (28, 28, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (29, 29, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (30, 30, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (31, 31, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (32, 32, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (33, 33, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (34, 34, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (35, 35, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (36, 36, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (37, 37, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (38, 38, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (39, 39, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (40, 40, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (41, 41, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (42, 42, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (43, 43, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (44, 44, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (45, 45, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (46, 46, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (47, 47, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (48, 48, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (49, 49, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (50, 50, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (51, 51, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (52, 52, 'grant', 'intake form', '2026-11-01', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (53, 20, 'revocation', 'carrier: Not taken', '2026-11-23', 1795464000000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (54, 41, 'revocation', 'reply STOP', '2026-11-23', 1795464120000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (55, 43, 'revocation', 'reply STOP', '2026-11-23', 1795464120000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (56, 43, 'grant', 'reply START', '2026-11-23', 1795464180000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (57, 45, 'revocation', 'asked to be forgotten', '2026-11-23', 1795464300000, NULL);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at, topic) VALUES (58, 46, 'revocation', 'asked to be forgotten', '2026-11-23', 1795464300000, NULL);
CREATE TABLE suppressions (
    lookup BLOB PRIMARY KEY NOT NULL CHECK (length(lookup) = 16),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO suppressions (lookup, reason, at) VALUES (X'092CB99B3E052E3D81BD32C372ED5EC7', 'stop', 1795464120000);
INSERT INTO suppressions (lookup, reason, at) VALUES (X'234F81DD21A1084B2B30568CD9AADFAA', 'stop', 1795464000000);
INSERT INTO suppressions (lookup, reason, at) VALUES (X'3BB425AFC33EBFA5D5219AD7AB666C53', 'stop', 1795464000000);
INSERT INTO suppressions (lookup, reason, at) VALUES (X'7894047D17DB116AB12FA6508C5BAE8E', 'forgotten', 1795464300000);
INSERT INTO suppressions (lookup, reason, at) VALUES (X'8042579A3C1478DECE278C5148716F47', 'forgotten', 1795464300000);
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    source_kind TEXT NOT NULL,
    declared TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    fingerprint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at INTEGER NOT NULL,
    closed_at INTEGER,
    -- Of the lane of replies: no disaster.
    is_reply INTEGER NOT NULL DEFAULT 0 CHECK (is_reply IN (0, 1)),
    UNIQUE (source, source_id)
) STRICT;
INSERT INTO events (id, source, source_id, title, kind, source_kind, declared, begins, ends, fingerprint, state, revision, created_at, closed_at, is_reply) VALUES (1, 'openfema', 'DR-1', 'Wildfires DR-1', 'wildfire', 'Fire', '2026-11-20', '2026-11-19', NULL, '2', 'open', 2, 1795464000000, NULL, 0);
INSERT INTO events (id, source, source_id, title, kind, source_kind, declared, begins, ends, fingerprint, state, revision, created_at, closed_at, is_reply) VALUES (2, 'openfema', 'DR-2', 'Wildfires DR-2', 'wildfire', 'Fire', '2026-11-20', '2026-11-19', NULL, '1', 'closed', 1, 1795464000000, 1795464000000, 0);
INSERT INTO events (id, source, source_id, title, kind, source_kind, declared, begins, ends, fingerprint, state, revision, created_at, closed_at, is_reply) VALUES (3, 'altavoz', 'replies', 'Replies', 'other', '', '2026-11-23', NULL, NULL, '', 'open', 1, 1795464240000, NULL, 1);
CREATE TABLE event_regions (
    event_id INTEGER NOT NULL REFERENCES events (id),
    geoid TEXT NOT NULL,
    PRIMARY KEY (event_id, geoid)
) STRICT, WITHOUT ROWID;
INSERT INTO event_regions (event_id, geoid) VALUES (1, '06037');
INSERT INTO event_regions (event_id, geoid) VALUES (1, '06111');
INSERT INTO event_regions (event_id, geoid) VALUES (2, '06037');
CREATE TABLE event_revisions (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    added TEXT NOT NULL,
    removed TEXT NOT NULL,
    summary TEXT NOT NULL,
    UNIQUE (event_id, revision)
) STRICT;
INSERT INTO event_revisions (id, event_id, revision, at, added, removed, summary) VALUES (1, 1, 1, 1795464000000, '06037', '', 'First report');
INSERT INTO event_revisions (id, event_id, revision, at, added, removed, summary) VALUES (2, 1, 2, 1795464000000, '06111', '', '1 region added');
INSERT INTO event_revisions (id, event_id, revision, at, added, removed, summary) VALUES (3, 2, 1, 1795464000000, '06037', '', 'First report');
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id),
    spec TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'cancelled', 'finished')),
    is_reply INTEGER NOT NULL DEFAULT 0 CHECK (is_reply IN (0, 1)),
    drafted_by TEXT NOT NULL,
    drafted_at INTEGER NOT NULL,
    approved_by TEXT,
    approved_at INTEGER,
    launched_by TEXT,
    starts_at INTEGER,
    note TEXT,
    ended_at INTEGER,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL))
) STRICT;
INSERT INTO campaigns (id, event_id, spec, state, is_reply, drafted_by, drafted_at, approved_by, approved_at, launched_by, starts_at, note, ended_at) VALUES (1, 1, '{"audience":{"channels":["sms","email"]},"cap":{"gapFromDay":9223372036854775807,"minimumGapDays":0,"perWeek":9223372036854775807},"dayZero":"launch","event":1,"fallsBackToEmail":false,"grace":[4683,13897502818169782272],"name":"Pay","stepHour":10,"steps":[{"day":0,"message":"pay-rights","reason":"test"},{"day":10,"message":"pay-rights","reason":"test"}],"window":"08:00-21:00"}', 'running', 0, 'rosa', 1795464000000, 'amir', 1795464000000, 'rosa', 1795464000000, NULL, NULL);
INSERT INTO campaigns (id, event_id, spec, state, is_reply, drafted_by, drafted_at, approved_by, approved_at, launched_by, starts_at, note, ended_at) VALUES (2, 3, '{"audience":{"channels":["sms","email"]},"cap":{"gapFromDay":9223372036854775807,"minimumGapDays":0,"perWeek":9223372036854775807},"dayZero":"launch","event":3,"fallsBackToEmail":false,"grace":[4683,13897502818169782272],"name":"Replies","stepHour":10,"steps":[],"window":"08:00-21:00"}', 'running', 1, 'altavoz', 1795464240000, NULL, NULL, NULL, 1795464240000, NULL, NULL);
INSERT INTO campaigns (id, event_id, spec, state, is_reply, drafted_by, drafted_at, approved_by, approved_at, launched_by, starts_at, note, ended_at) VALUES (3, 1, '{"audience":{"channels":["sms","email"]},"cap":{"gapFromDay":9223372036854775807,"minimumGapDays":0,"perWeek":9223372036854775807},"dayZero":"launch","event":1,"fallsBackToEmail":false,"grace":[4683,13897502818169782272],"name":"Pay again","stepHour":10,"steps":[{"day":0,"message":"pay-rights","reason":"test"}],"window":"08:00-21:00"}', 'cancelled', 0, 'rosa', 1795467600000, 'amir', 1795467600000, 'rosa', 1795467600000, 'wrong message', 1795471200000);
INSERT INTO campaigns (id, event_id, spec, state, is_reply, drafted_by, drafted_at, approved_by, approved_at, launched_by, starts_at, note, ended_at) VALUES (4, 1, '{"audience":{"channels":["sms","email"]},"cap":{"gapFromDay":9223372036854775807,"minimumGapDays":0,"perWeek":9223372036854775807},"dayZero":"launch","event":1,"fallsBackToEmail":false,"grace":[4683,13897502818169782272],"name":"Heat","stepHour":10,"steps":[{"day":0,"message":"pay-rights","reason":"test"}],"window":"08:00-21:00"}', 'paused', 0, 'rosa', 1795471200000, 'amir', 1795471200000, 'rosa', 1795471200000, 'to look at it', NULL);
INSERT INTO campaigns (id, event_id, spec, state, is_reply, drafted_by, drafted_at, approved_by, approved_at, launched_by, starts_at, note, ended_at) VALUES (5, 1, '{"audience":{"channels":["sms","email"]},"cap":{"gapFromDay":9223372036854775807,"minimumGapDays":0,"perWeek":9223372036854775807},"dayZero":"launch","event":1,"fallsBackToEmail":false,"grace":[4683,13897502818169782272],"name":"Draft","stepHour":10,"steps":[{"day":0,"message":"pay-rights","reason":"test"}],"window":"08:00-21:00"}', 'draft', 0, 'rosa', 1795474800000, 'amir', 1795474800000, NULL, NULL, NULL, NULL);
CREATE TABLE campaign_steps (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
    step INTEGER NOT NULL,
    day INTEGER NOT NULL,
    message TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'planned', 'held', 'skipped')),
    note TEXT,
    PRIMARY KEY (campaign_id, step)
) STRICT, WITHOUT ROWID;
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (1, 0, 0, 'pay-rights', 1795464000000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (1, 1, 10, 'pay-rights', 1796328000000, 'skipped', 'left out by rosa');
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (2, 0, 0, 'help-reply', 1795464240000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (2, 1, 0, 'join-confirm', 1795464240000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (2, 2, 0, 'not-understood', 1795464240000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (3, 0, 0, 'pay-rights', 1795467600000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (4, 0, 0, 'pay-rights', 1795471200000, 'planned', NULL);
CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
INSERT INTO actions (id, at, person, kind, detail) VALUES (1, 1795464000000, 'init', 'database-created', 'schema 7');
INSERT INTO actions (id, at, person, kind, detail) VALUES (2, 1795464000000, 'rosa', 'event-recorded', 'event 1, DR-1, 1 regions');
INSERT INTO actions (id, at, person, kind, detail) VALUES (3, 1795464000000, 'feed', 'event-revised', 'event 1, DR-1: 1 region added');
INSERT INTO actions (id, at, person, kind, detail) VALUES (4, 1795464000000, 'rosa', 'event-recorded', 'event 2, DR-2, 1 regions');
INSERT INTO actions (id, at, person, kind, detail) VALUES (5, 1795464000000, 'rosa', 'event-closed', 'event 2, 0 campaigns ended with it');
INSERT INTO actions (id, at, person, kind, detail) VALUES (6, 1795464000000, 'rosa', 'campaign-drafted', 'campaign 1, Pay');
INSERT INTO actions (id, at, person, kind, detail) VALUES (7, 1795464000000, 'amir', 'campaign-approved', 'campaign 1, Pay');
INSERT INTO actions (id, at, person, kind, detail) VALUES (8, 1795464000000, 'rosa', 'campaign-launched', 'campaign 1, Pay: 39 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (9, 1795464300000, 'rosa', 'reply-answered', 'reply 2: nothing');
INSERT INTO actions (id, at, person, kind, detail) VALUES (10, 1795464300000, 'rosa', 'worker-forgotten', 'worker 34');
INSERT INTO actions (id, at, person, kind, detail) VALUES (11, 1795467600000, 'rosa', 'campaign-drafted', 'campaign 3, Pay again');
INSERT INTO actions (id, at, person, kind, detail) VALUES (12, 1795467600000, 'amir', 'campaign-approved', 'campaign 3, Pay again');
INSERT INTO actions (id, at, person, kind, detail) VALUES (13, 1795467600000, 'rosa', 'campaign-launched', 'campaign 3, Pay again: 36 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (14, 1795471200000, 'amir', 'campaign-cancelled', 'campaign 3: wrong message');
INSERT INTO actions (id, at, person, kind, detail) VALUES (15, 1795471200000, 'rosa', 'campaign-drafted', 'campaign 4, Heat');
INSERT INTO actions (id, at, person, kind, detail) VALUES (16, 1795471200000, 'amir', 'campaign-approved', 'campaign 4, Heat');
INSERT INTO actions (id, at, person, kind, detail) VALUES (17, 1795471200000, 'rosa', 'campaign-launched', 'campaign 4, Heat: 36 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (18, 1795474800000, 'rosa', 'campaign-paused', 'campaign 4: to look at it');
INSERT INTO actions (id, at, person, kind, detail) VALUES (19, 1795474800000, 'rosa', 'campaign-drafted', 'campaign 5, Draft');
INSERT INTO actions (id, at, person, kind, detail) VALUES (20, 1795474800000, 'amir', 'campaign-approved', 'campaign 5, Draft');
INSERT INTO actions (id, at, person, kind, detail) VALUES (21, 1795474800000, 'rosa', 'step-skipped', 'campaign 1, step 1');
CREATE TABLE leadership (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    owner TEXT NOT NULL,
    fence INTEGER NOT NULL,
    until INTEGER NOT NULL,
    -- When its daemon was last known to live.
    alive_at INTEGER NOT NULL
, settled_through INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO leadership (id, owner, fence, until, alive_at, settled_through) VALUES (1, 'daemon', 1, 1795467600000, 1795464000000, 0);
CREATE TABLE bodies (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO bodies (id, hash) VALUES (1, 'hash 0');
INSERT INTO bodies (id, hash) VALUES (2, 'hash 1');
CREATE TABLE attempts (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    gateway TEXT NOT NULL,
    body_id INTEGER NOT NULL REFERENCES bodies (id),
    begun_at INTEGER NOT NULL,
    -- The delivery's attempt before this one: spares an index over all attempts.
    previous INTEGER REFERENCES attempts (seq)
) STRICT;
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (1, X'01A209FE720070008000000000000000', 1, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (2, X'01A209FE720070018000004000000000', 2, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (3, X'01A209FE720070028000008000000000', 3, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (4, X'01A209FE72007003800000C000000000', 4, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (5, X'01A209FE720070048000010000000000', 5, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (6, X'01A209FE720070058000014000000000', 6, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (7, X'01A209FE720070068000018000000000', 7, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (8, X'01A209FE72007007800001C000000000', 8, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (9, X'01A209FE720070088000020000000000', 9, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (10, X'01A209FE720070098000024000000000', 10, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (11, X'01A209FE7200700A8000028000000000', 11, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (12, X'01A209FE7200700B800002C000000000', 12, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (13, X'01A209FE7200700C8000030000000000', 13, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (14, X'01A209FE7200700D8000034000000000', 14, 1, 'carrier', 2, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (15, X'3AB11EE7FD8376383D020311860E883D', 19, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (16, X'26DCBED9F21ACBC1928C2DD030C5DEE1', 20, 1, 'carrier', 1, 1795464000000, NULL);
CREATE TABLE outcomes (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (seq),
    at INTEGER NOT NULL,
    class TEXT NOT NULL
        CHECK (class = 'accepted' OR class = 'not-sent' OR class = 'throttled' OR class = 'rejected' OR class = 'unknown'),
    code TEXT,
    sentence TEXT,
    message_id TEXT,
    price INTEGER NOT NULL
, message_sum INTEGER) STRICT;
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (1, 1795464000000, 'accepted', NULL, NULL, 'm0', 7900, -1825673640);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (2, 1795464000000, 'accepted', NULL, NULL, 'm1', 7900, -1808896021);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (3, 1795464000000, 'accepted', NULL, NULL, 'm2', 7900, -1792118402);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (4, 1795464000000, 'accepted', NULL, NULL, 'm3', 7900, -1775340783);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (5, 1795464000000, 'accepted', NULL, NULL, 'm4', 7900, -1758563164);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (6, 1795464000000, 'accepted', NULL, NULL, 'm5', 7900, -1741785545);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (7, 1795464000000, 'unknown', '21610', 'Not taken', NULL, 0, NULL);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (8, 1795464000000, 'unknown', '21610', 'Not taken', NULL, 0, NULL);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (9, 1795464000000, 'not-sent', '21610', 'Not taken', NULL, 0, NULL);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (10, 1795464000000, 'throttled', '21610', 'Not taken', NULL, 0, NULL);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (11, 1795464000000, 'rejected', '21610', 'Not taken', NULL, 0, NULL);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price, message_sum) VALUES (12, 1795464000000, 'rejected', '21610', 'Not taken', NULL, 0, NULL);
CREATE TABLE receipts (
    id INTEGER PRIMARY KEY,
    gateway TEXT NOT NULL,
    message_id TEXT NOT NULL,
    status TEXT NOT NULL
        CHECK (status = 'delivered' OR status = 'sent' OR status = 'accepted' OR status = 'undelivered' OR status = 'failed'),
    attempt BLOB,
    code TEXT,
    sentence TEXT,
    suppresses INTEGER NOT NULL CHECK (suppresses IN (0, 1)),
    received_at INTEGER NOT NULL,
    -- Null until it is known whose it is.
    delivery_id INTEGER REFERENCES deliveries (id),
    UNIQUE (gateway, message_id, status)
) STRICT;
INSERT INTO receipts (id, gateway, message_id, status, attempt, code, sentence, suppresses, received_at, delivery_id) VALUES (1, 'carrier', 'm2', 'delivered', X'01A209FE720070028000008000000000', NULL, NULL, 0, 1795464000000, 3);
INSERT INTO receipts (id, gateway, message_id, status, attempt, code, sentence, suppresses, received_at, delivery_id) VALUES (2, 'carrier', 'm1', 'sent', X'01A209FE720070018000004000000000', NULL, NULL, 0, 1795464060000, 2);
INSERT INTO receipts (id, gateway, message_id, status, attempt, code, sentence, suppresses, received_at, delivery_id) VALUES (3, 'carrier', 'm3', 'sent', X'01A209FE72007003800000C000000000', NULL, NULL, 0, 1795464060000, 4);
INSERT INTO receipts (id, gateway, message_id, status, attempt, code, sentence, suppresses, received_at, delivery_id) VALUES (4, 'carrier', 'm3', 'undelivered', X'01A209FE72007003800000C000000000', NULL, NULL, 0, 1795464060000, 4);
INSERT INTO receipts (id, gateway, message_id, status, attempt, code, sentence, suppresses, received_at, delivery_id) VALUES (5, 'carrier', 'm4', 'failed', X'01A209FE720070048000010000000000', '30003', 'Unreachable handset', 0, 1795464060000, 5);
CREATE TABLE inbound_replies (
    gateway TEXT NOT NULL,
    message_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (gateway, message_id)
) STRICT, WITHOUT ROWID;
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'r32', 1795464240000);
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'r34', 1795464240000);
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'r35', 1795464240000);
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'r36', 1795464240000);
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'r90', 1795464240000);
CREATE TABLE delivery_events (
    id INTEGER PRIMARY KEY,
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    -- Until when, for a hold.
    until INTEGER,
    sentence TEXT NOT NULL
) STRICT;
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (1, 38, 1795464120000, 'suppressed', NULL, 'The worker said STOP');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (2, 25, 1795464120000, 'suppressed', NULL, 'The worker said STOP');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (3, 27, 1795464300000, 'suppressed', NULL, 'The worker asked to be forgotten');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (4, 44, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (5, 45, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (6, 46, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (7, 47, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (8, 48, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (9, 49, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (10, 50, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (11, 51, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (12, 52, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (13, 53, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (14, 54, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (15, 55, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (16, 56, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (17, 57, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (18, 58, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (19, 59, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (20, 60, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (21, 61, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (22, 62, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (23, 63, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (24, 64, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (25, 65, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (26, 66, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (27, 67, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (28, 68, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (29, 69, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (30, 70, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (31, 71, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (32, 72, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (33, 73, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (34, 74, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (35, 75, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (36, 76, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (37, 77, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (38, 78, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (39, 79, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
CREATE TABLE "deliveries" (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL,
    step INTEGER NOT NULL,
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
    channel INTEGER NOT NULL CHECK (channel IN (0, 1)),
    state INTEGER NOT NULL,
    -- See Stage in Codes.swift. State 3 (leased) belongs to no stage.
    stage INTEGER NOT NULL CHECK (
        CASE stage
            WHEN 3 THEN state BETWEEN 4 AND 6
            WHEN 1 THEN state = 2
            WHEN 0 THEN state = 0 OR state = 1 OR state = 8
            WHEN 4 THEN state = 9 OR state = 10
            WHEN 2 THEN state BETWEEN 5 AND 7 OR state BETWEEN 11 AND 16
            ELSE 0
        END),
    -- Only a person can let it go.
    parked INTEGER NOT NULL DEFAULT 0 CHECK (parked = 0 OR (parked = 1 AND state <> 2)),
    -- Its place in the routing space, of which each gateway has a share.
    route INTEGER NOT NULL CHECK (route BETWEEN 0 AND 99),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    segments INTEGER NOT NULL CHECK (segments >= 0),
    -- Millionths of a dollar.
    price INTEGER NOT NULL DEFAULT 0,
    planned_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- Of the daemon that is sending it.
    fence INTEGER,
    -- When it last went to a gateway and may have arrived, for the cap.
    dispatched_at INTEGER,
    last_attempt INTEGER,
    language TEXT NOT NULL,
    region TEXT,
    gateway TEXT,
    -- A HoldReason or an EndReason.
    reason TEXT,
    -- What a gateway or a person said.
    detail TEXT,
    UNIQUE (campaign_id, step, worker_id, channel),
    FOREIGN KEY (campaign_id, step) REFERENCES campaign_steps (campaign_id, step)
) STRICT;
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (1, 1, 0, 2, 3, 0, 5, 3, 0, 22, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 1, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (2, 1, 0, 3, 4, 0, 6, 3, 0, 83, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, 1795464000000, 2, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (3, 1, 0, 4, 5, 0, 7, 2, 0, 44, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 3, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (4, 1, 0, 5, 7, 0, 12, 2, 0, 5, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, 1795464000000, 4, 'zh-Hant', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (5, 1, 0, 7, 9, 0, 13, 2, 0, 27, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, 1795464000000, 5, 'es', '06037', 'carrier', NULL, 'Unreachable handset');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (6, 1, 0, 8, 11, 0, 5, 3, 0, 88, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 6, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (7, 1, 0, 9, 12, 0, 9, 4, 0, 49, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 7, 'zh-Hant', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (8, 1, 0, 10, 13, 0, 9, 4, 0, 10, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 8, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (9, 1, 0, 12, 16, 0, 8, 0, 0, 32, 1, 1, 0, 1795464000000, 1795464600000, 1796068800000, 1795464000000, NULL, NULL, 9, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (10, 1, 0, 13, 17, 0, 8, 0, 0, 93, 1, 1, 0, 1795464000000, 1795464060000, 1796068800000, 1795464000000, NULL, NULL, 10, 'zh-Hant', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (11, 1, 0, 14, 19, 0, 13, 2, 0, 54, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 11, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (12, 1, 0, 15, 20, 0, 15, 2, 0, 15, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 12, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (13, 1, 0, 17, 23, 0, 4, 3, 0, 37, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464000000, 13, 'zh-Hant', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (14, 1, 0, 18, 24, 0, 4, 3, 0, 98, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464000000, 14, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (15, 1, 0, 19, 25, 0, 0, 0, 0, 59, 0, 1, 0, 1795464000000, 1795550400000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (16, 1, 0, 20, 27, 0, 1, 0, 0, 20, 0, 1, 0, 1795464000000, 1795500000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, 'window', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (17, 1, 0, 22, 29, 0, 1, 0, 1, 42, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, 'stale', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (18, 1, 0, 23, 31, 0, 14, 2, 0, 3, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, 'validity', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (19, 1, 0, 24, 32, 0, 10, 4, 0, 64, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 15, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (20, 1, 0, 25, 33, 0, 11, 2, 0, 25, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 16, 'zh-Hant', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (21, 1, 0, 27, 36, 0, 2, 1, 0, 47, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (22, 1, 0, 28, 37, 0, 2, 1, 0, 8, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (23, 1, 0, 29, 39, 0, 2, 1, 0, 69, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (24, 1, 0, 30, 40, 0, 2, 1, 0, 30, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (25, 1, 0, 32, 43, 0, 15, 2, 0, 52, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464120000, NULL, NULL, NULL, 'es', '06037', NULL, 'stop', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (26, 1, 0, 33, 44, 0, 2, 1, 0, 13, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (27, 1, 0, 34, 45, 0, 15, 2, 0, 74, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464300000, NULL, NULL, NULL, 'es', '06037', NULL, 'forgotten', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (28, 1, 0, 35, 47, 0, 2, 1, 0, 35, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (29, 1, 0, 37, 49, 0, 2, 1, 0, 57, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (30, 1, 0, 38, 51, 0, 2, 1, 0, 18, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (31, 1, 0, 39, 52, 0, 2, 1, 0, 79, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (32, 1, 0, 1, 1, 0, 2, 1, 0, 61, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (33, 1, 0, 6, 8, 0, 2, 1, 0, 66, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (34, 1, 0, 11, 15, 0, 2, 1, 0, 71, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (35, 1, 0, 16, 21, 0, 2, 1, 0, 76, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (36, 1, 0, 21, 28, 0, 2, 1, 0, 81, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (37, 1, 0, 26, 35, 0, 2, 1, 0, 86, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (38, 1, 0, 31, 41, 0, 15, 2, 0, 91, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464120000, NULL, NULL, NULL, 'es', '06111', NULL, 'stop', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (39, 1, 0, 36, 48, 0, 2, 1, 0, 96, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (40, 2, 0, 33, 44, 0, 2, 1, 0, 13, 0, 1, 0, 1795464240000, 1795464240000, 1795467600000, 1795464240000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (41, 2, 1, 35, 47, 0, 2, 1, 0, 35, 0, 1, 0, 1795464240000, 1795464240000, 1795467600000, 1795464240000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (42, 2, 2, 36, 48, 0, 2, 1, 0, 96, 0, 1, 0, 1795464240000, 1795464240000, 1795467600000, 1795464240000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (43, 2, 2, 41, 55, 0, 2, 1, 0, 1, 0, 1, 0, 1795464240000, 1795464240000, 1795467600000, 1795464240000, NULL, NULL, NULL, 'es', NULL, NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (44, 3, 0, 2, 3, 0, 16, 2, 0, 22, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (45, 3, 0, 3, 4, 0, 16, 2, 0, 83, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (46, 3, 0, 4, 5, 0, 16, 2, 0, 44, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (47, 3, 0, 5, 7, 0, 16, 2, 0, 5, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (48, 3, 0, 7, 9, 0, 16, 2, 0, 27, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (49, 3, 0, 8, 11, 0, 16, 2, 0, 88, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (50, 3, 0, 9, 12, 0, 16, 2, 0, 49, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (51, 3, 0, 10, 13, 0, 16, 2, 0, 10, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (52, 3, 0, 12, 16, 0, 16, 2, 0, 32, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (53, 3, 0, 13, 17, 0, 16, 2, 0, 93, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (54, 3, 0, 14, 19, 0, 16, 2, 0, 54, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (55, 3, 0, 17, 23, 0, 16, 2, 0, 37, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (56, 3, 0, 18, 24, 0, 16, 2, 0, 98, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (57, 3, 0, 19, 25, 0, 16, 2, 0, 59, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (58, 3, 0, 20, 27, 0, 16, 2, 0, 20, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (59, 3, 0, 22, 29, 0, 16, 2, 0, 42, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (60, 3, 0, 23, 31, 0, 16, 2, 0, 3, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (61, 3, 0, 24, 32, 0, 16, 2, 0, 64, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (62, 3, 0, 25, 33, 0, 16, 2, 0, 25, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (63, 3, 0, 27, 36, 0, 16, 2, 0, 47, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (64, 3, 0, 28, 37, 0, 16, 2, 0, 8, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (65, 3, 0, 29, 39, 0, 16, 2, 0, 69, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (66, 3, 0, 30, 40, 0, 16, 2, 0, 30, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (67, 3, 0, 32, 43, 0, 16, 2, 0, 52, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (68, 3, 0, 33, 44, 0, 16, 2, 0, 13, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (69, 3, 0, 35, 47, 0, 16, 2, 0, 35, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (70, 3, 0, 37, 49, 0, 16, 2, 0, 57, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (71, 3, 0, 38, 51, 0, 16, 2, 0, 18, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (72, 3, 0, 39, 52, 0, 16, 2, 0, 79, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (73, 3, 0, 1, 1, 0, 16, 2, 0, 61, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (74, 3, 0, 6, 8, 0, 16, 2, 0, 66, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (75, 3, 0, 11, 15, 0, 16, 2, 0, 71, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (76, 3, 0, 16, 21, 0, 16, 2, 0, 76, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (77, 3, 0, 21, 28, 0, 16, 2, 0, 81, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (78, 3, 0, 26, 35, 0, 16, 2, 0, 86, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (79, 3, 0, 36, 48, 0, 16, 2, 0, 96, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (80, 4, 0, 2, 3, 0, 2, 1, 0, 22, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (81, 4, 0, 3, 4, 0, 2, 1, 0, 83, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (82, 4, 0, 4, 5, 0, 2, 1, 0, 44, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (83, 4, 0, 5, 7, 0, 2, 1, 0, 5, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (84, 4, 0, 7, 9, 0, 2, 1, 0, 27, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (85, 4, 0, 8, 11, 0, 2, 1, 0, 88, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (86, 4, 0, 9, 12, 0, 2, 1, 0, 49, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (87, 4, 0, 10, 13, 0, 2, 1, 0, 10, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (88, 4, 0, 12, 16, 0, 2, 1, 0, 32, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (89, 4, 0, 13, 17, 0, 2, 1, 0, 93, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (90, 4, 0, 14, 19, 0, 2, 1, 0, 54, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (91, 4, 0, 17, 23, 0, 2, 1, 0, 37, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (92, 4, 0, 18, 24, 0, 2, 1, 0, 98, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (93, 4, 0, 19, 25, 0, 2, 1, 0, 59, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (94, 4, 0, 20, 27, 0, 2, 1, 0, 20, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (95, 4, 0, 22, 29, 0, 2, 1, 0, 42, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (96, 4, 0, 23, 31, 0, 2, 1, 0, 3, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (97, 4, 0, 24, 32, 0, 2, 1, 0, 64, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (98, 4, 0, 25, 33, 0, 2, 1, 0, 25, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (99, 4, 0, 27, 36, 0, 2, 1, 0, 47, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (100, 4, 0, 28, 37, 0, 2, 1, 0, 8, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (101, 4, 0, 29, 39, 0, 2, 1, 0, 69, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (102, 4, 0, 30, 40, 0, 2, 1, 0, 30, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (103, 4, 0, 32, 43, 0, 2, 1, 0, 52, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (104, 4, 0, 33, 44, 0, 2, 1, 0, 13, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (105, 4, 0, 35, 47, 0, 2, 1, 0, 35, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (106, 4, 0, 37, 49, 0, 2, 1, 0, 57, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (107, 4, 0, 38, 51, 0, 2, 1, 0, 18, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (108, 4, 0, 39, 52, 0, 2, 1, 0, 79, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (109, 4, 0, 1, 1, 0, 2, 1, 0, 61, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (110, 4, 0, 6, 8, 0, 2, 1, 0, 66, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (111, 4, 0, 11, 15, 0, 2, 1, 0, 71, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (112, 4, 0, 16, 21, 0, 2, 1, 0, 76, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (113, 4, 0, 21, 28, 0, 2, 1, 0, 81, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (114, 4, 0, 26, 35, 0, 2, 1, 0, 86, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (115, 4, 0, 36, 48, 0, 2, 1, 0, 96, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
CREATE TABLE visitors (
    worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
    -- Erased after this, once nothing is on its way to them.
    until INTEGER NOT NULL
) STRICT;
INSERT INTO visitors (worker_id, until) VALUES (41, 1796069040000);
CREATE TABLE conversations (
    contact_id INTEGER PRIMARY KEY REFERENCES contact_points (id),
    sealed BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
INSERT INTO conversations (contact_id, sealed, expires_at) VALUES (47, X'39A32F39D3671EAB86A5AC91D1F8F1CD7B871ECF1106BC45020F02837FD0A5F0F8818384FF0BC0DDA950B3F21FB95F677038398FB9C01DD1A06AEE7FEE0F131D4F18AC2C3A2BABA9A4C90D9F3B93AA46462C9FF1A5D50176479B02F4B58838A3D314208101559034F4BFFFF3BF6E85F3194170180BBB269B8D31EC1EC1AF475DFA1F6E68B54569B712B3768B3DB522DE1EC694E51F9C15098DF848B8476A49DF9AF5D31A343774E8D1E47B5FDA984336EEC7CE23F6A670DF82D32A1BFCBECE6C6C07EEC4961BE9DDBEAB0C8ADE4C910FA3583D7F85EF9BB268AD9452CDB953', 1795550400000);
CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
    kind TEXT NOT NULL CHECK (kind = 'doubtful' OR kind = 'other'),
    received_at INTEGER NOT NULL,
    kept_until INTEGER NOT NULL,
    sealed BLOB,
    answered_by TEXT,
    answered_at INTEGER,
    decision TEXT, by_whatsapp INTEGER NOT NULL DEFAULT 0 CHECK (by_whatsapp IN (0, 1)),
    CHECK ((sealed IS NULL) = (answered_by IS NOT NULL)),
    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
    CHECK ((answered_by IS NULL) = (decision IS NULL))
) STRICT;
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp) VALUES (1, 48, 'doubtful', 1795464240000, 1796069040000, X'EE949DBD47FE497B95BAC171049F4DED73FB47FE5BBCFAC486354945AEFDE2D7BD9B96477E823C35CD210F', NULL, NULL, NULL, 0);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp) VALUES (2, 49, 'other', 1795464240000, 1796069040000, NULL, 'rosa', 1795464300000, 'nothing', 0);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp) VALUES (3, 55, 'other', 1795464240000, 1796069040000, X'A7964041C6D12998392FC21565338B1408D295BDBE101212EB87EC923785FEB916CAFA48CE7D8BAE911140', NULL, NULL, NULL, 0);
CREATE TABLE late_opt_outs (
    gateway TEXT NOT NULL,
    message_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (gateway, message_id)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('workers', 41);
INSERT INTO sqlite_sequence (name, seq) VALUES ('contact_points', 55);
INSERT INTO sqlite_sequence (name, seq) VALUES ('questions', 3);
CREATE INDEX worker_regions_by_geoid ON worker_regions (geoid, worker_id);
CREATE INDEX contact_points_by_worker ON contact_points (worker_id, channel, reach);
CREATE INDEX consent_ledger_by_contact ON consent_ledger (contact_id);
CREATE INDEX receipts_by_delivery ON receipts (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX delivery_events_by_delivery ON delivery_events (delivery_id);
CREATE TRIGGER consent_ledger_unchanged BEFORE UPDATE ON consent_ledger
BEGIN SELECT RAISE(ABORT, 'consent_ledger is append-only'); END;
CREATE TRIGGER consent_ledger_undeleted BEFORE DELETE ON consent_ledger
BEGIN SELECT RAISE(ABORT, 'consent_ledger is append-only'); END;
CREATE TRIGGER attempts_unchanged BEFORE UPDATE ON attempts
BEGIN SELECT RAISE(ABORT, 'attempts is append-only'); END;
CREATE TRIGGER attempts_undeleted BEFORE DELETE ON attempts
BEGIN SELECT RAISE(ABORT, 'attempts is append-only'); END;
CREATE TRIGGER outcomes_undeleted BEFORE DELETE ON outcomes
BEGIN SELECT RAISE(ABORT, 'outcomes is append-only'); END;
CREATE TRIGGER actions_unchanged BEFORE UPDATE ON actions
BEGIN SELECT RAISE(ABORT, 'actions is append-only'); END;
CREATE TRIGGER actions_undeleted BEFORE DELETE ON actions
BEGIN SELECT RAISE(ABORT, 'actions is append-only'); END;
CREATE TRIGGER delivery_events_unchanged BEFORE UPDATE ON delivery_events
BEGIN SELECT RAISE(ABORT, 'delivery_events is append-only'); END;
CREATE TRIGGER delivery_events_undeleted BEFORE DELETE ON delivery_events
BEGIN SELECT RAISE(ABORT, 'delivery_events is append-only'); END;
CREATE TRIGGER event_revisions_unchanged BEFORE UPDATE ON event_revisions
BEGIN SELECT RAISE(ABORT, 'event_revisions is append-only'); END;
CREATE TRIGGER event_revisions_undeleted BEFORE DELETE ON event_revisions
BEGIN SELECT RAISE(ABORT, 'event_revisions is append-only'); END;
CREATE TRIGGER inbound_replies_unchanged BEFORE UPDATE ON inbound_replies
BEGIN SELECT RAISE(ABORT, 'inbound_replies is append-only'); END;
CREATE TRIGGER inbound_replies_undeleted BEFORE DELETE ON inbound_replies
BEGIN SELECT RAISE(ABORT, 'inbound_replies is append-only'); END;
CREATE TRIGGER receipts_unchanged BEFORE UPDATE ON receipts
WHEN OLD.delivery_id IS NOT NULL OR NEW.delivery_id IS NULL OR NEW.id <> OLD.id
    OR (NEW.gateway, NEW.message_id, NEW.status) IS NOT (OLD.gateway, OLD.message_id, OLD.status)
    OR (NEW.attempt, NEW.code, NEW.sentence) IS NOT (OLD.attempt, OLD.code, OLD.sentence)
    OR (NEW.suppresses, NEW.received_at) IS NOT (OLD.suppresses, OLD.received_at)
BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
CREATE TRIGGER receipts_undeleted BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts is append-only'); END;
CREATE INDEX deliveries_ready ON deliveries (channel, campaign_id, due_at, id, route) WHERE stage = 1;
CREATE INDEX deliveries_ripening ON deliveries (due_at) WHERE stage = 0 AND parked = 0;
CREATE INDEX deliveries_before ON deliveries (campaign_id, valid_until) WHERE stage <= 1;
CREATE INDEX deliveries_pending ON deliveries (campaign_id, last_attempt) WHERE stage >= 3;
CREATE INDEX deliveries_unsettled ON deliveries (updated_at) WHERE stage = 4;
CREATE INDEX deliveries_recent ON deliveries (worker_id, dispatched_at) WHERE dispatched_at IS NOT NULL;
CREATE INDEX receipts_unowned ON receipts (message_id) WHERE delivery_id IS NULL;
CREATE INDEX deliveries_by_region ON deliveries (region);
CREATE INDEX deliveries_off_path ON deliveries (state, region) WHERE state >= 7;
CREATE INDEX questions_open ON questions (kind, received_at) WHERE answered_by IS NULL;
CREATE INDEX questions_by_contact ON questions (contact_id);
CREATE TRIGGER late_opt_outs_unchanged BEFORE UPDATE ON late_opt_outs
BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
CREATE TRIGGER late_opt_outs_undeleted BEFORE DELETE ON late_opt_outs
BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
CREATE UNIQUE INDEX campaigns_reply ON campaigns (spec ->> '$.audience.channels[0]') WHERE is_reply = 1;
CREATE TRIGGER outcomes_unchanged BEFORE UPDATE ON outcomes
BEGIN SELECT RAISE(ABORT, 'outcomes is append-only'); END;
CREATE INDEX outcomes_by_message ON outcomes (message_sum) WHERE message_sum IS NOT NULL;
COMMIT;
