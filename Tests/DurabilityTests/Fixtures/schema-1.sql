BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations (identifier) VALUES ('1');
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
INSERT INTO worker_keys (worker_id, wrapped) VALUES (1, X'E7D12A00C973C35D146BE50671C46FDFEE12AEB197507E5E4EC647E679E703F978DD67E6E1A853CE866D6194A905F9DDE88459FE64EA73F9825782DE');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (2, X'20F1B19F28EAA14C689A3D2C675F9A14A3ADACE30624DE427F4A265C92302CCC9E48369DDC628E7F9CEB273C4E3EB270777887200439B487B06064FD');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (3, X'CC6B547CCFF35F223A1229170348B2B5858DB84C3ECAA56820D27D7966A64B9B97784F740E5C1B11AAF99B2A33670C1D09C4590A5190EC236CF4D79B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (4, X'BBF547EEB28ACE65543968C24834EBA42E28DE66A508E25DC1A7E23477CAC5268288614DD4C461FB43A0277ECBC5AC3D0F8673999E444C55E99D75F6');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (5, X'34DB9E8F89AACB90E2BC7A8550C9478BA9CCAB51FAF3F9573C460A85C6A54B8D56582B84E82A1A38E4184473C095E22DD27CDBF33C47474B45660806');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (6, X'DEE4CC93D76BC21BE4142EF71B5F9A35A7FFD2FE6894A90EEC82FCFD0163514E9A6ECFB36FE977FF0E9D8473B20D4BB42F8EABDED6D9471C4547108B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (7, X'11C02C2B9C49026CE6C734FB0B01F7AB2A5893F5D11D53C1C96163C7AC9D417E64650DAEA03AE05DA64E69271FFF4F4C1580CA1103CD991C32CAD952');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (8, X'5F26E5D492DB3E488B6DF41FCA4CAC494FC6DBB03A33F7D442503E3A7C7DDAFD147F711E2360A612BDB49326800F90EE74636D317268226D1A7C9A6B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (9, X'5D3E2FE414DCE71F99FA2848BD3D268B58ECFA6C8D9D03EAC5E889582ADB86497F32F400E7034BF827215A8917EF9DD23A687A91CA4497CC2D6CAA17');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (10, X'3C5C6944FC8806AA700F51B799DE64FB54756B32E6F0F28E0CEBBF43D0F69BEE1E28D61AE46E6866B6DDF3A7A05D813DA41294E36159D33A993C9DF9');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (11, X'9CB3995B90727C7386BABC02AF816E2E10FAA8C82748A340D8458BF016C5500C2EF26DF9F39B9AEFED93796CA48082EA22AD864DBF0D9036BB992089');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (12, X'BB326EE21381C01543826F993BA5FFC2BF4E635DC2D25909E1A52DD041710DD252567D3838F67F90B1E98263AE8E90DA596C2B6CD22838B0093F5D82');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (13, X'7DB96B72A073F4A2EFA3D46DC8238C3B2666A5FF900223B2B1CD965BEC70E047111624A9B54D4619C71E71FC948B979E133F07FBE240AB51F9919D0C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (14, X'8A3964F1E78009E096136A3DDCB2E043BF9AA6B8EA83903D8DB87C2636E68AF338ED94D522B0CE8BA63A5B003DAE31902AD89572E33449EF9BA4B546');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (15, X'4877C2164102348E73812D691B88F39FE237EC4CC22F506A74BD2791FC450F5DC14E93BACA7003B514417401B8B65F40129EC6D22392541D5EB30581');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (16, X'5DB3948D6E6DDE99F1B3982E358302E069F28637F590D8726F9BFB0DB3CA44D0928621152A395BEA59613516748433F04A27CBCC522BC3470D913059');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (17, X'DA2D225C9C56FF90B79E6EDFDE88AD88D3A08EFF120AC2D340AF6F265BABCC73541F249B1B8CC9A449437634F127DE4FBB5D6294174191D568D6E2F7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (18, X'6A7F5AF01052DFC0C3C8E31BB5CFD5E673910D4CEFB9A7CB1D9FBCE2370857F165345E62B47AF514AA0D16C4C44FDD95ABAD02D2A5A4776A59FF3E9C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (19, X'3A315F5BFF86F1827E9CB29F27F5DD8B09C2194770105CA7057C963E3235819D08D482A10B02C471FEC70D79205A49DCC2260CF5BBE3BBB161B2440B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (20, X'0F02C314DDDAA56208B7AEF80451C7E59C184628635D23487AFC786B8184C5C4B7DD1595E63DCA5B67DD159EC185508BE3A7AC860F240187338AD660');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (21, X'29E4F5356CE97619FE6AD1C56B87D9F7547759AE221B50AA6BB0906EF9F331C1A947D0AE1A9FF000C84A4809AFBCEABAEC9431BA1BB2463E46ECDAC2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (22, X'C5F3B46E1678990D5154EC3632749306CCB8B199616A18D0E8AB37D96186954746DA1672033978D393E54A339C3012B0D05F756FC191A08C80263B77');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (23, X'DCC43AC9D0A4DBDEF36C70092558437E7C518EFCF89122CF97902E1CA1389AE52DC18A1B7D38809C7AE83A3A96CFB50F04FACCE6572EFBE37B2BB5C3');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (24, X'70274CF143FE630EC5CA6CD98DF4AC79BF45AF01C191CF46CF76659BF890BD088A2AED004E5039FC61CA70EF59E51717B8DCC518A00273D04AFA07A7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (25, X'2A901249F4AB9352E63B536746862216FEE21A265F754D7C110C8114168D5583245C106D7A383260C9262503D5CEF70E5E9FA90EC2C1DC65ABA91386');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (26, X'D757D51B70A2A7613A13D6B8FDD9A77D23141753E9E19C48CE2AD330B64F31BDACD217379C1559F235292286BE59F56E39BFDFB968A6F43B4C78D0B4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (27, X'93302F0F04E72455EB50A962DC5DE6D55A94A5A756D97E13CB491C7BC7B45DCE22C0F1722A55C09AA8E6A1EEB0DA27271BA6C3C99D7FD6C4CF53386B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (28, X'B8E2272FC5D4DA415B05AA361D98977872BC018D499F7B4418693B34F14A9B9EEFF29B207E53E061121078C85FBE827E5B63F69C5A3E7892636BDF83');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (29, X'4FD25363DE4A9F7F2657705DD06D4C2D3A948D6BC9BF625A650DC5DD960AF5DFA8C10B4D633844A7AAED8423A6ADD06428BFE658092893A832D76C11');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (30, X'189FAF1B4427DD95DB6ED936082604B7AEF37A04554724648725FC08DCB6BBC70E8F8A6C8BB446EFC5DF27E72759C1E84678BB53506600AB2487445F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (31, X'7ADAE6A8DF00597BF3BC20FB82A01D9764358C2A45ED69432914A032C0959353949F49710DD4E509EC5008466389C0448E3315AA02FBEB3A11B50743');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (32, X'96794A8075D9DC19CF1C0723FEC92077FE5D555F08A1B51F95B73A3165C2F453D41A155BCAB4450F3B9B713B3D48C3FE55C98212A82FAE22829245AE');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (33, X'EE3EBF6155B7E060F299E37EA7F6068D95E362E0E8CAD3E8A395843B428C172BE7BFF31983B6214C3C58BE495EA774A6262D754BF26BAC163A77A9C0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (35, X'5BDFD310DBC1C55DD3792FF33027CF97CF797DC4187E01DACB96322B4D9405B96E576CB57793E4D1B3874910E3CDD9DC27B43A7486041A531B5BE4BB');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (36, X'E74937BAD61658EF7B4700C4CA0A1C3AEB77D0D65F72BD6CFC0DDB6AEDD58C86E0FEAB89EAB77AE442B68BD82AFE4DCBF644DAA4428C8900627A01A7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (37, X'D1EF61BD024C0DFDAE2BAAF497DD8789E96EF5DBE3D6F70F021E955FFF7DB796F8C76984B9248AFA0953B7DA0B61D21822CB0785FF89DF58DA484A60');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (38, X'09F6531AD988F49ED0AD7614760F1A4FE2D8598010D8987D3B77A305B64446FA3EFE665CE5B9C8B6B7443351708C14F4C56016B1B0576E9E7E86EEB7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (39, X'C865577B5971EFD9DC967C93A3AB39629173AEBBE6B093E4559DED0DC057ED6725420E527CE408E486E98DD1E911EF69B37A17AA04A66FFA4511D7AF');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (40, X'8D9C25672993430A38837CB62EF665838B355F3BB24F549F1CEC15BE2E0B1A08864D3C5FBE99E328F6F01B1BC49DFDE9FEBF510A5BCB2885CAD2E939');
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
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (1, 1, 0, X'0E511C66F133917700423EE09BBB7F0DCEDF288ED2FC03B87C2A0CD9A713CCF00E9E3A00DC8A15F7', '+*** *** **00', X'7C5AA0A87981F3A00CEFAA4D05F22756', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (2, 1, 1, X'E9B0F2E92EDD46D982998990022E329F69CF265E61B3D13B4C2DFEA3D17608900AC62A7B98904E4A9117E9F76E41FC', 'w***@***.org', X'809243A75ACEE58A3320374FDEC7B7D1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (3, 2, 0, X'0512DF9093AB9F9DC04BF247F781BDC8E41F98D2839D5F9864D5B162796535CECC63F86E04B1CBFF', '+*** *** **01', X'44B3176DD494B539D2136737CF0DBF6D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (4, 3, 0, X'F37A96D24EB8A0DFA421ACDAF75B41EF1C17A4A858443E4F8810669CCEA16C4083D3DE8140F0400E', '+*** *** **02', X'E2ECD99840E8486C280C9D90214C7E7C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (5, 4, 0, X'A3A8730BDAA4F9ECD7365F0E4CBFFBBF1E740A9DC677B2D3B19C1DA8A0BAA33571CBDDFE54D74342', '+*** *** **03', X'08CA07DA58F27CA54D4F33605AC8708F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (6, 4, 1, X'FD48E9804218F3EB920A355A8D39830434290DDDDCEAD20D065D77FD9EE5B31B6A753819765914987509330A58C342', 'w***@***.org', X'013741B99278B57B2C1219894CA2A9A9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (7, 5, 0, X'87AAD9402ED914B524747C14BCD50CED1DD58712F4E592DCBCAA65E5B65D1CC42B58371DFDAA570C', '+*** *** **04', X'34D86BAA381478F798A9CE23ECEC3D92', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (8, 6, 0, X'BD538412B602EBBAAAF80BE8FCBB83BF8823E1A32CF0146C1FEDBD053F76C3F299043479EF1FCE04', '+*** *** **05', X'AB316DFABD3FB2657E681E2097CE5383', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (9, 7, 0, X'67C7C2D8A67AE873BBA5F75C2298DCFDF3E6A7EC01D17B8C3C0948F4935A7311946FC545C4BC824C', '+*** *** **06', X'656071EEE9C0ACCC47D251E833433C1B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (10, 7, 1, X'AFB9F77AD3FEC2719259B877DBD0D6A8251BDB8645E790E570ADD0472C8F40E716C71B76DC57B80CBA8EC1EE74CF4C', 'w***@***.org', X'358C3E55C9DBF06113A9EEF2E1112C72', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (11, 8, 0, X'AE3C6F9D51B20F5C5969C2F3B210A52CBF6E58E1E0267CA56AA1125EA12E63535FC0612C1BD2D3E1', '+*** *** **07', X'F12A17FF4783FE424DFE80A758887CD4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (12, 9, 0, X'85014E4680D31D50297E9D0BA3580D9892F78D2080B7155A6C054090546FB1D8D1EAE1826498FC39', '+*** *** **08', X'42708F02CAB33ED3E8D73B29908E9942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (13, 10, 0, X'DEA4470675FDF8A78BD230B441235D5271FED718A39ADB3AF39EF63AB930AF4EC3334E3A8494979D', '+*** *** **09', X'FFEFA15FB2D118134B749C179D6CF816', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (14, 10, 1, X'3D1D37CE7A44680099BD8037C76E9A604F9B49BB64746E2E9BF1E7786E634C1C2C4851C70B0F4756CF2A12D4006746', 'w***@***.org', X'A7826A3A7B3E5D4F97A3306090B0F92D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (15, 11, 0, X'B0576AEE8C5F0ECC4B3B21E55BA3BCE1DF745CB7E24C62F90DD848ECC391ACE56132413E7FBABBD9', '+*** *** **10', X'DB96631C076C34768099F121349413DA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (16, 12, 0, X'B087CEDC42C611535D3397960C081AF26ECE0A0C071916C0E0949E4881E9965EE39D500F90DEF5BE', '+*** *** **11', X'3774A60C58FEAB123F8A02FFDFD650B8', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (17, 13, 0, X'4C9BB8B8E185AAC80645C12C9FC47A59ED3986F7AE046751F95983D128F4E300F0E6DD4040BFC9D1', '+*** *** **12', X'C0E3C25F1B2D5FF2DEF4BCD4511661C9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (18, 13, 1, X'71C9F5F5F751611557B999C9A4B7983A17D92C190C852D6F734320C6E52355235C8257100C2FA8D341363EA43C59C071', 'w***@***.org', X'D0C13EE0E4940522DA1D829DAD2C2F60', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (19, 14, 0, X'951FCAF373248EADCA17D86A3CE929E939C3F8DF8908A01A944C9DA55BA9C36D5770D7083A652587', '+*** *** **13', X'A7FC897A5EB5E270F23FDB2E095769AB', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (20, 15, 0, X'BDB177CE5146D751F446720C135E8609880440D28DB7C4BDE250032CB5709B0B33ADE6E64DBA77BA', '+*** *** **14', X'234F81DD21A1084B2B30568CD9AADFAA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (21, 16, 0, X'2DA2C6C8C2158C49FACABCF976C22F291CEC40FD117635DEE7609B5998FB74F64294B9E9D2BEB077', '+*** *** **15', X'217A29CADEB5B72E6D0ECFC087CD7092', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (22, 16, 1, X'4311016574964595BD50B1B32E223D4DDA3216A22CF0A514A6F4D7FEC3D415E09647B0CA7D998111F7174341F9933746', 'w***@***.org', X'71BC7B6DC0DDE563C7D5D7DBC69D4A3A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (23, 17, 0, X'A2B46169494F3DAB1A5E9958DE53FC4D4387069EB7BCFE8197CD50182CEAFB77B0B54D230C1B8A9D', '+*** *** **16', X'C4C256C18633A044EA7C2CAB9D604B44', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (24, 18, 0, X'2A0C286FF55E24FDD43DB6C725BC4AF6C88A5C66FF3D3B1BC51198C4FE997AD151D15AF67A762038', '+*** *** **17', X'E8A2ECBAF01EB3558F18E0D16CA296B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (25, 19, 0, X'E1BF916E25BDAF55FAEB9BE4425F1202C9FE83840131EF0DD07F5892FC0BDFEB2F342EDCFE84713D', '+*** *** **18', X'A1262F5483238FDC916BA49A41DA78B2', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (26, 19, 1, X'B2D0AEAB542B27F0ABC0B951E30310E0A5D6BB3FC7BFD6C7D369BF842AACAB52163016FBB2C91DE7CA095FC7CDEBDD5C', 'w***@***.org', X'2FF8EBF0557D76D1D6B0787739D8885A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (27, 20, 0, X'9596C9F14CCC909A5E322723DF2BCB2441E6B4C9112729262AEBDE0996A0EA53AD05B743FE471D0A', '+*** *** **19', X'428E754465BC167B86B99885EC5BA09B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (28, 21, 0, X'78832FE1C48F6E80B8776EC4BE526AA53D27E36489CAD41A70C7CE64BCD0DB4BB4514756D8DC2797', '+*** *** **20', X'DBCE4815D0D0C6404F5B390FC66EBF59', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (29, 22, 0, X'5D53B5CDEEA02C2EEBC7FBE02C3011830CD0F8AAE415A726E9D1FC59ADDA6022B7F07069FF6AF00B', '+*** *** **21', X'BA6409E0A22F1B642CA499BE4CD60CD7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (30, 22, 1, X'EDB9B8F98528A968ADBF9B9E971B8319F578DDF2D239FB0667D4D650348F8C8686393E26DED6B65624327BA6174507B1', 'w***@***.org', X'CB8B677004B4AAAD1404BD4B3AB0F369', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (31, 23, 0, X'882E7C204C3C5C50FB774CDA5456935E6E428F5A33A58F54BC9323F5CB7BA8D3BDEA2D8F3721745C', '+*** *** **22', X'C4AF60A1C40FA36575FE3B4B0301F684', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (32, 24, 0, X'E77564C518916B3236BE363DF38E0458763F2C0BA9F858ADAEDBE7D184287B92213F7BD5A84AD814', '+*** *** **23', X'558BB0665527F8B489E9297D6A3A7D0F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (33, 25, 0, X'B14A345EE60942149F68A89182C0F35D6FBFBE556092C2B17F0B7F9E4C282407BB944A648127713F', '+*** *** **24', X'A685BDFF52F5FAAC9D5B84657302634C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (34, 25, 1, X'ABF81AF0E90205FB8560E67392FE7D70396C75A4CCF33C72E7A6C68932D3BEB9F9CE95D670B7A3B6077194AEC003D225', 'w***@***.org', X'0579D8DF13312379AFEA47BCA8F67582', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (35, 26, 0, X'9D2377ED1F37C9F98B8E4428EE7348189846DDB5BB3E13A461AF274DDF8862236D5C865B2E3205BE', '+*** *** **25', X'C039ECD86E6955B47A4BCD78901E03C7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (36, 27, 0, X'CE3FF224153E6EB754110BC3AF9F809794221F017A04AD39F1B84CCB20F29D8A2DB16B51FCE302E1', '+*** *** **26', X'B6AAD5E5764F3F492A1B77446B9B8CE4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (37, 28, 0, X'34147DF6D82C92A65737016A6F8BC51E18D0124CC95636064AFDD51D275A8B73F40A11999D7413C3', '+*** *** **27', X'0C98E371E36E776AB7285BA2FD080135', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (38, 28, 1, X'F0970CBC31336C88D8AE06FBC6E530512BE9D80B944CE909792AE2C93125425E3817B5BCAEA3BA0F84F40A0E8AFF0F50', 'w***@***.org', X'A4A7AB106F788ADAE2EA425682380F3F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (39, 29, 0, X'9D94BE953F47C123D6E7546D9011D8031797D92876F1B0C30C07C462C65AA4E18D30D5C405227553', '+*** *** **28', X'954AE00B88C68B53493E5A80037C2377', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (40, 30, 0, X'33736A3D0E9388FFC9126A82D605D767ECC40A1928F614ED63DBB91440B9ACE42AFB9F78FD078427', '+*** *** **29', X'DBFD0A3222364ED9EE38993CD7BB48EC', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (41, 31, 0, X'A622EBBD71999AAC914CA599BC492D9FFA955AD60A230E19300F0FC1571970929BC06969F75C7BBC', '+*** *** **30', X'092CB99B3E052E3D81BD32C372ED5EC7', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (42, 31, 1, X'9247DE00BE118849D702D3CCE8C0839519C9CC579958F5C3FAEE1C2E4ED38CB5B933031B171D7F951F8CC6B01BF2DB5D', 'w***@***.org', X'D3A40147DE98EE4FCA4496ACAA5AB942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (43, 32, 0, X'E84315E0F7A6AAB1057E2DA20A0291F3B26212B3A276BB75248AF250575E4FA07059730E8DA2E75F', '+*** *** **31', X'BF10AB69EDB19C660775BA4CEB703BF3', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (44, 33, 0, X'6B97AA7E7C9DD3E206A44C1CD6B0DD70C17AF68329866AA5A9E41691D142032E34BF171A053DD82C', '+*** *** **32', X'D2FB315D2600E54EB6281A380EB286C4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (45, 34, 0, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (46, 34, 1, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (47, 35, 0, X'5555B0E3CB4BEA13BFAE0088B8BD4EBAA59ADC1C3163D46D70419314513A27A9FD4823868286C3C2', '+*** *** **34', X'1D4525D6C3CF2C56CA51DE5A0C3E63B5', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (48, 36, 0, X'83C34210C93A120F91A6A7304C33B9BF0A02163D65FF758F8A944D0FEAC600AF76A2BC337C6F416D', '+*** *** **35', X'BF034AD1BC918763C0E4AF695E8663B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (49, 37, 0, X'FE4AC4F48C58AC7CBD34EBF6B285BA19ED99BBE8001BB271F39CCFFFC5A6569B8C06B02A16A807E3', '+*** *** **36', X'94631ECEF34635F29BED5AE0B8A99FD6', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (50, 37, 1, X'19814945584C58E84066F49597A51C5E15348F7B6194DB9606D7F91F3F46AE19CFA9BA24D611DA8371B882376BB6A423', 'w***@***.org', X'E36F404B1D5E8133336362FE6107EDF7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (51, 38, 0, X'4A69A1D31A1AF43CC01BFA30E2544CDAA7A5195224B29249F9C0AABC27AA934369C9BCD3D52DF330', '+*** *** **37', X'5CDFE14B8D9754C611C74BE0DE7CDDB9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (52, 39, 0, X'F9F20E51953C09B1328EB109C70111B3F095109B71D86E33E1407CFFB7F6B5049C9449C9A0EF96A2', '+*** *** **38', X'3CB2B9BB904051844AE2E6740F6ECBC1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (53, 40, 0, X'B40CA6DEEE83B765F2A88C8E3E3780C6FBFAD18F9C01D302E4C457122159714C73C3071CB65EE249', '+*** *** **39', X'84693B9D8CCF5E13D03C75074CE3BA87', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (54, 40, 1, X'15F603C935F0268FA01FA1839B3BDF7FC1F43CC64157A1B98027305A7711AB85858E3DBD04757460036C02D7B5AADF99', 'w***@***.org', X'9FB007E8C1A6BF5DB413A93F7A0E78FA', 'unconsented', 1);
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
INSERT INTO actions (id, at, person, kind, detail) VALUES (1, 1795464000000, 'init', 'database-created', 'schema 1');
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
) STRICT;
INSERT INTO leadership (id, owner, fence, until, alive_at) VALUES (1, 'daemon', 1, 1795467600000, 1795464000000);
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL,
    step INTEGER NOT NULL,
    worker_id INTEGER NOT NULL REFERENCES workers (id),
    contact_id INTEGER NOT NULL REFERENCES contact_points (id),
    channel INTEGER NOT NULL CHECK (channel IN (0, 1)),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 16),
    -- Only a person can let it go.
    parked INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1) AND (parked = 0 OR state <> 2)),
    -- A receipt is still waited for.
    awaiting INTEGER NOT NULL DEFAULT 1 CHECK (awaiting IN (0, 1)),
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
    fence INTEGER,
    lease_until INTEGER,
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
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (1, 1, 0, 1, 1, 0, 5, 0, 1, 61, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 1795464000000, 1, 'zh-Hant', '06111', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (2, 1, 0, 2, 3, 0, 6, 0, 1, 22, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, NULL, 1795464000000, 2, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (3, 1, 0, 3, 4, 0, 7, 0, 1, 83, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 1795464000000, 3, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (4, 1, 0, 4, 5, 0, 12, 0, 1, 44, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, NULL, 1795464000000, 4, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (5, 1, 0, 5, 7, 0, 13, 0, 1, 5, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464060000, NULL, NULL, 1795464000000, 5, 'zh-Hant', '06037', 'carrier', NULL, 'Unreachable handset');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (6, 1, 0, 6, 8, 0, 5, 0, 1, 66, 1, 1, 7900, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 1795464000000, 6, 'es', '06111', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (7, 1, 0, 7, 9, 0, 9, 0, 1, 27, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 1795464000000, 7, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (8, 1, 0, 8, 11, 0, 9, 0, 1, 88, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, 1795464000000, 8, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (9, 1, 0, 9, 12, 0, 8, 0, 1, 49, 1, 1, 0, 1795464000000, 1795464600000, 1796068800000, 1795464000000, NULL, NULL, NULL, 9, 'zh-Hant', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (10, 1, 0, 10, 13, 0, 8, 0, 1, 10, 1, 1, 0, 1795464000000, 1795464060000, 1796068800000, 1795464000000, NULL, NULL, NULL, 10, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (11, 1, 0, 11, 15, 0, 13, 0, 1, 71, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 11, 'es', '06111', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (12, 1, 0, 12, 16, 0, 15, 0, 1, 32, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 12, 'es', '06037', 'carrier', NULL, 'Not taken');
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (13, 1, 0, 13, 17, 0, 4, 0, 1, 93, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464300000, 1795464000000, 13, 'zh-Hant', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (14, 1, 0, 14, 19, 0, 4, 0, 1, 54, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464300000, 1795464000000, 14, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (15, 1, 0, 15, 20, 0, 3, 0, 1, 15, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464300000, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (16, 1, 0, 16, 21, 0, 3, 0, 1, 76, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, 1, 1795464300000, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (17, 1, 0, 17, 23, 0, 0, 0, 1, 37, 0, 1, 0, 1795464000000, 1795550400000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (18, 1, 0, 18, 24, 0, 1, 0, 1, 98, 0, 1, 0, 1795464000000, 1795500000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'window', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (19, 1, 0, 19, 25, 0, 1, 1, 1, 59, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'stale', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (20, 1, 0, 20, 27, 0, 14, 0, 1, 20, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'validity', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (21, 1, 0, 21, 28, 0, 10, 0, 1, 81, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 15, 'zh-Hant', '06111', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (22, 1, 0, 22, 29, 0, 11, 0, 0, 42, 1, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, 16, 'es', '06037', 'carrier', NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (23, 1, 0, 23, 31, 0, 2, 0, 1, 3, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (24, 1, 0, 24, 32, 0, 2, 0, 1, 64, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (25, 1, 0, 25, 33, 0, 2, 0, 1, 25, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (26, 1, 0, 26, 35, 0, 2, 0, 1, 86, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (27, 1, 0, 27, 36, 0, 2, 0, 1, 47, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (28, 1, 0, 28, 37, 0, 2, 0, 1, 8, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (29, 1, 0, 29, 39, 0, 2, 0, 1, 69, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (30, 1, 0, 30, 40, 0, 2, 0, 1, 30, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (31, 1, 0, 31, 41, 0, 15, 0, 1, 91, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464120000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, 'stop', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (32, 1, 0, 32, 43, 0, 15, 0, 1, 52, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464120000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'stop', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (33, 1, 0, 33, 44, 0, 2, 0, 1, 13, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (34, 1, 0, 34, 45, 0, 15, 0, 1, 74, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464300000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'forgotten', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (35, 1, 0, 35, 47, 0, 2, 0, 1, 35, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (36, 1, 0, 36, 48, 0, 2, 0, 1, 96, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (37, 1, 0, 37, 49, 0, 2, 0, 1, 57, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (38, 1, 0, 38, 51, 0, 2, 0, 1, 18, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (39, 1, 0, 39, 52, 0, 2, 0, 1, 79, 0, 1, 0, 1795464000000, 1795464000000, 1796068800000, 1795464000000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (40, 2, 0, 33, 44, 0, 2, 0, 1, 13, 0, 1, 0, 1795464240000, 1795464240000, 1795467600000, 1795464240000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (41, 3, 0, 1, 1, 0, 16, 0, 1, 61, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (42, 3, 0, 2, 3, 0, 16, 0, 1, 22, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (43, 3, 0, 3, 4, 0, 16, 0, 1, 83, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (44, 3, 0, 4, 5, 0, 16, 0, 1, 44, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (45, 3, 0, 5, 7, 0, 16, 0, 1, 5, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (46, 3, 0, 6, 8, 0, 16, 0, 1, 66, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (47, 3, 0, 7, 9, 0, 16, 0, 1, 27, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (48, 3, 0, 8, 11, 0, 16, 0, 1, 88, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (49, 3, 0, 9, 12, 0, 16, 0, 1, 49, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (50, 3, 0, 10, 13, 0, 16, 0, 1, 10, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (51, 3, 0, 11, 15, 0, 16, 0, 1, 71, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (52, 3, 0, 13, 17, 0, 16, 0, 1, 93, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (53, 3, 0, 14, 19, 0, 16, 0, 1, 54, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (54, 3, 0, 15, 20, 0, 16, 0, 1, 15, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (55, 3, 0, 16, 21, 0, 16, 0, 1, 76, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (56, 3, 0, 17, 23, 0, 16, 0, 1, 37, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (57, 3, 0, 18, 24, 0, 16, 0, 1, 98, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (58, 3, 0, 19, 25, 0, 16, 0, 1, 59, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (59, 3, 0, 20, 27, 0, 16, 0, 1, 20, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (60, 3, 0, 21, 28, 0, 16, 0, 1, 81, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (61, 3, 0, 22, 29, 0, 16, 0, 1, 42, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (62, 3, 0, 23, 31, 0, 16, 0, 1, 3, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (63, 3, 0, 24, 32, 0, 16, 0, 1, 64, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (64, 3, 0, 25, 33, 0, 16, 0, 1, 25, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (65, 3, 0, 26, 35, 0, 16, 0, 1, 86, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (66, 3, 0, 27, 36, 0, 16, 0, 1, 47, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (67, 3, 0, 28, 37, 0, 16, 0, 1, 8, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (68, 3, 0, 29, 39, 0, 16, 0, 1, 69, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (69, 3, 0, 30, 40, 0, 16, 0, 1, 30, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (70, 3, 0, 32, 43, 0, 16, 0, 1, 52, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (71, 3, 0, 33, 44, 0, 16, 0, 1, 13, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (72, 3, 0, 35, 47, 0, 16, 0, 1, 35, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (73, 3, 0, 36, 48, 0, 16, 0, 1, 96, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (74, 3, 0, 37, 49, 0, 16, 0, 1, 57, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (75, 3, 0, 38, 51, 0, 16, 0, 1, 18, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (76, 3, 0, 39, 52, 0, 16, 0, 1, 79, 0, 1, 0, 1795467600000, 1795467600000, 1796072400000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, 'campaignCancelled', NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (77, 4, 0, 1, 1, 0, 2, 0, 1, 61, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (78, 4, 0, 2, 3, 0, 2, 0, 1, 22, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (79, 4, 0, 3, 4, 0, 2, 0, 1, 83, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (80, 4, 0, 4, 5, 0, 2, 0, 1, 44, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (81, 4, 0, 5, 7, 0, 2, 0, 1, 5, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (82, 4, 0, 6, 8, 0, 2, 0, 1, 66, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (83, 4, 0, 7, 9, 0, 2, 0, 1, 27, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (84, 4, 0, 8, 11, 0, 2, 0, 1, 88, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (85, 4, 0, 9, 12, 0, 2, 0, 1, 49, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (86, 4, 0, 10, 13, 0, 2, 0, 1, 10, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (87, 4, 0, 11, 15, 0, 2, 0, 1, 71, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (88, 4, 0, 13, 17, 0, 2, 0, 1, 93, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (89, 4, 0, 14, 19, 0, 2, 0, 1, 54, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (90, 4, 0, 15, 20, 0, 2, 0, 1, 15, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (91, 4, 0, 16, 21, 0, 2, 0, 1, 76, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (92, 4, 0, 17, 23, 0, 2, 0, 1, 37, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (93, 4, 0, 18, 24, 0, 2, 0, 1, 98, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (94, 4, 0, 19, 25, 0, 2, 0, 1, 59, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (95, 4, 0, 20, 27, 0, 2, 0, 1, 20, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (96, 4, 0, 21, 28, 0, 2, 0, 1, 81, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (97, 4, 0, 22, 29, 0, 2, 0, 1, 42, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (98, 4, 0, 23, 31, 0, 2, 0, 1, 3, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (99, 4, 0, 24, 32, 0, 2, 0, 1, 64, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (100, 4, 0, 25, 33, 0, 2, 0, 1, 25, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (101, 4, 0, 26, 35, 0, 2, 0, 1, 86, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (102, 4, 0, 27, 36, 0, 2, 0, 1, 47, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (103, 4, 0, 28, 37, 0, 2, 0, 1, 8, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (104, 4, 0, 29, 39, 0, 2, 0, 1, 69, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (105, 4, 0, 30, 40, 0, 2, 0, 1, 30, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (106, 4, 0, 32, 43, 0, 2, 0, 1, 52, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (107, 4, 0, 33, 44, 0, 2, 0, 1, 13, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (108, 4, 0, 35, 47, 0, 2, 0, 1, 35, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (109, 4, 0, 36, 48, 0, 2, 0, 1, 96, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06111', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (110, 4, 0, 37, 49, 0, 2, 0, 1, 57, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'zh-Hant', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (111, 4, 0, 38, 51, 0, 2, 0, 1, 18, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
INSERT INTO deliveries (id, campaign_id, step, worker_id, contact_id, channel, state, parked, awaiting, route, attempts, segments, price, planned_at, due_at, valid_until, updated_at, fence, lease_until, dispatched_at, last_attempt, language, region, gateway, reason, detail) VALUES (112, 4, 0, 39, 52, 0, 2, 0, 1, 79, 0, 1, 0, 1795471200000, 1795471200000, 1796076000000, 1795471200000, NULL, NULL, NULL, NULL, 'es', '06037', NULL, NULL, NULL);
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
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (15, X'AA625E4E2C400F4A49FEF54E25399ED6', 21, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (16, X'444CB08035BF5A88F4A128A3E6D9F3B2', 22, 1, 'carrier', 1, 1795464000000, NULL);
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
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('workers', 40);
INSERT INTO sqlite_sequence (name, seq) VALUES ('contact_points', 54);
CREATE INDEX worker_regions_by_geoid ON worker_regions (geoid, worker_id);
CREATE INDEX contact_points_by_worker ON contact_points (worker_id, channel, reach);
CREATE INDEX consent_ledger_by_contact ON consent_ledger (contact_id);
CREATE UNIQUE INDEX campaigns_reply ON campaigns (is_reply) WHERE is_reply = 1;
CREATE INDEX deliveries_ready ON deliveries (channel, campaign_id, due_at, id, route) WHERE state = 2;
CREATE INDEX deliveries_ripening ON deliveries (due_at) WHERE (state <= 1 OR state = 8) AND parked = 0;
CREATE INDEX deliveries_waiting ON deliveries (campaign_id, valid_until) WHERE (state <= 2 OR state = 8);
CREATE INDEX deliveries_handed_out ON deliveries (lease_until) WHERE state IN (3, 4);
CREATE INDEX deliveries_unsettled ON deliveries (updated_at) WHERE state IN (9, 10);
CREATE INDEX deliveries_awaiting ON deliveries (updated_at) WHERE state IN (5, 6) AND awaiting = 1;
CREATE INDEX deliveries_recent ON deliveries (worker_id, dispatched_at) WHERE dispatched_at IS NOT NULL;
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
COMMIT;
