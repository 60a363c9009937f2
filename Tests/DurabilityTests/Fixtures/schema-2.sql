BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations (identifier) VALUES ('1');
INSERT INTO grdb_migrations (identifier) VALUES ('2');
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
INSERT INTO profiles (id, languages, zones, safe_hours) VALUES (5, '', 'UTC', '');
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
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (12, 2, 2, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (13, 3, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (14, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (15, 4, 3, 0, 1795464000000, NULL);
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
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (34, 5, 0, 0, 1795464000000, 1795464300000);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (35, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (36, 4, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (37, 3, 3, 3, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (38, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (39, 2, 3, 0, 1795464000000, NULL);
INSERT INTO workers (id, profile_id, sms_reach, email_reach, registered_at, forgotten_at) VALUES (40, 2, 1, 1, 1795464000000, NULL);
CREATE TABLE worker_keys (
    worker_id INTEGER PRIMARY KEY REFERENCES workers (id),
    wrapped BLOB NOT NULL
) STRICT;
INSERT INTO worker_keys (worker_id, wrapped) VALUES (1, X'42C73B233248CC6EAB20DAE8752350D49217F57F91E5643E1D585C9CFAA1EA244F316CC9263F4607882CDC91D4EB570010D85301BFBE54EB7DC11F87');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (2, X'98883FE141FCFC4F5F8AEAEF5B12304EE8E0FCDCF547A0E18DB7D3D3767A3F0A9DD107DC619669466F5AF9275FA3A3E150135B6B4CF846363323169C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (3, X'CAFF451B3D0C878CDB7043C0E6CE7BAB35C28B614365C8A508C31B99720F1079FB09F77020C65408E93AC7C84BD404DA96D61568A1BB86D551CF6C77');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (4, X'E7CFB24E47661CDF45958B7F148D5B12A86E4AE88A915D5149E6D33424AA84734820138E8CDD1ACEDE13546E6B2DFE632F07FCB6756E0ADCF7B217C6');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (5, X'5E14B753046F42E06B7FCDEECF8D0923AF739597AC1ADC932EEFFF0CA7BD6C221AE1739ED750F15BD8294268E901A73DD414224CE93C387D1D6D9C57');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (6, X'A1F6F020EA17F1995DAF9B28E5BED0C4ED5B58D77615A2023B40A7A81A05F95562C9770D9E02552B6B3D941B4123F7C805912465FE285FF37E338818');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (7, X'0DD8673AE2F9039CAC310BB98842ADF16D58D2946B63204A622E894DB1F891B3EB9E5E7667D1C34E1F72BBF0529F5E6D5FCF34EBEF97662A0E54F4A8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (8, X'54102FB3A1F6FA5B15BAFCF0FAA291B9F6F657ABEBF1B923F9985B75A20431DDE4A80430ED0FA13B2F7A53D0E57977BEBB1EA2E40B38E8C09BB87F6F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (9, X'24890E9D98F6EB4502A23CDE3C69E3893050F8012736BBE0E4EA2AE695512B678943F0AFEE32E520F557FF1DF048087A1BC8851D5B46D8D6739797D4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (10, X'1A0605DB170F762C29F5FE741C73712C3245776983B6EC031B2AD5B1FBBB356DAFEB0D48AA05EE518AAC418DB1B1C99FDE77E8C93FC20D5D64CF4833');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (11, X'A877966900209DE1D050F41ED937B9235486FADD988B2484206F084EFE5B6385E12CB27250B58D4853C8A455F9E19409C1562D345212A5FCAE7B406B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (12, X'CD21E3F2D0D6B67AAD7DFBC3AA0CC0D80567F60E9F9F8671A22DC159712C8EABD05FDC8CDA75962BC9057BE3B0CED24C247895C5C11128440B1BE413');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (13, X'0D59010A4E3FACBC9D7DBBB5203F337C3B63F8FE889551797D985C801580FB1743472619D5843ACAAE1966C332BC170188B58C91FA7A116D2F175447');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (14, X'FA38C84093DBA613F4068E2EEE3D56B7E711E95F5871599BD690ECCD5651D9CCE83E145CD804CA73CD34A040F0C9650F5132C083B8E04D2D3A83F40E');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (15, X'9B0B323CEB5694A7104EDDBF066FE27F94AE38CE452DD41D6C802FF5B60D7EBEBD0A5E754B86F4E5D6764231E35D75340A1D7F96C39DE38DAAE8B525');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (16, X'4F7EEFCD9F121BFE1D9DB2EFB39B96587FAAE30DD5A9B28B09C2E80FAF68A4C984FFBCADCBAB77107F65F45A5CB99B75B4692CCB6D82CBCCA6CB8E14');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (17, X'03729678C06105056A4833B8D07A7EE2DD2E8681F3AF8D31D5800BC102BA1C37E214DE8C267FD535FC48324D001329FEC3712B8F322502237F9181DE');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (18, X'582C469020B71E25DD09B86559E830EE7A6D4C146A4F0BC70B61B7F4F554E72FEE3E311F7C57D3023580CB1C1E027A9E736BAF4A723CA3B0E541A5B4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (19, X'BA98C35ED779AABE69AAF76A62C1BF475BD32F2D5F3B33C3E344230B2E2D9F8E528CABEE52A8B227C59A3414D6A79584FE4764527F84CA47230EC64F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (20, X'91B84F65BD2D33F0D39866EF5882AB5E1053A2E23DC0F76D69B69648BD6D2F675EAF4CC896E2A523AD6AFE740317FFCF0E2FA4855E6DFA136D2759C0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (21, X'9BFA26474EB91040602CF18459F2276B4BCF4F7538A04DCE39C12722A5893D9EA63ACCC2ACE209C6E6BBA097DFA9AEC7131BCF6C4B8971C9843E36B8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (22, X'2D818B0095B6BD1FBDA5704F18E9A41581AC1A15DBEA6F930E74B83A3DCB8A0435DE69AD3D46BA12195F5845F3FE7B7EF7B19852B8EA431341E2F10B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (23, X'CD6EEA3DD4D950441D01F536B36B5A06926387891CB4C73A0FA49F5C77ACA54F2FEE12A83DB1F9F801ACF5D092E651E22BDB1A22190233229CC6B865');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (24, X'D1BCCE4E04D52C4171F3C5250FF8E615F1D903A043192F90FE5D413D350CA7479053FF8508713C6EA0E852BB66D7BAD920751EF73BE35B15861E56B7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (25, X'274FAB6529F88B3D9EDFB9CA75845B2CA796DF02667D131452B945BC95E6C3530E0649ED3F68A274C883FADA8EC43379D1F9CE49AF429868320242C2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (26, X'CCD7AAEE0D51A4DA92B38006C44B6E6DE68E7F793103A4B24EEF1795E4E87D70A15AAD91457FBA9B3F2822534FD21B3E3215DCBA54E07D2726A4CC23');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (27, X'A6F0211645641F5565A9AF63250282917C0D70E27541FCA163B34573C9B7EC02630D954E7B557DB322FA9B96C08D8EA81BF555F776CD1BC10280D0C4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (28, X'5408BA9D69DB2542C7C4929BDBB945E2A98F6A6F6BA21257C9E4501F024A166FA71BE051B1BEDABA98D6154F7E44AE11AC2E74293FC8976AB68B907D');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (29, X'1512E055C70FEBC0A79261C0FAB4E1696ABA6A62EE32AF3321A18ADB649AE2ED932F1730B21B2A33CFF4C30305A197A3824EB2C36EE57B09516541CD');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (30, X'06932F3DC4407C0AD105B89661D3A11C9111ED4966B2D40B32F9C998907B703BEE51A9A16807BB8117F1B39203E011B4C5BD0C88C7378ECA8424CA2C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (31, X'5D19CB7EFC5ABF98B31D0F4F8C68CA2665BBE531A67CF3350FBA412E7C0B3833F5563F233631C8BBCB77AF6DC650F6437A3EA0DAA0280157A300BCA4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (32, X'16B672A14FB0430AA1801F736DB7DE954AC7B293DFDCF2AB4A2FA3B7E4BF03CF5BF0CFA1C11D09AF1260605B1B3DE73AE3F896DB90E69D8D79C9F7D0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (33, X'257A98FB5AD206517895A66176525B60309A438980D1B364A3A031D764D6F95B119C5D05AC3838FC724FFAB0ECC9A063DA64A832E8C61F347C876051');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (35, X'EBF90161591BDE855A1C21186A71D901019C4F6F589BBE2E0F53730D7B29D0E6BD3CD16B92549B5DAD3674E432F9DC35D2BB22C7BD1BF9B05E734A49');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (36, X'DD90EAC14C690905CD863A02CC11FAD9E99FC685CD000EF294409BE315183EB90D4BE97FF6494AC2BD39F69778B8F3F354438D59AB8A3DE412705A47');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (37, X'BA7FF9D6B451373F6184EE0008801BB5C1BBC9724FD5A931DCEF8F4050668FB50704CEED43F9CA86022A911C17AF908861D5EECE21633380F3FF596D');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (38, X'0845502D6AEC04151BA1085AD92942D045E51C3D1697DE4E55B05D70B1B0AE2B1C28E6438A2FF1ED082FB16EB74A55B58A2F56C6BBDDEAD87A898199');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (39, X'60147D1513575391B0D08A544C53AA4771509001EB72AE7EAD46215210CE264978DFF113062DF401575715FE592356E181B3C82A0BC659D5FDB25C17');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (40, X'121BC0F05FB61CD59FD2266D2926BE3DBDFC800F928E88EA8EC250F2E15B9ABECA170E07A0BF45C2C8996C594C7DDCC97076F8C1DD6EE18DDC534436');
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
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (1, 1, 0, X'970FB8EAE785328B447FB03C99479A742B0960795B66F5612F0DD37362BC07099809AF98C91B2D87', '+*** *** **00', X'7C5AA0A87981F3A00CEFAA4D05F22756', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (2, 1, 1, X'F81A6F142CE43E672967552C151D130A40ECB190E440359641CA28CF40D5991DB83E969ADC4565DEE22673DBD8F584', 'w***@***.org', X'809243A75ACEE58A3320374FDEC7B7D1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (3, 2, 0, X'9A75C8C889F076AFBF9E869D0165BEFBC503362F028A7CCE3020871304567AEFAE8A2D9A1E7F71CC', '+*** *** **01', X'44B3176DD494B539D2136737CF0DBF6D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (4, 3, 0, X'F180F1B5D53E5C116BD36B8141B1751E541D7EC67DA3BF33677213674DB911590A81ABF6680CC468', '+*** *** **02', X'E2ECD99840E8486C280C9D90214C7E7C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (5, 4, 0, X'02C73403C5E3BF3FA955D0099B1C681D6985923261A267E96AC536E943FEAA48E8F580DA1E458A37', '+*** *** **03', X'08CA07DA58F27CA54D4F33605AC8708F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (6, 4, 1, X'88232F944AEE02F2D18E712BE6DF3CA276B7AB252E64812913C65154EE778B73BB68296265AB255FE7DADB9C415EBE', 'w***@***.org', X'013741B99278B57B2C1219894CA2A9A9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (7, 5, 0, X'298B50E2FF02D316A5B542615B06EDF17D69F766FCF6C76F00BE0CB06ACA801725C66AC69690969E', '+*** *** **04', X'34D86BAA381478F798A9CE23ECEC3D92', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (8, 6, 0, X'AEBC34A4FCEC84800DF40A87A4E185614C968138DB48EBC4E30E12884A67C598B44A6B3BAAFBFF4C', '+*** *** **05', X'AB316DFABD3FB2657E681E2097CE5383', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (9, 7, 0, X'2F32EB92287299F83194B13F2E3F6DBF837F33569237941F07D5370726036E2762C77B312D025616', '+*** *** **06', X'656071EEE9C0ACCC47D251E833433C1B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (10, 7, 1, X'9E7D2D776973086092A57BAC2BCD86150493390B51D3248A263AA0EBB7EAC81F22432E36E84BB58FD77CFC78C29137', 'w***@***.org', X'358C3E55C9DBF06113A9EEF2E1112C72', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (11, 8, 0, X'7F7FFECCE409FA7E8BD71D4A9F976A6B602C79FCDFB2997B0219F86B6F52C0DB12074F5755FEDAFB', '+*** *** **07', X'F12A17FF4783FE424DFE80A758887CD4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (12, 9, 0, X'9BBF301DE9E44EE5782D8C27D42DF77B1676E4F52FA151349FBD0DFA241AB319A17C6F745EF1C28B', '+*** *** **08', X'42708F02CAB33ED3E8D73B29908E9942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (13, 10, 0, X'9D1E404B2DE9EE294D8774B32F80189323ED1923D66D1DF7FF1F678A4C3757A038BA8C601C3AD579', '+*** *** **09', X'FFEFA15FB2D118134B749C179D6CF816', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (14, 10, 1, X'653A255F4E1876B9860D66283ADE664723B8CAD2D6E935221A42F8AB8EFDA70C4869EDF75F98F58B42D96487BEBB1C', 'w***@***.org', X'A7826A3A7B3E5D4F97A3306090B0F92D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (15, 11, 0, X'B3EC59CC9764E76625C1094CABF4FE9A1F2BCE3AFA8E0666AA43C73E7E3B0E0929ECBF6BC388E014', '+*** *** **10', X'DB96631C076C34768099F121349413DA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (16, 12, 0, X'FD325D7719F5164FFCBAD193EA6E7FA4EA8D404053744E444EC9386E00C0980AEF4B6BDDBB677FF4', '+*** *** **11', X'3774A60C58FEAB123F8A02FFDFD650B8', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (17, 13, 0, X'8AC6B39E3A37A562A7B721B5808D6B874273E5A57C0D20F2724C899A0887789CC03C9295651B8993', '+*** *** **12', X'C0E3C25F1B2D5FF2DEF4BCD4511661C9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (18, 13, 1, X'A5C2BCCD03775222497CBFCD948DF39B10870D67F425255B6DFF96EA25F38181B00B1773B6473A2895EAE07E3B639E13', 'w***@***.org', X'D0C13EE0E4940522DA1D829DAD2C2F60', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (19, 14, 0, X'542801E21D3EE201B4AC7EAED8ADD2DFEF6C27FAA3845EFE7FCA098B95252733EFA5A10C989BD17A', '+*** *** **13', X'A7FC897A5EB5E270F23FDB2E095769AB', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (20, 15, 0, X'30A279570DE746627F1542E1EA27DCAB2EB9EFF7248941F74C46010200638391144B0C65A0F8FF96', '+*** *** **14', X'234F81DD21A1084B2B30568CD9AADFAA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (21, 16, 0, X'FD09B3E678648131933B2A91108B6A9C3113E26C10CF8C82AFB2180EA7CB46DBC0435F7CDC0E111D', '+*** *** **15', X'217A29CADEB5B72E6D0ECFC087CD7092', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (22, 16, 1, X'C5A35DBDF1598C60A14C3E44006B6DE58C90DFB23C8832653CD2406187408DD4888D243A3FA23BD76511F5EB0E6E0A97', 'w***@***.org', X'71BC7B6DC0DDE563C7D5D7DBC69D4A3A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (23, 17, 0, X'D378548E195630739823C326B944C8800C8D0BEEA926CD816CFB371E3570C8FEAD64E8E0E37011CC', '+*** *** **16', X'C4C256C18633A044EA7C2CAB9D604B44', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (24, 18, 0, X'D1A46CAB07C25B6CC0D6DB659CCC33AD6B1EA2E4D3A33EF2FCA2DCEAA54175F841D442A169F2128A', '+*** *** **17', X'E8A2ECBAF01EB3558F18E0D16CA296B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (25, 19, 0, X'5C2FF9841E57D9C61AFB5D77187F1057E7CFD22630EE03C03AA7EAF208CF4C8E0A212D53BC629ACD', '+*** *** **18', X'A1262F5483238FDC916BA49A41DA78B2', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (26, 19, 1, X'74EE0BA0F4ECC1503C7D4643A3C60B94CDDA2C379FE001125D3BCF6FD5E4F41E3996F26B01D1C631FF395F14523C22E7', 'w***@***.org', X'2FF8EBF0557D76D1D6B0787739D8885A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (27, 20, 0, X'BEF8C2A3F55027F5BE8DB7C79225299A413582B0FEFA079F2A8B09ABCE97B782B92350D3058A1F57', '+*** *** **19', X'428E754465BC167B86B99885EC5BA09B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (28, 21, 0, X'1BEA136A81C679E4214FFCA784CAE11BE6340787515B3FED784649D8A42B1C5D3AA10BD87E79EA24', '+*** *** **20', X'DBCE4815D0D0C6404F5B390FC66EBF59', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (29, 22, 0, X'36ECA51B2319A80EFF4E455B82911C66D908CC068AF06638D19604309A91F182042C55CCAE7DF7E1', '+*** *** **21', X'BA6409E0A22F1B642CA499BE4CD60CD7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (30, 22, 1, X'9601CF64BE8E59F83CA6929EFE61BFE33291EC5E9677F97674C3B86568B9FF9347110360B08936E64F5834CD3C8CE2FA', 'w***@***.org', X'CB8B677004B4AAAD1404BD4B3AB0F369', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (31, 23, 0, X'71EC0FB7CAA17D766968ADE0527223B20FEBCAE2BA5525F06489EA211F01ED6E0B003F3AD626A6AF', '+*** *** **22', X'C4AF60A1C40FA36575FE3B4B0301F684', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (32, 24, 0, X'E9CACA0E24A9811186E79046A40B0857D4EA3E40375702CE549E06EA1FCBCB07D232A512E0E54B53', '+*** *** **23', X'558BB0665527F8B489E9297D6A3A7D0F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (33, 25, 0, X'CF793AE7955187071C1371EBF829DA94CFA3D7F0BF7B6EBCC443196D2A06A2640ABDBDC9FBF6C7A4', '+*** *** **24', X'A685BDFF52F5FAAC9D5B84657302634C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (34, 25, 1, X'4F73CFFBE2350B3B5226563033AAC0C7AEA1FA1AA3253B84F0DB42DF97384FBD21FA00E633F80403D3332C7F2A6D7C35', 'w***@***.org', X'0579D8DF13312379AFEA47BCA8F67582', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (35, 26, 0, X'7D2CCB227D9223F36820D651D14B2D535631725D657E1F2C141171DE61EA4EE492C996B3CBF96E38', '+*** *** **25', X'C039ECD86E6955B47A4BCD78901E03C7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (36, 27, 0, X'EF0319D13C686410A8AFA31D15A4FE06DEF8936D1BC99CC202255B34C1901E4BC31EFF0837A97F97', '+*** *** **26', X'B6AAD5E5764F3F492A1B77446B9B8CE4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (37, 28, 0, X'C28FB5EB36840B191B28C501A199F2C5C1D1CD01BA17E442CE622BB3291966EF389B1EEA70E2F202', '+*** *** **27', X'0C98E371E36E776AB7285BA2FD080135', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (38, 28, 1, X'5BE47741FDD4781AC072CB8E4016873C2A773760B96E13DCEA78369E995741EB7FF133F4113D9843A2C301B6736CE425', 'w***@***.org', X'A4A7AB106F788ADAE2EA425682380F3F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (39, 29, 0, X'A49A849FFEBFA9FEF855F89EC68871DAE7F9994DE1EAF647B47CC81F5B443D014351631BF026046D', '+*** *** **28', X'954AE00B88C68B53493E5A80037C2377', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (40, 30, 0, X'5E161EBD1A095E2B43E745A5C18E8C657043A0E74A7AFB8AB24A427F57881C8398D0B6F69CBB7DE0', '+*** *** **29', X'DBFD0A3222364ED9EE38993CD7BB48EC', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (41, 31, 0, X'4F3B681476ACE134086D74A23131635AB5F6020E24E2C3CEC883802BA2D96690875824FA48001CF7', '+*** *** **30', X'092CB99B3E052E3D81BD32C372ED5EC7', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (42, 31, 1, X'CA221082835E0186B2C59EE7651DAD3A0B0EF945817348B9043D4CBC59D51A0F6CAE19B691D874E6FF75599785B53FFF', 'w***@***.org', X'D3A40147DE98EE4FCA4496ACAA5AB942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (43, 32, 0, X'45773EE814E552076645B29DAFFB4DC30B3555F1768F670459E35FCDE5DEC793C2F0629A1656B1EC', '+*** *** **31', X'BF10AB69EDB19C660775BA4CEB703BF3', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (44, 33, 0, X'FA8061A1C83B6F4A6677969DC8E56B80462C2EE77DD6C6884755D0A3EA89E0E5D98A5A46A0188124', '+*** *** **32', X'D2FB315D2600E54EB6281A380EB286C4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (45, 34, 0, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (46, 34, 1, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (47, 35, 0, X'0840F0F732D1AD04F6E174FC5EAF7B92C738239C789311D969813E5F4E847B255C6911F788906197', '+*** *** **34', X'1D4525D6C3CF2C56CA51DE5A0C3E63B5', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (48, 36, 0, X'9702035D0F715C2B4C7CB2888A6402792CADF65CFA1B45C4AD07ED62988ABC4EE4EAC0FDBA2915E7', '+*** *** **35', X'BF034AD1BC918763C0E4AF695E8663B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (49, 37, 0, X'0ABAEB4CCBECAB97CE5E547A5EF609520EA9651C01009E92A2C2C99C66BE68A221EEFBE41F11D92F', '+*** *** **36', X'94631ECEF34635F29BED5AE0B8A99FD6', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (50, 37, 1, X'69561735D265850AF399F54F7AE29721B5F9A78D3227556667B586EE47C2B2DAD849F61E7D04687918566EAE6147F02B', 'w***@***.org', X'E36F404B1D5E8133336362FE6107EDF7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (51, 38, 0, X'C7CCF7D4DAAC28769358EAAC2F94FF408FB980FE1573175300B0601D095E1BE91B1602FAFC484518', '+*** *** **37', X'5CDFE14B8D9754C611C74BE0DE7CDDB9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (52, 39, 0, X'E76E374605C2B97255BDEA0E642D316CEE1F0AAC8B1AD96465A5CD91495AE8DDDE1306C309923DD3', '+*** *** **38', X'3CB2B9BB904051844AE2E6740F6ECBC1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (53, 40, 0, X'4D5737CE1A5E5FBD5A6E18084537C8E2FAF428499DFED01CF09462EAB00BCD2D0F4CE6DDFB189E41', '+*** *** **39', X'84693B9D8CCF5E13D03C75074CE3BA87', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (54, 40, 1, X'392204E02A2FC4BF63D9FCC9D45AFB67ED54E6E563F56DA8EE22FB55C939FD0454C7461B9197D7843047327F851FEAD5', 'w***@***.org', X'9FB007E8C1A6BF5DB413A93F7A0E78FA', 'unconsented', 1);
CREATE TABLE consent_ledger (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
    kind TEXT NOT NULL CHECK (kind = 'grant' OR kind = 'confirmation' OR kind = 'revocation'),
    evidence TEXT NOT NULL,
    date TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (1, 1, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (2, 2, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (3, 3, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (4, 4, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (5, 5, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (6, 6, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (7, 7, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (8, 8, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (9, 9, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (10, 10, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (11, 11, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (12, 12, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (13, 13, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (14, 14, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (15, 15, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (16, 16, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (17, 17, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (18, 18, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (19, 19, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (20, 20, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (21, 21, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (22, 22, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (23, 23, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (24, 24, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (25, 25, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (26, 26, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (27, 27, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (28, 28, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (29, 29, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (30, 30, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (31, 31, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (32, 32, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (33, 33, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (34, 34, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (35, 35, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (36, 36, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (37, 37, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (38, 38, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (39, 39, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (40, 40, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (41, 41, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (42, 42, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (43, 43, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (44, 44, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (45, 45, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (46, 46, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (47, 47, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (48, 48, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (49, 49, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (50, 50, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (51, 51, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (52, 52, 'grant', 'intake form', '2026-11-01', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (53, 16, 'revocation', 'carrier: Not taken', '2026-11-23', 1795464000000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (54, 41, 'revocation', 'reply STOP', '2026-11-23', 1795464120000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (55, 43, 'revocation', 'reply STOP', '2026-11-23', 1795464120000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (56, 43, 'grant', 'reply START', '2026-11-23', 1795464180000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (57, 45, 'revocation', 'asked to be forgotten', '2026-11-23', 1795464300000);
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (58, 46, 'revocation', 'asked to be forgotten', '2026-11-23', 1795464300000);
CREATE TABLE suppressions (
    lookup BLOB PRIMARY KEY NOT NULL CHECK (length(lookup) = 16),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO suppressions (lookup, reason, at) VALUES (X'092CB99B3E052E3D81BD32C372ED5EC7', 'stop', 1795464120000);
INSERT INTO suppressions (lookup, reason, at) VALUES (X'3774A60C58FEAB123F8A02FFDFD650B8', 'stop', 1795464000000);
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
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (2, 0, 0, 'reply-help', 1795464240000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (3, 0, 0, 'pay-rights', 1795467600000, 'planned', NULL);
INSERT INTO campaign_steps (campaign_id, step, day, message, due_at, state, note) VALUES (4, 0, 0, 'pay-rights', 1795471200000, 'planned', NULL);
CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
INSERT INTO actions (id, at, person, kind, detail) VALUES (1, 1795464000000, 'init', 'database-created', 'schema 2');
INSERT INTO actions (id, at, person, kind, detail) VALUES (2, 1795464000000, 'rosa', 'event-recorded', 'event 1, DR-1, 1 regions');
INSERT INTO actions (id, at, person, kind, detail) VALUES (3, 1795464000000, 'feed', 'event-revised', 'event 1, DR-1: 1 region added');
INSERT INTO actions (id, at, person, kind, detail) VALUES (4, 1795464000000, 'rosa', 'event-recorded', 'event 2, DR-2, 1 regions');
INSERT INTO actions (id, at, person, kind, detail) VALUES (5, 1795464000000, 'rosa', 'event-closed', 'event 2, 0 campaigns ended with it');
INSERT INTO actions (id, at, person, kind, detail) VALUES (6, 1795464000000, 'rosa', 'campaign-drafted', 'campaign 1, Pay');
INSERT INTO actions (id, at, person, kind, detail) VALUES (7, 1795464000000, 'amir', 'campaign-approved', 'campaign 1, Pay');
INSERT INTO actions (id, at, person, kind, detail) VALUES (8, 1795464000000, 'rosa', 'campaign-launched', 'campaign 1, Pay: 39 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (9, 1795464300000, 'rosa', 'worker-forgotten', 'worker 34');
INSERT INTO actions (id, at, person, kind, detail) VALUES (10, 1795467600000, 'rosa', 'campaign-drafted', 'campaign 3, Pay again');
INSERT INTO actions (id, at, person, kind, detail) VALUES (11, 1795467600000, 'amir', 'campaign-approved', 'campaign 3, Pay again');
INSERT INTO actions (id, at, person, kind, detail) VALUES (12, 1795467600000, 'rosa', 'campaign-launched', 'campaign 3, Pay again: 36 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (13, 1795471200000, 'amir', 'campaign-cancelled', 'campaign 3: wrong message');
INSERT INTO actions (id, at, person, kind, detail) VALUES (14, 1795471200000, 'rosa', 'campaign-drafted', 'campaign 4, Heat');
INSERT INTO actions (id, at, person, kind, detail) VALUES (15, 1795471200000, 'amir', 'campaign-approved', 'campaign 4, Heat');
INSERT INTO actions (id, at, person, kind, detail) VALUES (16, 1795471200000, 'rosa', 'campaign-launched', 'campaign 4, Heat: 36 deliveries');
INSERT INTO actions (id, at, person, kind, detail) VALUES (17, 1795474800000, 'rosa', 'campaign-paused', 'campaign 4: to look at it');
INSERT INTO actions (id, at, person, kind, detail) VALUES (18, 1795474800000, 'rosa', 'campaign-drafted', 'campaign 5, Draft');
INSERT INTO actions (id, at, person, kind, detail) VALUES (19, 1795474800000, 'amir', 'campaign-approved', 'campaign 5, Draft');
INSERT INTO actions (id, at, person, kind, detail) VALUES (20, 1795474800000, 'rosa', 'step-skipped', 'campaign 1, step 1');
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
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (15, X'B7624F29EC300B2B9976BB2BC0735894', 19, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (16, X'4AB906D3E480C564DE93A7FCA491A4A6', 20, 1, 'carrier', 1, 1795464000000, NULL);
CREATE TABLE outcomes (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (seq),
    at INTEGER NOT NULL,
    class TEXT NOT NULL
        CHECK (class = 'accepted' OR class = 'not-sent' OR class = 'throttled' OR class = 'rejected' OR class = 'unknown'),
    code TEXT,
    sentence TEXT,
    message_id TEXT,
    price INTEGER NOT NULL
) STRICT;
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (1, 1795464000000, 'accepted', NULL, NULL, 'm0', 7900);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (2, 1795464000000, 'accepted', NULL, NULL, 'm1', 7900);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (3, 1795464000000, 'accepted', NULL, NULL, 'm2', 7900);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (4, 1795464000000, 'accepted', NULL, NULL, 'm3', 7900);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (5, 1795464000000, 'accepted', NULL, NULL, 'm4', 7900);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (6, 1795464000000, 'accepted', NULL, NULL, 'm5', 7900);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (7, 1795464000000, 'unknown', '21610', 'Not taken', NULL, 0);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (8, 1795464000000, 'unknown', '21610', 'Not taken', NULL, 0);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (9, 1795464000000, 'not-sent', '21610', 'Not taken', NULL, 0);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (10, 1795464000000, 'throttled', '21610', 'Not taken', NULL, 0);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (11, 1795464000000, 'rejected', '21610', 'Not taken', NULL, 0);
INSERT INTO outcomes (attempt, at, class, code, sentence, message_id, price) VALUES (12, 1795464000000, 'rejected', '21610', 'Not taken', NULL, 0);
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
INSERT INTO inbound_replies (gateway, message_id, received_at) VALUES ('carrier', 'r1', 1795464240000);
CREATE TABLE delivery_events (
    id INTEGER PRIMARY KEY,
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    -- Until when, for a hold.
    until INTEGER,
    sentence TEXT NOT NULL
) STRICT;
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (1, 31, 1795464120000, 'suppressed', NULL, 'The worker said STOP');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (2, 32, 1795464120000, 'suppressed', NULL, 'The worker said STOP');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (3, 34, 1795464300000, 'suppressed', NULL, 'The worker asked to be forgotten');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (4, 41, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (5, 42, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (6, 43, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (7, 44, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (8, 45, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (9, 46, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (10, 47, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (11, 48, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (12, 49, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (13, 50, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (14, 51, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (15, 52, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (16, 53, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (17, 54, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (18, 55, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (19, 56, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (20, 57, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (21, 58, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (22, 59, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (23, 60, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (24, 61, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (25, 62, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (26, 63, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (27, 64, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (28, 65, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (29, 66, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (30, 67, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (31, 68, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (32, 69, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (33, 70, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (34, 71, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (35, 72, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (36, 73, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (37, 74, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (38, 75, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
INSERT INTO delivery_events (id, delivery_id, at, kind, until, sentence) VALUES (39, 76, 1795471200000, 'cancelled', NULL, 'The campaign was cancelled');
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
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (1, 1, 0, 1, 1, 0, 5, 3, 0, 61, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 1, 'zh-Hant', '06111', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (2, 1, 0, 2, 3, 0, 6, 3, 0, 22, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, 1795464000000, 2, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (3, 1, 0, 3, 4, 0, 7, 2, 0, 83, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 3, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (4, 1, 0, 4, 5, 0, 12, 2, 0, 44, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, 1795464000000, 4, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (5, 1, 0, 5, 7, 0, 13, 2, 0, 5, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, 1795464000000, 5, 'zh-Hant', '06037', 'carrier', NULL, 'Unreachable handset');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (6, 1, 0, 6, 8, 0, 5, 3, 0, 66, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 6, 'es', '06111', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (7, 1, 0, 7, 9, 0, 9, 4, 0, 27, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 7, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (8, 1, 0, 8, 11, 0, 9, 4, 0, 88, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, 1795464000000, 8, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (9, 1, 0, 9, 12, 0, 8, 0, 0, 49, 1, 1, 0, 1795464000000, 1795464600000, 1796068800000, 1795464000000, NULL, NULL, 9, 'zh-Hant', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (10, 1, 0, 10, 13, 0, 8, 0, 0, 10, 1, 1, 0, 1795464000000, 1795464060000, 1796068800000, 1795464000000, NULL, NULL, 10, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (11, 1, 0, 11, 15, 0, 13, 2, 0, 71, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 11, 'es', '06111', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (12, 1, 0, 12, 16, 0, 15, 2, 0, 32, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 12, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (13, 1, 0, 13, 17, 0, 4, 3, 0, 93, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464000000, 13, 'zh-Hant', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (14, 1, 0, 14, 19, 0, 4, 3, 0, 54, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464000000, 14, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (15, 1, 0, 15, 20, 0, 0, 0, 0, 15, 0, 1, 0, 1795464000000, 1795550400000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (16, 1, 0, 16, 21, 0, 1, 0, 0, 76, 0, 1, 0, 1795464000000, 1795500000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, 'window', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (17, 1, 0, 17, 23, 0, 1, 0, 1, 37, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'stale', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (18, 1, 0, 18, 24, 0, 14, 2, 0, 98, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, 'validity', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (19, 1, 0, 19, 25, 0, 10, 4, 0, 59, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 15, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (20, 1, 0, 20, 27, 0, 11, 2, 0, 20, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 16, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (21, 1, 0, 21, 28, 0, 2, 1, 0, 81, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (22, 1, 0, 22, 29, 0, 2, 1, 0, 42, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (23, 1, 0, 23, 31, 0, 2, 1, 0, 3, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (24, 1, 0, 24, 32, 0, 2, 1, 0, 64, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (25, 1, 0, 25, 33, 0, 2, 1, 0, 25, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (26, 1, 0, 26, 35, 0, 2, 1, 0, 86, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (27, 1, 0, 27, 36, 0, 2, 1, 0, 47, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (28, 1, 0, 28, 37, 0, 2, 1, 0, 8, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (29, 1, 0, 29, 39, 0, 2, 1, 0, 69, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (30, 1, 0, 30, 40, 0, 2, 1, 0, 30, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (31, 1, 0, 31, 41, 0, 15, 2, 0, 91, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464120000, NULL, NULL, NULL, 'es', '06111', NULL, 'stop', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (32, 1, 0, 32, 43, 0, 15, 2, 0, 52, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464120000, NULL, NULL, NULL, 'es', '06037', NULL, 'stop', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (33, 1, 0, 33, 44, 0, 2, 1, 0, 13, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (34, 1, 0, 34, 45, 0, 15, 2, 0, 74, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464300000, NULL, NULL, NULL, 'es', '06037', NULL, 'forgotten', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (35, 1, 0, 35, 47, 0, 2, 1, 0, 35, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (36, 1, 0, 36, 48, 0, 2, 1, 0, 96, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (37, 1, 0, 37, 49, 0, 2, 1, 0, 57, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (38, 1, 0, 38, 51, 0, 2, 1, 0, 18, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (39, 1, 0, 39, 52, 0, 2, 1, 0, 79, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (40, 2, 0, 33, 44, 0, 2, 1, 0, 13, 0, 1, 0, 1795464240000, 1795464240000, 1795467600000, 1795464240000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (41, 3, 0, 1, 1, 0, 16, 2, 0, 61, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (42, 3, 0, 2, 3, 0, 16, 2, 0, 22, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (43, 3, 0, 3, 4, 0, 16, 2, 0, 83, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (44, 3, 0, 4, 5, 0, 16, 2, 0, 44, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (45, 3, 0, 5, 7, 0, 16, 2, 0, 5, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (46, 3, 0, 6, 8, 0, 16, 2, 0, 66, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (47, 3, 0, 7, 9, 0, 16, 2, 0, 27, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (48, 3, 0, 8, 11, 0, 16, 2, 0, 88, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (49, 3, 0, 9, 12, 0, 16, 2, 0, 49, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (50, 3, 0, 10, 13, 0, 16, 2, 0, 10, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (51, 3, 0, 11, 15, 0, 16, 2, 0, 71, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (52, 3, 0, 13, 17, 0, 16, 2, 0, 93, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (53, 3, 0, 14, 19, 0, 16, 2, 0, 54, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (54, 3, 0, 15, 20, 0, 16, 2, 0, 15, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (55, 3, 0, 16, 21, 0, 16, 2, 0, 76, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (56, 3, 0, 17, 23, 0, 16, 2, 0, 37, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (57, 3, 0, 18, 24, 0, 16, 2, 0, 98, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (58, 3, 0, 19, 25, 0, 16, 2, 0, 59, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (59, 3, 0, 20, 27, 0, 16, 2, 0, 20, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (60, 3, 0, 21, 28, 0, 16, 2, 0, 81, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (61, 3, 0, 22, 29, 0, 16, 2, 0, 42, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (62, 3, 0, 23, 31, 0, 16, 2, 0, 3, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (63, 3, 0, 24, 32, 0, 16, 2, 0, 64, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (64, 3, 0, 25, 33, 0, 16, 2, 0, 25, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (65, 3, 0, 26, 35, 0, 16, 2, 0, 86, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (66, 3, 0, 27, 36, 0, 16, 2, 0, 47, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (67, 3, 0, 28, 37, 0, 16, 2, 0, 8, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (68, 3, 0, 29, 39, 0, 16, 2, 0, 69, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (69, 3, 0, 30, 40, 0, 16, 2, 0, 30, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (70, 3, 0, 32, 43, 0, 16, 2, 0, 52, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (71, 3, 0, 33, 44, 0, 16, 2, 0, 13, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (72, 3, 0, 35, 47, 0, 16, 2, 0, 35, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (73, 3, 0, 36, 48, 0, 16, 2, 0, 96, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (74, 3, 0, 37, 49, 0, 16, 2, 0, 57, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (75, 3, 0, 38, 51, 0, 16, 2, 0, 18, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (76, 3, 0, 39, 52, 0, 16, 2, 0, 79, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (77, 4, 0, 1, 1, 0, 2, 1, 0, 61, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (78, 4, 0, 2, 3, 0, 2, 1, 0, 22, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (79, 4, 0, 3, 4, 0, 2, 1, 0, 83, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (80, 4, 0, 4, 5, 0, 2, 1, 0, 44, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (81, 4, 0, 5, 7, 0, 2, 1, 0, 5, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (82, 4, 0, 6, 8, 0, 2, 1, 0, 66, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (83, 4, 0, 7, 9, 0, 2, 1, 0, 27, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (84, 4, 0, 8, 11, 0, 2, 1, 0, 88, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (85, 4, 0, 9, 12, 0, 2, 1, 0, 49, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (86, 4, 0, 10, 13, 0, 2, 1, 0, 10, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (87, 4, 0, 11, 15, 0, 2, 1, 0, 71, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (88, 4, 0, 13, 17, 0, 2, 1, 0, 93, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (89, 4, 0, 14, 19, 0, 2, 1, 0, 54, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (90, 4, 0, 15, 20, 0, 2, 1, 0, 15, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (91, 4, 0, 16, 21, 0, 2, 1, 0, 76, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (92, 4, 0, 17, 23, 0, 2, 1, 0, 37, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (93, 4, 0, 18, 24, 0, 2, 1, 0, 98, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (94, 4, 0, 19, 25, 0, 2, 1, 0, 59, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (95, 4, 0, 20, 27, 0, 2, 1, 0, 20, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (96, 4, 0, 21, 28, 0, 2, 1, 0, 81, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (97, 4, 0, 22, 29, 0, 2, 1, 0, 42, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (98, 4, 0, 23, 31, 0, 2, 1, 0, 3, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (99, 4, 0, 24, 32, 0, 2, 1, 0, 64, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (100, 4, 0, 25, 33, 0, 2, 1, 0, 25, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (101, 4, 0, 26, 35, 0, 2, 1, 0, 86, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (102, 4, 0, 27, 36, 0, 2, 1, 0, 47, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (103, 4, 0, 28, 37, 0, 2, 1, 0, 8, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (104, 4, 0, 29, 39, 0, 2, 1, 0, 69, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (105, 4, 0, 30, 40, 0, 2, 1, 0, 30, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (106, 4, 0, 32, 43, 0, 2, 1, 0, 52, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (107, 4, 0, 33, 44, 0, 2, 1, 0, 13, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (108, 4, 0, 35, 47, 0, 2, 1, 0, 35, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (109, 4, 0, 36, 48, 0, 2, 1, 0, 96, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (110, 4, 0, 37, 49, 0, 2, 1, 0, 57, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (111, 4, 0, 38, 51, 0, 2, 1, 0, 18, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, stage, parked, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (112, 4, 0, 39, 52, 0, 2, 1, 0, 79, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('workers', 40);
INSERT INTO sqlite_sequence (name, seq) VALUES ('contact_points', 54);
CREATE INDEX worker_regions_by_geoid ON worker_regions (geoid, worker_id);
CREATE INDEX contact_points_by_worker ON contact_points (worker_id, channel, reach);
CREATE INDEX consent_ledger_by_contact ON consent_ledger (contact_id);
CREATE UNIQUE INDEX campaigns_reply ON campaigns (is_reply) WHERE is_reply = 1;
CREATE INDEX outcomes_by_message ON outcomes (message_id) WHERE message_id IS NOT NULL;
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
CREATE TRIGGER outcomes_unchanged BEFORE UPDATE ON outcomes
BEGIN SELECT RAISE(ABORT, 'outcomes is append-only'); END;
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
COMMIT;
