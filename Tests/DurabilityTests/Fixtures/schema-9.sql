BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations (identifier) VALUES ('1');
INSERT INTO grdb_migrations (identifier) VALUES ('2');
INSERT INTO grdb_migrations (identifier) VALUES ('3');
INSERT INTO grdb_migrations (identifier) VALUES ('4');
INSERT INTO grdb_migrations (identifier) VALUES ('5');
INSERT INTO grdb_migrations (identifier) VALUES ('6');
INSERT INTO grdb_migrations (identifier) VALUES ('7');
INSERT INTO grdb_migrations (identifier) VALUES ('8');
INSERT INTO grdb_migrations (identifier) VALUES ('9');
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
INSERT INTO worker_keys (worker_id, wrapped) VALUES (1, X'AF4906F09DE90CD364B4EB3B4C471128888D85628D5D73FA16D128AE79C8C9939832058E1265DB8887C815B20E931D473A8F79578B5D772C7C18D241');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (2, X'0E1CF35B8519066A45EC8FD241E74BC43AA1C9FD9FE39DA6EEADF3F287AFB798C61C68E7DEC051BEC24CAAD8E0B2E74C43CB49539B10D146B52DCDA3');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (3, X'36574C49C42DA1E9081A20D56FE327FD3202D0B10D75CA5D18843E2497C33A8C5344CCA0EE6294D55225329D036361D85DCE38A8B1EEF27FEE1AD7A8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (4, X'34762BA8043C0FD2C7F78297D0069A705929FA7AF6D4367676348B0851833E064BCEFED3F2E8E60E238DF30C82FEECE556CF9CEE687A645C7D254C29');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (5, X'D9E4FFE87B52059BFA02E11F471A471BB2828168D137AC21BE5177E042E56DDFAEEBEB8705C2B8D9EDAF900F2CA7C9A0EB60BC4068AB1B12D2007A4B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (6, X'5FA6E044903FB2C304C1E910F74571C3A12FF699F43485F575B2420662880A5E5743E7B339E57543E9651A81065D0E58ADB7EE5BA6F68011003F2E8B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (7, X'543C7C3036E8E587301F1C338A3DFED03E28D5C1F2EAE6499682BDB9789919D4AC442E6AEA65C73ABE48DEDB6AD4B700FFDD014D3203F5396DAE8300');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (8, X'D2AE8C5F1013B5022A6ABDA76A5785C131CB3A0DB66DC7C3D6F4183728878F4351E7912867398A9D57FFDB536C3388FCFE6F9267AE0D0FE59D3C110C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (9, X'1F068FFAAF90DFD0728237321E619F6B7B1629BEDD8FC0433F234E60B5430432195432612EDDD804A36428B327F04FE0C4DF433364AE163CCF3EF8EC');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (10, X'C1D10E053B20CC50608BD64C448A2E00B0621998BE3AED71E12D28011613AFA2FD1B34C196898A5FA3F2C31508F58D81C0601C130B48275950EC1C1C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (11, X'6D7C57C9822DA41951FB8F24A376BACD6BFE0C32B02BA1B2A751C30D0EBA60C737DD63BF6D19BC7457A8313F8A9EF2710AB9B998B0FA50E867BD7B92');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (12, X'77617188DD06ACC801474AB5AB2B058E84A2CE6FA2F1956107C0FB076083244C0DB5A95D3F79D67EB45E5A3A478B81ADD591B0CFAB02667986F32F8E');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (13, X'013E57BDEB671386D9128D371237B378C3B57329A677628325641400517F270E77559FE6DC6AB6320E32543ECE5708D7A7B29E5E6AD6101444E0A8B4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (14, X'DCAD7F73E627349BD5F309EB0D16D762F9AF4C3E8C688EFF6B37CF14EC3C1393C7B4C42B8C435DD2911058027277A67265D18FE1BA63D1122C25EFED');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (15, X'A4BEAD434B9A74494D828A39D7E76154579721B33D26E7B6041DECA2403482DFB0E3ACA4BFEE7C1B970F8CACFBF8700FB57366EDA1DEA7E37A322E77');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (16, X'677506681D8DCDED584F29D101094644C15EEB83577020CCAE365916AE23B9777325C2F6271A328D5D82C9DDD9E653F0A98EDB29127DA802A9DE33DA');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (17, X'8A34A597F9159FE8705CCB68721E70F5426BCFE842C7102D077D4978E0E85A9FA29063AF9C55473849444474DE1C14DB5B104D0A0FE3B916E1695081');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (18, X'FAC574CD286D74156B11D354B92C447EA632D45B8D2C3B63B38254C700C9D3F97A424C7B8CA7E77E59E3E32088D7162864BDBFF951A8C8CC40A0CF59');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (19, X'8C947FE7BF1917171079D1B6FB11621CD431677A47F9204255EC5D8316D15864AE697371F38913381D5F601F65EE73D9E2DD8D7D4C702ACEC851C260');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (20, X'14FDD693D3DC190B3CE79255F90D000087C2A91AE66E2AE24B96A78A03EF9C5145C1EAC4706BAFCD586543C168291EFDABC16DF0D2ED1CD9C78FD4A7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (21, X'987600D91343D5DF89FE280B0BAF57D9F96409C179C6B916904B3FEF6421E220DD6B7627DF884AC708650BE7C1AF03586F604CF05A937C587999F458');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (22, X'140C23245C5F633430848473CF1C1DF3A12663E3CE080D37AF7694B33D5E1F6CC23C28979C3D2C3E0E1E607260D33A803CA262EBB28979B5389D1761');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (23, X'26C1E61D9BF27929B3E52D98BE2E1AA0E223559289D619524A1CE18BAAED8D13173B0457984DA763C3A3DC3BFE715FA221404ADB9650A0B2C77393FA');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (24, X'A2767163777EF1FF7A057468C10CA3549AE355F96FDB4E39B71DA0AD49BEF490AF76345EC66130DE4E42CA8859AE0C7247424EEB09FD953EA86DCF3C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (25, X'53C1CBBA514A2DDC50717BC8B149290758FF4251F539ADC9B0D5DA929910359A17897298A9FB842B9878B2AF0F4AF34596D32D7259B27C6CA69CF89C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (26, X'1DEC396EAD9483CF6650AC2A5EED0D22903DDCC6BD7873759E3F692D12F4B6984FCEAD528CE6F27858BDEA4DA5C1826D5D522A889D1F8775391C7777');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (27, X'FEDE31DE3BBAC939166363CE05A089862E9E6F786A418DA8B0F5227EB22D43CB78911B3358B26B384CE297321AC28E2A3BC6E43C883CA11DE852E944');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (28, X'A0A6BCA56C7DF4508C46461B00410A961B6D51E2FE4E8F13C7C43340BEB4255AC7A642241463A139858204101C919AF02B3137A980A399E865561B05');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (29, X'20C81D34CEFA5FC77595BE75C5C27D3CC86FB5562B4A839C803A3FCFC9756EA105139B714212E80DD291A5C5A14856C6C4A09C9DE898154E0D816969');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (30, X'16D05F85CA5F47A43E4827562C2F5C9E75BEFF6FAF6958B8319B65A54C88F5C381C7A7DC6C0C79A7D55CF62256595BD8DAB683BA64197C390F3F9643');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (31, X'C2B2B3DD26AE3F3D6BAFCBC143E0B27A09E64FB82E14CA0E95AAE07CD616E398F7D5B87240564095EF9E828A6D8505A537446A33F7FA3E283FAA623F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (32, X'4B304C74D5AF5461E60C326A3ABA6B21B8FC96BC373D518B89B4E0C596F733D200CBD9AC9F19D0609C74A413FB78C3770CE2B917E4AE3AC958CF03A8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (33, X'A3A27F9C7328FF46691D5E51290550D650129A6D59DB31D6A6EAA59A202EAB8B685DA756E35C721B74098D9A869C114381B4381855EA8C8027A38B73');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (35, X'744997EE80FA415F8A3454BE6C865E4B3827CA63A5FA23FE022F0E0AFD0D18BBD00E82A2A19F32F4069FD2F78E3F9CDC909763AD10765D34B8701504');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (36, X'60539C112CEC55ACA52667CED8C933FF906B1F874E87F416406408B1946159295CAC36FCE476FE13AB2BE71E2A6CD92488024FBE1FE0B7078C6B15DB');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (37, X'CA430B856529D46CA1D0CC50A93AF6377CDF677BEE0EDD46E8FE021CBBD84D9123AF60DB891A93118261D3C5B52ECDBFB65571BD1B5DDF092F512A47');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (38, X'124FB8E8C5BA19D47B55D44011250182425F97665298EC4B1040EC35537A2F10640979D0766D435F6A74D34BB9E00B2666621F9E4A0FB4163B29F699');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (39, X'2A5A210E679A6ABD8E3F972D6E299BFD5B1C39EDF1524E78578C2169CA14C77CD5BC8ADFAD254A196AB0D7C174D47BE4C6D6FEDB875E8679EAB1B3A2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (40, X'3640B4AEF822A2B535538CEE2B43773C73D2A5D99E01A513056D41B3AC48D5B17913843A10AE87FEFB9B88BBC89D9B5DF80286F2D831828F4D307A20');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (41, X'8B9B3B05317A516060D094962933BC3758569C902C5B09DFAED955155DAB9D24B5EE194ACFB1F6EAA2A1A9A2CBE61A7166EAA7826DBF75A862C39B14');
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
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (1, 1, 0, X'3244FC57E2C0D2331886379C0B49086BFA5592526B67380B8EC418AA6163AC60F17190ECECD11573', '+*** *** **00', X'7C5AA0A87981F3A00CEFAA4D05F22756', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (2, 1, 1, X'13C852504C536BA7BF2B6BAA13A8B1E02760CFBAE7D52558B45C583D9610C861B3864563368785D782D70EF82D7248', 'w***@***.org', X'809243A75ACEE58A3320374FDEC7B7D1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (3, 2, 0, X'0706648DDFA8A51E13D61736E2140D3B847481EFC9BFE22841410A1A808477A55DFC3FCDA4CE5741', '+*** *** **01', X'44B3176DD494B539D2136737CF0DBF6D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (4, 3, 0, X'80EE7B5708C01BEDD3FC252267AF511005D81940658D0B29537AF0A10E736C1865A1836B3131A2F8', '+*** *** **02', X'E2ECD99840E8486C280C9D90214C7E7C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (5, 4, 0, X'DFDEBA5B8F95084054C980296EA3C93C2F23D0C519327275F100D40A486AD267947F0FBD20995D2B', '+*** *** **03', X'08CA07DA58F27CA54D4F33605AC8708F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (6, 4, 1, X'A75F986D510991CD37EF42BAFC1280348CF05C185E30245EE9A1B9F31D918169FF82C2FA244844A1996DB6AB161AE7', 'w***@***.org', X'013741B99278B57B2C1219894CA2A9A9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (7, 5, 0, X'0841C7EFF58ADA4313BBD7DA870020D5E9E02D673E5CA589EB377178E7A5373FC266240090FC3D51', '+*** *** **04', X'34D86BAA381478F798A9CE23ECEC3D92', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (8, 6, 0, X'DF07CB425DDB2E20C14569DB65321FF1307049EC08261833A5F3BA898924ECAA7842149BC5847D53', '+*** *** **05', X'AB316DFABD3FB2657E681E2097CE5383', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (9, 7, 0, X'0BF23A8F7CA2B7AEA19651FFD19DF30759ACBF2B20BA055AA7057B342833DDBE8C37F5DB3259775E', '+*** *** **06', X'656071EEE9C0ACCC47D251E833433C1B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (10, 7, 1, X'A8D1A1EDD3579A428232A87A26681FC682BFBF25CD0C068B05BF7905B89FC0A9CBF48C0EFC306577FE403AB7EB8B09', 'w***@***.org', X'358C3E55C9DBF06113A9EEF2E1112C72', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (11, 8, 0, X'52971B637DDB833F70F66C1C7A003AD59CDE5B409D4AF97D4721A8F8EC866FCE2D73CC86AFA19C94', '+*** *** **07', X'F12A17FF4783FE424DFE80A758887CD4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (12, 9, 0, X'23855A19DAE3E1335BDD9E7A4A9E41C603D839831178AE1A7DEC31726C01C158EC6F7A853D0C2159', '+*** *** **08', X'42708F02CAB33ED3E8D73B29908E9942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (13, 10, 0, X'3411F04339DF8D900F89582AFAB641CBC120AD3BFE4C53D57688FA4A37F051BF8609EAE51ADDCFF1', '+*** *** **09', X'FFEFA15FB2D118134B749C179D6CF816', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (14, 10, 1, X'520D9FB9B268D91AD08057EE1E17C706653BBA6AE836746AB5AC4C9B0EECEC245D43EE0E96C56202B5CD9C0D3AE69B', 'w***@***.org', X'A7826A3A7B3E5D4F97A3306090B0F92D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (15, 11, 0, X'BB77DAB3E849FF19F2CDBCA867DFC1E94BD68D33CB6ACA86001F5F9757765C779B8193BEC29B0E33', '+*** *** **10', X'DB96631C076C34768099F121349413DA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (16, 12, 0, X'8DBFC7438E5DFF164209755E067FA8618274FE590DBA0F4B90F1B9714BBF2BF8230A0CB4F2413301', '+*** *** **11', X'3774A60C58FEAB123F8A02FFDFD650B8', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (17, 13, 0, X'EDBAF2741F0EB35473C8C998C79D6FA7C8043AB7B76409869E38FEA709BD97740C26B4006ADC7780', '+*** *** **12', X'C0E3C25F1B2D5FF2DEF4BCD4511661C9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (18, 13, 1, X'FE05A570FCE3E067AA3D2154C764A2E25923782EEDC8397E9479D46A22DF9010CABE8F811547EA529864305D4363F691', 'w***@***.org', X'D0C13EE0E4940522DA1D829DAD2C2F60', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (19, 14, 0, X'1D58E29DB9F718CD00DA1DA0D65E557DFA03B8EABEDDD08D58FCA78C2A08B8BE19F2A9E5156322F5', '+*** *** **13', X'A7FC897A5EB5E270F23FDB2E095769AB', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (20, 15, 0, X'C820A457372D6AF5318C0C262D9335A019168EFF5D349BC28562C5A1A5A0926132A93089A349DD7D', '+*** *** **14', X'234F81DD21A1084B2B30568CD9AADFAA', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (21, 16, 0, X'E8253A2E2D874972E1DD9BE2292E73F159D56C4DD5604D1363FEC8491A48FCF9FF07D2FF60809F2A', '+*** *** **15', X'217A29CADEB5B72E6D0ECFC087CD7092', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (22, 16, 1, X'11E1AC567EC01B12620CEF1D783DF130895EBFBD1C88A3B2046AFD5B8EC82609C9E06E23D1796B55E7BBE5E408638F95', 'w***@***.org', X'71BC7B6DC0DDE563C7D5D7DBC69D4A3A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (23, 17, 0, X'36AD4441490A2952A8E996858C872F318168553BBF5F2799BA95C7C11A0D0F800B5E5E703F2B12FB', '+*** *** **16', X'C4C256C18633A044EA7C2CAB9D604B44', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (24, 18, 0, X'7CEAF570FF33E647DA78D6E927D69A37C144694558DC03D1CA7DA629813E258C39D541DDC93C4CDB', '+*** *** **17', X'E8A2ECBAF01EB3558F18E0D16CA296B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (25, 19, 0, X'14857C87049C45FB2CDA018CF54CAE51C0045C332D8A45E670E39A7C0B9B0BEE8531232A5525EF82', '+*** *** **18', X'A1262F5483238FDC916BA49A41DA78B2', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (26, 19, 1, X'A13D999020732F672AC95C3D20FA12640ACE3513F45975F2029E7B0DC0D055A168507DD29836DFA7FAB9C79F43ACB1F9', 'w***@***.org', X'2FF8EBF0557D76D1D6B0787739D8885A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (27, 20, 0, X'3BDAF02AC0CA6C3CB1ECBF9C25C9186032EC78CA52E0F767A102BA2C2869DD6E6E3DDC5288EB9500', '+*** *** **19', X'428E754465BC167B86B99885EC5BA09B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (28, 21, 0, X'0CBBC234274B1D6D19E2BDF347754664825B213424E30FE29E7241EED684EC104F9E8BFC68CAF07C', '+*** *** **20', X'DBCE4815D0D0C6404F5B390FC66EBF59', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (29, 22, 0, X'3810583F5CEA2670433EAA91A500CA4802866FB0F73C342E87DC2EC98267F156C0A0CAACC0226B1D', '+*** *** **21', X'BA6409E0A22F1B642CA499BE4CD60CD7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (30, 22, 1, X'D5FC1701ED3154AE8996CC2D5CD04E08B754FDE50332D92AA5EE48BBE63E371E6A315FAED11CB3B12E86A0704C3E0DFD', 'w***@***.org', X'CB8B677004B4AAAD1404BD4B3AB0F369', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (31, 23, 0, X'8E240F8B6E14F173992B6BAD675B26830FA8F74C01F03F2D205803795BF73C9B2CD31008CA6D5FED', '+*** *** **22', X'C4AF60A1C40FA36575FE3B4B0301F684', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (32, 24, 0, X'C4A8FB5F7B6ED152144ADC882336F700F8C1CA29AD352195F520AE759D4299672872224B471DF895', '+*** *** **23', X'558BB0665527F8B489E9297D6A3A7D0F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (33, 25, 0, X'8F242F4334BAAF4F93BDBD4405D9F0E6AF2A21725DBE46CA1ED2C4127D3CE34FFB7C3DC2D6CB53EB', '+*** *** **24', X'A685BDFF52F5FAAC9D5B84657302634C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (34, 25, 1, X'B18ECD5EC2FCCAB21AC1EFFEBACA66F56D6468D130CFF877281492033ACA090FCB1F1DCF296A38A56AA8931F8C074951', 'w***@***.org', X'0579D8DF13312379AFEA47BCA8F67582', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (35, 26, 0, X'8F8DF545551D21CC90E5F2031F86AD4B1FCE6DCC0FAA7E0F9A6FF7DD70C3DA37ADFFCD268955BB0A', '+*** *** **25', X'C039ECD86E6955B47A4BCD78901E03C7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (36, 27, 0, X'6F9F585C65BBDD3DA04E0435E4278C9DED7DB7A4BDEC9970A7F6712B3A6D16F089F5F7ABA3B9B648', '+*** *** **26', X'B6AAD5E5764F3F492A1B77446B9B8CE4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (37, 28, 0, X'F9A3127266E6279A29B937F631D847439A31218A2FB90774DD31CB4F6091026754E368240D843522', '+*** *** **27', X'0C98E371E36E776AB7285BA2FD080135', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (38, 28, 1, X'BD5510DD4E90508AA4B163A11C3E942105C4AC3BC4C6A2018D93F89DB60657B1A3700ED003EA2E54978994C8763AF36A', 'w***@***.org', X'A4A7AB106F788ADAE2EA425682380F3F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (39, 29, 0, X'CC6C6A202FAE29C6F783346E3185FF50834223D20F1D1B172C37D1B3B03A53EFB52700652266FEC8', '+*** *** **28', X'954AE00B88C68B53493E5A80037C2377', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (40, 30, 0, X'825E920409624EDDAC96AE5394AA250EC203A3115FF3C584279ED2CF28E27A3B2A06131861A1A0C8', '+*** *** **29', X'DBFD0A3222364ED9EE38993CD7BB48EC', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (41, 31, 0, X'08D7526E97DE500ADD4D64E15E45C363160C98EAB6A5B00B5762588F1FA2893603D9595067480D10', '+*** *** **30', X'092CB99B3E052E3D81BD32C372ED5EC7', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (42, 31, 1, X'0E0401CBC2D258678AC3EF761F2FC02A884D45283830CC38CA61FA5F04D7C6B187431F31A488052424D8ACB74CF089C8', 'w***@***.org', X'D3A40147DE98EE4FCA4496ACAA5AB942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (43, 32, 0, X'2B6C01CC5EDB2E514B0D900F4F4021D991A1D6EE54C2652D259618CD3CED210A8DBD3D6F8B01457B', '+*** *** **31', X'BF10AB69EDB19C660775BA4CEB703BF3', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (44, 33, 0, X'03083FE447CAF0E93F2FD196E9F27603B41C84764C59D92955B3DF44B1BA9CF5411E0ECE15A28A25', '+*** *** **32', X'D2FB315D2600E54EB6281A380EB286C4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (45, 34, 0, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (46, 34, 1, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (47, 35, 0, X'8131D54CE652B8F4412C99E85E36BD9B6044BBD2A719B2FF161EA9F2470F5CA2FB020F957470FB1C', '+*** *** **34', X'1D4525D6C3CF2C56CA51DE5A0C3E63B5', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (48, 36, 0, X'690DD181D7F1803936F50A777245E2390B041E4E03DD1A03552C902849DCE804BBF7DD26E983417B', '+*** *** **35', X'BF034AD1BC918763C0E4AF695E8663B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (49, 37, 0, X'C4F5F8944619467F320ED1B71088AA24DAC4DD31D07921C8AC68AEB65790B499F3F325C51B0CB8E6', '+*** *** **36', X'94631ECEF34635F29BED5AE0B8A99FD6', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (50, 37, 1, X'7F360D32D397CB69D8D0B84BE5E46887BB6DA500976BC93B7FEBB9A6D4446D83A8734F1E12C63F0EC4E1BD6A9ED8B81E', 'w***@***.org', X'E36F404B1D5E8133336362FE6107EDF7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (51, 38, 0, X'0B3F35BD6D0EECA80574BD79B7CA16F53370F68678879BA278E82A85F0E095DD9E05A1A8BDA57695', '+*** *** **37', X'5CDFE14B8D9754C611C74BE0DE7CDDB9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (52, 39, 0, X'56BAEB92FDF56D9F99621375A3076769EB04085A25720AC5F9A9D6640F4FF8333D56AC1184B5B528', '+*** *** **38', X'3CB2B9BB904051844AE2E6740F6ECBC1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (53, 40, 0, X'DEA52E4F53F9836BE7783E601307EB1E9461DDA1573A1E00579590EC390A5C51FBA5756047255EB3', '+*** *** **39', X'84693B9D8CCF5E13D03C75074CE3BA87', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (54, 40, 1, X'07D2CD0ADE23A5C19565D22F83E2FB049AF49279EF576DCA6236AB7836C1F34B155CAD0022CB3EFDD2B14225585A7C88', 'w***@***.org', X'9FB007E8C1A6BF5DB413A93F7A0E78FA', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (55, 41, 0, X'78521C6D8A9D80D944DD86D5C156C83BCAF0B3910C2E3C642369A7DC0878FE68C44A69C895735961', '+*** *** **90', X'A3D5B3538B957E81E6BC8372EAA95385', 'unconsented', 1);
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
, recorded_by TEXT) STRICT, WITHOUT ROWID;
INSERT INTO suppressions (lookup, reason, at, recorded_by) VALUES (X'092CB99B3E052E3D81BD32C372ED5EC7', 'stop', 1795464120000, NULL);
INSERT INTO suppressions (lookup, reason, at, recorded_by) VALUES (X'234F81DD21A1084B2B30568CD9AADFAA', 'stop', 1795464000000, NULL);
INSERT INTO suppressions (lookup, reason, at, recorded_by) VALUES (X'3BB425AFC33EBFA5D5219AD7AB666C53', 'stop', 1795464000000, NULL);
INSERT INTO suppressions (lookup, reason, at, recorded_by) VALUES (X'7894047D17DB116AB12FA6508C5BAE8E', 'forgotten', 1795464300000, NULL);
INSERT INTO suppressions (lookup, reason, at, recorded_by) VALUES (X'8042579A3C1478DECE278C5148716F47', 'forgotten', 1795464300000, NULL);
INSERT INTO suppressions (lookup, reason, at, recorded_by) VALUES (X'E09074009BE043233138422599EF9459', 'stop', 1795464240000, 'rosa');
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
INSERT INTO actions (id, at, person, kind, detail) VALUES (1, 1795464000000, 'init', 'database-created', 'schema 9');
INSERT INTO actions (id, at, person, kind, detail) VALUES (2, 1795464000000, 'rosa', 'event-recorded', 'event 1, DR-1, 1 region');
INSERT INTO actions (id, at, person, kind, detail) VALUES (3, 1795464000000, 'feed', 'event-revised', 'event 1, DR-1: 1 region added');
INSERT INTO actions (id, at, person, kind, detail) VALUES (4, 1795464000000, 'rosa', 'event-recorded', 'event 2, DR-2, 1 region');
INSERT INTO actions (id, at, person, kind, detail) VALUES (5, 1795464000000, 'rosa', 'event-closed', 'event 2, 0 campaigns ended with it');
INSERT INTO actions (id, at, person, kind, detail) VALUES (6, 1795464000000, 'rosa', 'campaign-drafted', 'campaign 1, Pay');
INSERT INTO actions (id, at, person, kind, detail) VALUES (7, 1795464000000, 'amir', 'campaign-approved', 'campaign 1, Pay');
INSERT INTO actions (id, at, person, kind, detail) VALUES (8, 1795464000000, 'rosa', 'campaign-launched', 'campaign 1, Pay: 39 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (9, 1795464240000, 'rosa', 'stop-recorded', '+*** *** **30, worker 31: at the counter');
INSERT INTO actions (id, at, person, kind, detail) VALUES (10, 1795464240000, 'rosa', 'stop-recorded', '+*** *** **98, not registered: at the counter');
INSERT INTO actions (id, at, person, kind, detail) VALUES (11, 1795464300000, 'rosa', 'reply-answered', 'reply 2: nothing');
INSERT INTO actions (id, at, person, kind, detail) VALUES (12, 1795464300000, 'rosa', 'worker-forgotten', 'worker 34');
INSERT INTO actions (id, at, person, kind, detail) VALUES (13, 1795467600000, 'rosa', 'campaign-drafted', 'campaign 3, Pay again');
INSERT INTO actions (id, at, person, kind, detail) VALUES (14, 1795467600000, 'amir', 'campaign-approved', 'campaign 3, Pay again');
INSERT INTO actions (id, at, person, kind, detail) VALUES (15, 1795467600000, 'rosa', 'campaign-launched', 'campaign 3, Pay again: 36 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (16, 1795471200000, 'amir', 'campaign-cancelled', 'campaign 3: wrong message');
INSERT INTO actions (id, at, person, kind, detail) VALUES (17, 1795471200000, 'rosa', 'campaign-drafted', 'campaign 4, Heat');
INSERT INTO actions (id, at, person, kind, detail) VALUES (18, 1795471200000, 'amir', 'campaign-approved', 'campaign 4, Heat');
INSERT INTO actions (id, at, person, kind, detail) VALUES (19, 1795471200000, 'rosa', 'campaign-launched', 'campaign 4, Heat: 36 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (20, 1795474800000, 'rosa', 'campaign-paused', 'campaign 4: to look at it');
INSERT INTO actions (id, at, person, kind, detail) VALUES (21, 1795474800000, 'rosa', 'campaign-drafted', 'campaign 5, Draft');
INSERT INTO actions (id, at, person, kind, detail) VALUES (22, 1795474800000, 'amir', 'campaign-approved', 'campaign 5, Draft');
INSERT INTO actions (id, at, person, kind, detail) VALUES (23, 1795474800000, 'rosa', 'step-skipped', 'campaign 1, step 2');
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
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (15, X'55A2C0F474F0D64245BA7F5CCC230468', 19, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (16, X'C1D971EDA342FB54929F6431DB28D19F', 20, 1, 'carrier', 1, 1795464000000, NULL);
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
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'h1', 1795464240000);
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'h2', 1795464240000);
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
INSERT INTO conversations (contact_id, sealed, expires_at) VALUES (47, X'4C24CF2D18AA08D5E994AF1F6689F0006E6DB6B682F200A8FC4B589333EF1126E1DE5828EF45F76F4FA5CD8105066B8F645F54A6BD9E11DCEF2AB73D4F343FBD08EF95CF825E8FC38F7A11C42F351046650A07B944F023A205583231EEAAF331146E3E12FC808BED0AC99FB8D48546A5343184A2E52CBF75FF01DFE3B94D41ACAD88F8820E00CCCCAD905A4190C5C3E29ED0D3A7434ECEC9DE55D88B19291F8A9DF35CAFE426FD0CAA9E55DE4C31627C00AEFF64E46BE97A6877D733ECEF7937D216389C7D5576E21B7A79C04E7FEF19995E27D84E8B5D6DBEF3E892E45C97', 1795550400000);
CREATE TABLE late_opt_outs (
    gateway TEXT NOT NULL,
    message_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (gateway, message_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE whatsapp_accounts (
    lookup BLOB PRIMARY KEY CHECK (length(lookup) = 16),
    contact_id INTEGER NOT NULL REFERENCES contact_points (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE "questions" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER REFERENCES contact_points (id),
    kind TEXT NOT NULL CHECK (kind IN ('stop', 'forget', 'doubtful', 'other')),
    received_at INTEGER NOT NULL,
    kept_until INTEGER NOT NULL,
    sealed BLOB,
    answered_by TEXT,
    answered_at INTEGER,
    decision TEXT,
    by_whatsapp INTEGER NOT NULL DEFAULT 0 CHECK (by_whatsapp IN (0, 1)),
    -- Where no number is known: what brought it, and the keyed hash of the sender's id if that was told.
    gateway TEXT,
    message_id TEXT,
    account BLOB,
    CHECK ((sealed IS NULL) = (answered_by IS NOT NULL)),
    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
    CHECK ((answered_by IS NULL) = (decision IS NULL)),
    CHECK ((contact_id IS NULL) = (gateway IS NOT NULL)),
    CHECK ((gateway IS NULL) = (message_id IS NULL)),
    CHECK (kind NOT IN ('stop', 'forget') OR contact_id IS NULL)
) STRICT;
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp, gateway, message_id, account) VALUES (1, 48, 'doubtful', 1795464240000, 1796069040000, X'36591D54060B9689613BA9D4E7232B9BB61092A1F23A4C38B18176FA13EB2BF8A90508E7012FA6F555BEAD', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp, gateway, message_id, account) VALUES (2, 49, 'other', 1795464240000, 1796069040000, NULL, 'rosa', 1795464300000, 'nothing', 0, NULL, NULL, NULL);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp, gateway, message_id, account) VALUES (3, 55, 'other', 1795464240000, 1796069040000, X'52C6F1C037970571A81BFAE79BCC1EFC2A85B3273109350EBF8E19E992F18BDDFBD668026154E7C2CFC518', NULL, NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp, gateway, message_id, account) VALUES (4, NULL, 'stop', 1795464240000, 1827000240000, X'218B4467955738DD9B59EE78A075425EF028E5501F5A98B2E74A4AB1E278', NULL, NULL, NULL, 1, 'carrier', 'h1', X'59557BE40652EF0DC0E2595474F2CE2C');
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision, by_whatsapp, gateway, message_id, account) VALUES (5, NULL, 'forget', 1795464240000, 1827000240000, X'CBD5ADD6E1421BF0A3BCBF4C69AB78FC35BC5446050761174FDF1C0C3E4B', NULL, NULL, NULL, 1, 'carrier', 'h2', X'59557BE40652EF0DC0E2595474F2CE2C');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('workers', 41);
INSERT INTO sqlite_sequence (name, seq) VALUES ('contact_points', 55);
INSERT INTO sqlite_sequence (name, seq) VALUES ('questions', 5);
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
CREATE TRIGGER late_opt_outs_unchanged BEFORE UPDATE ON late_opt_outs
BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
CREATE TRIGGER late_opt_outs_undeleted BEFORE DELETE ON late_opt_outs
BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
CREATE UNIQUE INDEX campaigns_reply ON campaigns (spec ->> '$.audience.channels[0]') WHERE is_reply = 1;
CREATE TRIGGER outcomes_unchanged BEFORE UPDATE ON outcomes
BEGIN SELECT RAISE(ABORT, 'outcomes is append-only'); END;
CREATE INDEX outcomes_by_message ON outcomes (message_sum) WHERE message_sum IS NOT NULL;
CREATE INDEX whatsapp_accounts_by_contact ON whatsapp_accounts (contact_id);
CREATE INDEX questions_open ON questions (kind, received_at) WHERE answered_by IS NULL;
CREATE INDEX questions_by_contact ON questions (contact_id);
CREATE INDEX questions_by_account ON questions (account) WHERE account IS NOT NULL;
COMMIT;
