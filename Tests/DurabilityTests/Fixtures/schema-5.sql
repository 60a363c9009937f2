BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations (identifier) VALUES ('1');
INSERT INTO grdb_migrations (identifier) VALUES ('2');
INSERT INTO grdb_migrations (identifier) VALUES ('3');
INSERT INTO grdb_migrations (identifier) VALUES ('4');
INSERT INTO grdb_migrations (identifier) VALUES ('5');
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
INSERT INTO worker_keys (worker_id, wrapped) VALUES (1, X'E93B013967F6C3BB42EFFB047BE15BA04169640A7E94007B2DDB4BD0E53AE0F4534972AEED1AE884B8928EC76BA1D0B59820D7D20691125205174140');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (2, X'8469F004EFF16F85AF72DD0C3E49FA62794035F39B91AF256E670998268EBA0A2A4D7AC9C294659B10E92F9A52B2530B763EB5915AD9725A8E8B77DA');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (3, X'627AE69B4D2C0CF7F53ED7B69FF02C9AF878C15C67699676606CCFCA1CAA4F9B3324F645C986B15CBEFDC66AEC5D73DCD686CDEC8AFB88C9E02A10DD');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (4, X'44146FD85DA8FF170CF0F5B15D26DD6C1D2D2A98F141CED11C7941649BDFE5C1D63E3EFC75AAA60D319782AA5353B39CB3269AB08E00FAE62AC10BE0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (5, X'37291C07CEB8126D1B9BF010E8EF395200DB403A0AAF506E9D09506D71D794DFDA4C5A7707A4C8992436B087DA97540B6BAFB06E1035BC3570258465');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (6, X'044E96FFE4064954FC86A2F612A0F47118777E3BDB336129D3433D330AF476804509A8B9BD45995C8CE2F972E4FE89F8125622966A03F3E8CBDD6686');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (7, X'2EB29E94607D391B292B068072DB6C1D25B7375363DA6EEF18DDE0C618B64BD12306CEC78F8E98EB67FD4B81333D53AA86318AD7756406FF93C18EBD');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (8, X'712BADCCCC6106F14E419BA60E78C555D223BFDE0642E546C7B59A51959C43B805C2C41B897769854D07805C0171ABE93BA9EE0DF7CEDB65BFFEA4E9');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (9, X'119C74842D3AA51DD6D6D7E8E84FE157DBDDA2EE7ED7F158ED4356EA1E788F653F58B219BAAAB2CBB733056C7ABE504C70EBE6BD1C215DD3BD1AAFAB');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (10, X'FE80E3D123B86A40CEE56A21A61091ABFE930A7E6280107B0B0B737AB52279285BF9B43DA336DAA0B383434CF682DAB90F357775E5A2F4866686A02C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (11, X'345B4801A3A867B88E2853A9757924AF9EF57965C4FF12D3995326F3C8713F485457E57F50FB771FE3886D133CB790A6C4969AB8856D71FBA33E3955');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (12, X'8D84720A09D373D8812F32A706A327A15878400A56779A74034D6C62FCE03CF806679E961496FDC715F144DA65E6E65A33FD6B9824D67A4842ADD1C8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (13, X'51B713AD337F24F2534587C7C563D7B261EC579BB47FD10811B76D25DEABE8EEDF84BE1DD8121625F2C3642E77675BCF61C885242A0A08700D24ECDE');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (14, X'7C0EB110BE4CF31652A7636F09522B40293F3FF3BC78579ED47E77CE13AD51337DBEEE42B2ECA02ADD4623E74CEFF20E11520D8D91E15AB9CA9BE926');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (15, X'C28739AEF185133FDEA5D115A59B1DC8C04B52174CF66867158157D5D64E8985474DE5631EBD37E90B0A4D6A4641FFACD8CDCDF7231BF030292E177E');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (16, X'89076A4B79EADF92A564E511F1D7211124EFBEF15B4149C85CD15A964DF97801A41C8FBB88ABAF4E70D5CF5732951B3B96285065957C5024AF00BBA2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (17, X'21ED345E17AF476121156D3C3474FB6A042F26A21CE3CA37FE245F477F652F8D3124F62DE943E0CFA7E539156CCB86DCB6326A3DDD8BF7B7B901B833');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (18, X'D58B86C3D59626DA7CA09323CF1B01AB4E01239A20E31DA574603613E9468097D3A353981835FC232C1C020CA7BACFD35DFD88C4E0170E9659F16AD3');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (19, X'408B389EBB46BFDC379338752A5C67E2D4D691320BC9515254E17745A74535F36EFF4C0AB72ADC5B76F95BE57015C692586BAF489CA5239C52585AB0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (20, X'E507EF64665773973E586C5A0723C5EF859258ED2243A8B858F17B424F72571D42FCA34A594AC3759EB18B6B8681E311C592FF181A86C8F0CC74D404');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (21, X'EE8005CC8F11DC5A62D944DD0E446541B6A124E42906CD12D0B3DD0286EC7D3627EDDDA1BCB8E68E14019AF22FC87720F1BABE573404E873BF5F7DE9');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (22, X'F8CB1FAB0745ABEE9E59853E480BEE1034C6BF9F6B3AE210ABA1AE0BBF3495AD5E8587CD6079BA33C1B26061D8DF9D60946495776D33EE0A97DFE224');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (23, X'EA6B0F8EC1DEF6EA54B6B887A62BE80484020C86C8B51780F4778F4657BEEB0E42F07926B4A3E9A7721E969E8E099FAA2BC24D4D3C3F5DEF98DB8BC9');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (24, X'F7B2A9FB793ADB64E3154DC7AEDCE57F3B9A26977610EEBCFDE57558948028E9EC6A8517531E76DA9ADF07E3505B834E4006621E3A34FD5EA4DA54F2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (25, X'11AA5F659EB31A7EF39C4AE9DD2ACAECDF3F7CE49A7C04F4C7083E75C10845842C9535F395F4F677BD1171FEF9575DEE202B84755D2ACCE3AB132454');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (26, X'823BC37123FCBA120412E51EA420C667F614E4486000BE9298C307058AB5F7DD30948CCCCACFDB82DB7A07B007FFE27BA96D7716126539B36C1206B8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (27, X'C73DC6B7D908611154D6122AFE3617C09FF0B0F81E93F5DD0A7DD61E7B03181AFB28BE9B4EBDE97A4A7F3A744FC969F76271875626840785F1941D82');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (28, X'E86B4A9057F5690F173A23FB86B6166EA2B129FD5A49B74116897F3304210F9C82B9A746B670E999FE82069761C443FB7CE5148FBF31A7FC323269EF');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (29, X'48625331ED5A8B83A76471541F39B0F4F4F743E5765CD4DE96BCB78AC6B87928C0324ED1C4EBDC8D0CF45F4235CAFFB51D6FB5C775D62057168D3CAF');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (30, X'C1122D0D3998C152396CE93B928E8319371D6A55597B1D86003779F9AD30FF55FA26F9CABBD89C45D5A20C8815297DB8883AEF4E7791046A988CAD09');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (31, X'BC45BFDBAFC2F4A8F2237F2D43B9C96CF66A57948F755ECD4DF4E76ACE86321228D1DD94D9F1E9B85E06CAD6863874204FFFFC5B2087412B25C4BE4B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (32, X'6773F8904C102ABEE27AD99EC73E92E174DFC0476B33243ABC079F77E1FCC2ADCDCC7A36CF97B2B27DE47DCD46521DA37305B7CD1453885D434EBF8B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (33, X'AAED4365C8ACEDBD66A804DC90BAB14160813485F4DEEE93936EE0314331FC8EB726D0E58D853AF5A4CFE96E8348C1282C7323E46896118C6FA6845F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (35, X'E5E861E4AB95528575200CC075C44F8B98EE9D874EA4D88D3F84C9513AFEF8FE997FE727A980988E0BCAF7001E309A9C8AB0A090B2A645F4AB9DBF66');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (36, X'64F7B48BA4434D3A263F8674AAF4BD43DCEB676BF23326F26C50F9A61D431A88E840EB6202608EAE34A43288AFCCDF62B89E66EADC1692A308991FBE');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (37, X'726B4F9BAEDD7B6B6C7E3DA4B0B052504D4CF94A7CC1BF99D1C54A537406DCC3842A4451E85E0C57B8E68C5EE81241FA3059799E12CD17BCD5312036');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (38, X'0D8DFAB2B0AC0E126C54887C58E9E75E7B82DC6644F61C9FF92B6D5ADFFB6105B90EA0E7B5BB4FE00318985B01389773BCE4A926F9616E15FDDC44BC');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (39, X'8491979EA6722BB5E5123F44040D5BFC6857353AB3D601DD462AD893E1D00740B94C897B6FEE9B06E34ACB1204696BBDCE2C988130E1B07DE7F88E94');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (40, X'5942117A0BBAC6E59909DA1F4078F8F3D4E181A448914983D0EC345360611A61F12B7952015D23691E485DFA47CEF0F5393A92416B6157D66B90E4BD');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (41, X'67954488AAB672E82F6D1BD893ED058DBBD43044E624104ECB98B91F413CE2FC11A987499AA09809A74CC84A7B84993A98BF96CE2E419406ACEECF52');
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
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (1, 1, 0, X'2AD5DB44D774728E6416E80274B99DF34CA5936CAF4DDE3EE53B365905C5F06C09B2676DC0B245EE', '+*** *** **00', X'7C5AA0A87981F3A00CEFAA4D05F22756', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (2, 1, 1, X'62CE4F4600080E2FDCABD8DC242587C0D2927FD8389FD48BBF488BAE30CC4363E15ADA6ACBA1CF82F4A0B0826FD0D4', 'w***@***.org', X'809243A75ACEE58A3320374FDEC7B7D1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (3, 2, 0, X'BE03B0CED21AADD61F9C57C48802BDF6E5DF6CCE67A1A57D21B221E84A043EA81C4E896A0FAE3AC4', '+*** *** **01', X'44B3176DD494B539D2136737CF0DBF6D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (4, 3, 0, X'793D75E9E68E41B9FBC7E7B69C19F0372F5438D07FD4BAD57307540B3919AC1E5B479BECC167C2EC', '+*** *** **02', X'E2ECD99840E8486C280C9D90214C7E7C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (5, 4, 0, X'C1872734B75C65543483F6B21E5F20ADC4AB87C517186270B93CCED0D9B52574DD804E62A712C7B4', '+*** *** **03', X'08CA07DA58F27CA54D4F33605AC8708F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (6, 4, 1, X'FB0BFAE6B026ADB170A2259AA691BF49670C7083298CEE9A154B63A121FAABC51BC709F7A6418A755E14F02BF3EDCF', 'w***@***.org', X'013741B99278B57B2C1219894CA2A9A9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (7, 5, 0, X'68B591F9B86B20ECFA6A53401EF63463A162E6D5167AD2EA93C3E8E5D611AEC10E58EF8BBBF94566', '+*** *** **04', X'34D86BAA381478F798A9CE23ECEC3D92', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (8, 6, 0, X'1C9FC25EFD8FD961393FF05FCCFE92DE0CC2DA0EE7E76B0CCF3740444EE42539955ABC7A3D574E2E', '+*** *** **05', X'AB316DFABD3FB2657E681E2097CE5383', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (9, 7, 0, X'1B8853F1861FE44473E7F7DB5D9358C5BD614FADB8AFA4C750AE82E8F005E62CC7552C43635022D5', '+*** *** **06', X'656071EEE9C0ACCC47D251E833433C1B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (10, 7, 1, X'A755381030A435F30B47087E0F1424F11BDEF1246C4428BBA652FCB47B91B8E5B99C074C789B867418DC3990FDB352', 'w***@***.org', X'358C3E55C9DBF06113A9EEF2E1112C72', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (11, 8, 0, X'BA9EFB2EFCF68CD618FF0993B8476CBC30D8FD0348629664655023D1DE28029214D53EB4A959E60E', '+*** *** **07', X'F12A17FF4783FE424DFE80A758887CD4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (12, 9, 0, X'BCB5A027861C93999B8E13DC70735A7A1E0D6515D2E7DAAA173EECEE5F02321513648DECAE134CB1', '+*** *** **08', X'42708F02CAB33ED3E8D73B29908E9942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (13, 10, 0, X'84452AAAF8B7E341A3B512CA17BCC6FEADF09DCD96BB386010E2F5FAA06F2E3D9D5555ED11F002F0', '+*** *** **09', X'FFEFA15FB2D118134B749C179D6CF816', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (14, 10, 1, X'4863982DB29A7BF08883D55AEE48252B6C9DDB437636478216D80F490019ADEBDEC8E5C234D65F9D4F463362F1DF28', 'w***@***.org', X'A7826A3A7B3E5D4F97A3306090B0F92D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (15, 11, 0, X'75FE33BBA007683B4F3680048F1B9A4A6078F1AE60B4F7514CD79096082F9B8642043FFEF6244F0D', '+*** *** **10', X'DB96631C076C34768099F121349413DA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (16, 12, 0, X'97ECBDC22ABEDB63E70859DABE28EBEFD8D86E1EC8C9F6AD48D92B4F97332D6F618F5D5097B7AD30', '+*** *** **11', X'3774A60C58FEAB123F8A02FFDFD650B8', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (17, 13, 0, X'E553E18FF1B17DD3CE91941E071B1A21A09743D21FF030A6655122D30B085BC0B1F15F2176E50761', '+*** *** **12', X'C0E3C25F1B2D5FF2DEF4BCD4511661C9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (18, 13, 1, X'C1CE64BD0AC9BBCBBBD6E83FA4965BEF63C88C82920EDB81AA9BB270BE7DB206DE7FAB8420C0969A78D7B652AF15FF6A', 'w***@***.org', X'D0C13EE0E4940522DA1D829DAD2C2F60', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (19, 14, 0, X'8379802C2C6FC16ABCCF87805AA74C9B04CCDEF3F2D53A2E2F07858C9F073D2CA932087DC76DD84F', '+*** *** **13', X'A7FC897A5EB5E270F23FDB2E095769AB', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (20, 15, 0, X'F0CCD4C9C56B1C8BE207BA63B5C25CCB499B1D1331C674E664C6AE7AB488424186CA7727173D22B6', '+*** *** **14', X'234F81DD21A1084B2B30568CD9AADFAA', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (21, 16, 0, X'EC5529061F64C5A2D89A0742C001C4AAC279FEE4C0E74688EB26189F389D3F591E01FBB8AA0B5248', '+*** *** **15', X'217A29CADEB5B72E6D0ECFC087CD7092', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (22, 16, 1, X'192E75C7CEA936C1D7E3D48BCAA67A859C1AB7159E2CCC871ED5A3CA2D371664514D2CF434FB97A4EF3BFEDA2B138A17', 'w***@***.org', X'71BC7B6DC0DDE563C7D5D7DBC69D4A3A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (23, 17, 0, X'42352FFC32E5850ACE1E2409401B252500DFB706B1A4DC484F935A64C1AF385F081CE45A5F0CC654', '+*** *** **16', X'C4C256C18633A044EA7C2CAB9D604B44', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (24, 18, 0, X'78429C7FD1EC4D11A4486860038CB1746E3EB536B262D2A1BB45AD03D03EAB59095A6A560B5C1402', '+*** *** **17', X'E8A2ECBAF01EB3558F18E0D16CA296B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (25, 19, 0, X'A879EBF0EB26F1C00ABDA40A931B345523DF15A0CA1B316558B11B91CD18A8A90AA93C334EF0DB8A', '+*** *** **18', X'A1262F5483238FDC916BA49A41DA78B2', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (26, 19, 1, X'20A2C1A8303D0DDDAA5E4A2ED2DB3D00F6465A73F69358FA1714AD0FBFFD87B1DF64018E5D78D6A921209AB901922DEF', 'w***@***.org', X'2FF8EBF0557D76D1D6B0787739D8885A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (27, 20, 0, X'0E58AB8AEE9828D6AE52C28EA1D01669DBF4446C11710A2D584A2257D1FD092917F776B457E261B6', '+*** *** **19', X'428E754465BC167B86B99885EC5BA09B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (28, 21, 0, X'DAF50E30C7482A7C1F517E77F139AB7360C4CC0BF0CC0775CE33E2216A10D48DBAB80F0B507542DE', '+*** *** **20', X'DBCE4815D0D0C6404F5B390FC66EBF59', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (29, 22, 0, X'0C70A1240F139999209CC7470BA634175D6DC4275B1498AC55105ADAAE3E1D36D49A65A4F126B978', '+*** *** **21', X'BA6409E0A22F1B642CA499BE4CD60CD7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (30, 22, 1, X'94AB5519F17AC27259EFBC7C3107154C6CD24F38C342042E19C2DE391242EF79266C90446EC8A30870424FBD1863CCB2', 'w***@***.org', X'CB8B677004B4AAAD1404BD4B3AB0F369', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (31, 23, 0, X'FE2E180B41E297C612A0A48418EDA1AD5846DA57AF6F0DF157A44F37BB7221DA7AF9524C0608F6A6', '+*** *** **22', X'C4AF60A1C40FA36575FE3B4B0301F684', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (32, 24, 0, X'BB128C6F92CCB9FB37E0B0C8CA64D125F9CE6B0D9E75CA4CA91BE4A19D2AB0C682958EB13C945D54', '+*** *** **23', X'558BB0665527F8B489E9297D6A3A7D0F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (33, 25, 0, X'10FFE1F447B2D6354685D1F486ACBCFA384E2144370327B4C9FAA73E07BAA465E3B178D23DB0E6F5', '+*** *** **24', X'A685BDFF52F5FAAC9D5B84657302634C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (34, 25, 1, X'02EA8DA061C5712E9757FABC7FAB942E5B9124FC6F812CD8F825E321B6F5F75CB8E70B774A7AED07A40084061BDA7051', 'w***@***.org', X'0579D8DF13312379AFEA47BCA8F67582', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (35, 26, 0, X'FED5D5D8633C04EAE08CC883ADDF73FD84E40743CCDBED472AD0D12D7000DDF6FC207433CD1D4BCF', '+*** *** **25', X'C039ECD86E6955B47A4BCD78901E03C7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (36, 27, 0, X'54F43885C08FC180E33C42A0A38F07C35EFD21C8F27FD26D2D145E013AF93A1070C2CEAC5872A8A0', '+*** *** **26', X'B6AAD5E5764F3F492A1B77446B9B8CE4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (37, 28, 0, X'BE9FE39F0910728A15B09400F8208F0966A7AD9E83388C9467E72502925B0E6B7597DAFCBAB18EE1', '+*** *** **27', X'0C98E371E36E776AB7285BA2FD080135', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (38, 28, 1, X'0AE96C3FF591D8E75E2E6F8C79D03AAEB42505505E156DF74427424DB7BD660400862AF4FEC3BBE070EC23E98CDB7D96', 'w***@***.org', X'A4A7AB106F788ADAE2EA425682380F3F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (39, 29, 0, X'DF9BFC817DFA106354D9B458B6FBC0FF31DF86052D87D603AA2A3A6251D2FBC176FDFA712EC80330', '+*** *** **28', X'954AE00B88C68B53493E5A80037C2377', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (40, 30, 0, X'64B95568E89A417EEF8FB1F62F0CB8CA6E9DCB8DCC0C9732AFA1845FF39FFAB0DBADB0FDC9F91B46', '+*** *** **29', X'DBFD0A3222364ED9EE38993CD7BB48EC', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (41, 31, 0, X'09842C862F66A703C73C3A549E7C0F46C85259335AFD8DA9B4C5FDF2C60F1486DA9955DCDCDB017A', '+*** *** **30', X'092CB99B3E052E3D81BD32C372ED5EC7', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (42, 31, 1, X'A4059AEFA6374AE8069D502A3C62F2065D4747FCB980062074C670A893EAD6612C31461AC2C67C043F6CF7F10C4FFBE3', 'w***@***.org', X'D3A40147DE98EE4FCA4496ACAA5AB942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (43, 32, 0, X'9882B9EE7E40A93C26D42B274059787B90E59C780D875439501EA5565CD8B255C8002834D352AF10', '+*** *** **31', X'BF10AB69EDB19C660775BA4CEB703BF3', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (44, 33, 0, X'AC51839B48AD9018735371A3CE8CE2CC101D97BF8A53689D3E159CE40982385D6F3781392006E20D', '+*** *** **32', X'D2FB315D2600E54EB6281A380EB286C4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (45, 34, 0, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (46, 34, 1, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (47, 35, 0, X'77BE01EDC760963DA603B1B18A289CE3EFD1B260C2F11F192D0087DEB356A51C6E91F57C0303E9A4', '+*** *** **34', X'1D4525D6C3CF2C56CA51DE5A0C3E63B5', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (48, 36, 0, X'4ACA707C1660470CA7C522501B27287E54D1B94C8B3B04607BE0E2326B078B6D7CCA88A9CECD46F4', '+*** *** **35', X'BF034AD1BC918763C0E4AF695E8663B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (49, 37, 0, X'1434918512D74839A65AA9B66BC482CBC7DC19922D74870792684B0CC7A5CCD03C44E9E47547D09E', '+*** *** **36', X'94631ECEF34635F29BED5AE0B8A99FD6', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (50, 37, 1, X'A72261EBE4A1A24E52A0FBEB229E80145C805E8945C50683DC95408485316629AA0AE2222A84A3652CA2CD96C6E567DB', 'w***@***.org', X'E36F404B1D5E8133336362FE6107EDF7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (51, 38, 0, X'0D1AFA301F24C339D5305137BBB2091E5D62372A061B1FD3E03A99D258409D008F41A912E765DF75', '+*** *** **37', X'5CDFE14B8D9754C611C74BE0DE7CDDB9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (52, 39, 0, X'31C1444FD787781142068D0C9EA93D62D420CA3471DCF35C9EA8C1418A6AA24FC512B7A83329F51D', '+*** *** **38', X'3CB2B9BB904051844AE2E6740F6ECBC1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (53, 40, 0, X'949A571CC29EDE7C378013E82405FB383445301D155072D72B1E99139A0884887BE6CDDDD65104FA', '+*** *** **39', X'84693B9D8CCF5E13D03C75074CE3BA87', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (54, 40, 1, X'58DC4188E5AED7A936A0A3BEC4533056294BB9C52AEAFEEC8619B40F6E7477E0AF6D5C94EB461A2F55D64EC1FB1CDEB7', 'w***@***.org', X'9FB007E8C1A6BF5DB413A93F7A0E78FA', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (55, 41, 0, X'7FF3F78FA7D9D9176413A8190B0F007EE2087A8A17ED3FE57644DEF23E6FE423FC6D28F8D20F3545', '+*** *** **90', X'A3D5B3538B957E81E6BC8372EAA95385', 'unconsented', 1);
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
INSERT INTO actions (id, at, person, kind, detail) VALUES (1, 1795464000000, 'init', 'database-created', 'schema 5');
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
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (15, X'8FEAC6FF09A00A417231E734A4BBED09', 19, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (16, X'CF00CA783D49BB1670355DFAF64A262B', 20, 1, 'carrier', 1, 1795464000000, NULL);
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
INSERT INTO conversations (contact_id, sealed, expires_at) VALUES (47, X'AF38A2350C70A72AE7DFF980C06A064783607898B5E7DB0FF0F44C2EB0AEE6FF57AA1194063232D68948E41277B280D25B16728AA23CC7C24BB26C4238D5CB8A819E574A4576947F10BC010BEA8AEA8C48B5F4349F91580B8826AA6D0BA432AE1BDC7096109AFA0020064F176B38DD7DCA1F2DA2DD0667C4C5AF63BBF830DF6E59F6291470ED66E3A1D4E2C35BF8805F2BD84428D672FCCB6E6DC79F9D75E26EC41AB534CF8785797B7B33E72F9DC7344D22397863BC67EC3833E7F988EFCC56F047DA0FA92CDA8E5D97933A2EA2992A07AF2932872463DC734040976F178F', 1795550400000);
CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
    kind TEXT NOT NULL CHECK (kind = 'doubtful' OR kind = 'other'),
    received_at INTEGER NOT NULL,
    kept_until INTEGER NOT NULL,
    sealed BLOB,
    answered_by TEXT,
    answered_at INTEGER,
    decision TEXT,
    CHECK ((sealed IS NULL) = (answered_by IS NOT NULL)),
    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
    CHECK ((answered_by IS NULL) = (decision IS NULL))
) STRICT;
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision) VALUES (1, 48, 'doubtful', 1795464240000, 1796069040000, X'321F39E17F1DDFE7110ABAFC0C09E58B671A255CB9B45D63D5B7181DE79EA2A6DD73D3BEC46FF909868DD1', NULL, NULL, NULL);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision) VALUES (2, 49, 'other', 1795464240000, 1796069040000, NULL, 'rosa', 1795464300000, 'nothing');
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision) VALUES (3, 55, 'other', 1795464240000, 1796069040000, X'A8CA2ECA6C5B31F4437B73D0738D745E7DA480D2EC050195C5F090385E54DD021525D7811F74EACE38826A', NULL, NULL, NULL);
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
CREATE INDEX deliveries_by_region ON deliveries (region);
CREATE INDEX deliveries_off_path ON deliveries (state, region) WHERE state >= 7;
CREATE INDEX questions_open ON questions (kind, received_at) WHERE answered_by IS NULL;
CREATE INDEX questions_by_contact ON questions (contact_id);
CREATE TRIGGER late_opt_outs_unchanged BEFORE UPDATE ON late_opt_outs
BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
CREATE TRIGGER late_opt_outs_undeleted BEFORE DELETE ON late_opt_outs
BEGIN SELECT RAISE(ABORT, 'late_opt_outs is append-only'); END;
COMMIT;
