BEGIN;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations (identifier) VALUES ('1');
INSERT INTO grdb_migrations (identifier) VALUES ('2');
INSERT INTO grdb_migrations (identifier) VALUES ('3');
INSERT INTO grdb_migrations (identifier) VALUES ('4');
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
INSERT INTO worker_keys (worker_id, wrapped) VALUES (1, X'85FB5183A6E1F2FD421B2E274070DB20EAE5F68A3237A78CCBA8879228C71DEF24B39D700291930C79E553E25AA74000285E7C274CA43AD1B5900EF0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (2, X'9110FFABD6EB2D5BD1F7892B48A838C42F5C253639A0996DED31CB74BD0290FF90748260E996B355F43AD8D9FD1438BE991F7F176784BE2C12321601');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (3, X'77125903CF3CDE69B5A0679237C828B3C9CB0BB3D37BCA028AD5BA99773EEA83AF82BECA34AD3D1F51F08E86117BF7EDDF4360D078952E01C8F64368');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (4, X'7152C9253210EC4493D84E9C7562749D7F172734D4BD32609D2C2C9AB5B56821C2E1914026A9D1AA7328C6CCB69FFC9EFDEAFAF2C5222F196EC5A9D3');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (5, X'30BB4C5D6F62DAF602EEF8EB622863967463F74E4CCBD7E1E7DC005838CC2CE05896CB0C42D8CDF6D4ABB792B6D75854065203FB8E26AF8BE046F8F5');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (6, X'16DF8B6A42D74C94192FDED491AD9434BB097C96DB13BCA3F654BDA59126DBE63A2EC1957C5832AC25543A3396331F35A970172C3274153F67AFC9ED');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (7, X'CCB6283356563B6E63F620DE7E308AA27D813B2301085CD31836E4089C5D7E5CC07809A3D45B2C1837A268A2DB0F7FB01B2A7CE559FE0443C833781D');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (8, X'B551607BEAF47F97F0E9BBC5CFF79914A3763515055BDF88397B2B77BBAD2F97CBE8377BE6CACDAF705DED1CFCB03F254D3237E981BE96E4948DD0B9');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (9, X'40596BC11050B33DAC41526D8FED8F1B100AE423D7BAAF34DF2A3B1011ABF7501211EBA2D410FAD1D0AE35215BC6790FFEE1353D2CF5A6B8BA740FD0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (10, X'042CEB2143AECE9033DD1819FC2D51D0938DF1BD848796425891108D002A334211612A78311CE3C570A819398A84A9FDF079022BE48FB62C762DBF9F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (11, X'96E7BBF691B97D3175945247005DA7E0E242C0D6474C8DBFD7B9511D838128A7B4FC17C28917E694929E0B0DBB920B87388AC88E2B4A36E25DC2B2E8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (12, X'27C6E749CD55BFDB75DFFCC3CA8047E58F0F6EAAAEC01BEF5A46AC4ABF0696FF8E416A825E50E9A02E9F6EDB2717D838E88EC974DA46543FB6A07203');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (13, X'4C5B4619F0861D963069E1A31293F948E8E0E34CDFE716EBF9FBDC40052161A79BB741EF3444AB5D1E828E2EAC67144EB260285C85EB29793C8B3F21');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (14, X'C3F889ED2C997F57AF59B37EE2E04B7EE726FC1468164AD194F131549C8FD154FF5A5FC79428376455C0F802234A9964BDBA2322E0CB31D2AC7E9464');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (15, X'964FDA2143DF10B4C08AC3FCA918CE9AFF80AB0B673AB2490BD4AF6A4EC81A6CCBE2C1547E283A147ADD812ABD18F169831C20DFC755E448A069E2A1');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (16, X'957BE8DF7F924C2910C6243DD7EBD7FC25540CA35A04FFE52C52EF61921BDFD321E3677D56711097AE4305908CDEBCD6F8E15F4A92F2B33DEAA8D54B');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (17, X'7DCEFE20F6084771BDB7499CC33A19D1672B99CA50D215ED70E7BBCD051001FCC64047103BAB24265B1ADD69ED4B152774CC2A5177736E01866F257C');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (18, X'55C5F416A73AF30F13C71382214CF1BAF55C767E8092130C18C0BEFF3CE8AF9AE004E771BDD28FF7A82BCF201B0E9CABA46EA45214E95C33D550541F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (19, X'5FF6F14C5F2FE63CDFA37047003003830AE5D01C06CBA89BD80366B0C16B2A05B285176851FD1BC25F6D8A531EA3F8EA57C7B66882A31434876CBD14');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (20, X'1DE039D9B419630D727FA0713247C0F5063ED7E6B41EF0B14E2726611907628D3440C5522DB88D099E956FDFB43F97FA391769D061947CC838334EE7');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (21, X'BAB700CC956AF28BAF91687B078CCE09FFD49C69FD4842D835D75B610B7E8AACB9BB04FF4262AEEBCC7744FCAE5301D2993B46462D09320464C0CA55');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (22, X'F439763DFEC25D4C96F4D5BDC54772C42037D695D51A8DC7C047974CE71EA93680B77400AB3B1FB71820036689B905B9530DE1695731B573F323FCC0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (23, X'40B463FB0FFC78441D34B58B3225D1678AA04A04CFB53664537A01102202F0AD3EDEBABD74D03EAFB576C92B93EE3CB5A5FD5E6D1538276176FC76F2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (24, X'6CE356CA4EA6D299A7EE5A2848475584C00AF5831E102171A41F3C6699C44F03E6F672CE303879CDB5FDA4664DFFD1FDFA88A39C295EF6958C20D2F2');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (25, X'7B147A184E0E4C1DADDD66B7F64D7CA92F44D5C05ACA20681D588325E38336F4BC0BC2C14D5C0389BCAC481062B21F947636103C10950A24770DE01F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (26, X'EB98D8199D8660949C6A8AE2B0F321E4482BEC74888BDC6F35051E2EA67654374FFBAF4B52759CF89517D6EE2ADA4C48C08F06CBCEA2FF8078F281BD');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (27, X'86DF6364ECD5146BEAA4BF6C9BB4119646D3D044560BCFCAFA162ADD84ADAC17B2B143FBE6B317FCDA19D1467CCC1A59E5927C312DF38A08282B6CE4');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (28, X'4FCAAFC633B148E2218B32214369808FEB94A5A8B4F52947B5A1DFF7D49A72A360395E1BE54EC57DE273B2FD23D0D5937FF3D47C91F5351D63C44D05');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (29, X'A912FFC0D4CE7D10DE687A8AF5C7C24EBB9105017188E50EFD4466EEA1823003ED1516C4A2077A651B5A44991038581C16BFD43E2F25ED32F7C4C0DA');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (30, X'E710D34123AA3120098EE5D08D5FE9E0AC8FA64E148CB1146962A66918B75FE6D097D0B35AFB4D7D8BA8CF296AE0A2D90068CF0B626932B4F485E079');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (31, X'2A221906D6CA808A8410D929013970E37C3CF61377E8389CE307735AAE9A9FD732CCC9796E099BEE085F31416A026C352A352D5019CF484D3A592575');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (32, X'42309620C447B5B941CE16921264056F1827AC7AFFAADA6D7C77C7D9B4067D53C58F9141A920EED08AA1957102FAF1D0B1DB94A34497C51EC743464A');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (33, X'D05A5616B9C69A938A82BA6477F460E210D5F6270E1144827A820647DC133FBCEA8C01069CADE72FFC089763C18FB57B194D1D23741ECB2A5813318F');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (35, X'D5AB0A9D6402DF802E3438AE3E3B6FFBF054D839B8A68549091E4ED9256648D0B206DF805FAFA5F24689661AF4BE16769AD968F40FD1947E37926485');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (36, X'0FBEBB53822354810C339A5B821E48A99F98700196DF09D5AA848A52E4417AEE277D7F9C36EB8F2AEB36035E19A981BABD8A9770A66DA5573B8BEBB8');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (37, X'C54A44D053B733AFD9031C5CEAA24DC6473C2F8BD8E8D5932F201E348A1FF392E107E26A6D992D2B1B473B0563348871ADFB2BA1E435175FFF5DC8A0');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (38, X'9F5575893AA9698F9C59EB337D0305548B51B5B74D48DB5A6FDE4B9970C59AC7DBE24B1C6798BB0BAC752F4E69A653B77AC28EFC78708A2B7EA9BE47');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (39, X'A841C9F6302DD2D30CB550FD34EE86B8321186736B7ED77BCF86F5EF5FD4CB13B0A12B380439A1C492B7DB3D1245B2DA1B5B25EBB2814A68C7F78528');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (40, X'4BF0593B04463994AE8467D6743B22B73D48F73288CACC53C202B21700A5A4CFF030903F49CF79A80109EE3D3111BFE5B2DD0FF08E3C4CBEB8575893');
INSERT INTO worker_keys (worker_id, wrapped) VALUES (41, X'6536DCF972EC201D09958A6BF9AFE1473D66CDD71F026BC02118CF2CA573805028250DD61679B84CFC539CC8B085FFEB86B5CE36E228F4D6A02285E8');
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
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (1, 1, 0, X'7429FE3372DF6F58E6E34FD01FD9A728C640BAC72E77C302357D6BF8CF7CCA24361541782B308DBB', '+*** *** **00', X'7C5AA0A87981F3A00CEFAA4D05F22756', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (2, 1, 1, X'1E1AAA9516A0B5BB2048E8F36C2FBD6E3BB8DE3A8A90B9C14C5AB8F4CE06753CD10A97D428B1FA7C995098FF9F35A3', 'w***@***.org', X'809243A75ACEE58A3320374FDEC7B7D1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (3, 2, 0, X'C34DC619872D67E8D63745AFD1ABE7F1D9D5FF856C137996074890C0DBA1A7B1C9B55F8F11B63D2B', '+*** *** **01', X'44B3176DD494B539D2136737CF0DBF6D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (4, 3, 0, X'104810C8309F2F114FC646A7F6201696A17BD96BE7E4E57E1330255C18621CF985E1812B681882CB', '+*** *** **02', X'E2ECD99840E8486C280C9D90214C7E7C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (5, 4, 0, X'A041B2B6098BF8C45352D1C08DF8EE84CEC0F467D653BDEA897762AAE7CB8EA0D6C160FFD363A0AF', '+*** *** **03', X'08CA07DA58F27CA54D4F33605AC8708F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (6, 4, 1, X'44F7704408DC32C49A70FA2D34C02B745E480E2B05C4D9E6AF1D123D3E8C327DB70364B9C8DD3A691493257C2E84A3', 'w***@***.org', X'013741B99278B57B2C1219894CA2A9A9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (7, 5, 0, X'74439162B6C8727C61F7D791B14E9B003B5E62E6DDBF9ECE5980F02413D7DD0405BF55E8B34DC8D0', '+*** *** **04', X'34D86BAA381478F798A9CE23ECEC3D92', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (8, 6, 0, X'4E87607A03AD9C3A580E871AC3524920F905F871AE6B0CAAAE857B7048A679335D6560554EE66FDA', '+*** *** **05', X'AB316DFABD3FB2657E681E2097CE5383', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (9, 7, 0, X'4E259326DA9329390D070A9AD5B1AC6EE04E30C4F3A274F8D27B808220A832D193EFC506B4510D61', '+*** *** **06', X'656071EEE9C0ACCC47D251E833433C1B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (10, 7, 1, X'DBCD5891367E4856964256AC3F10F5BA1FB51199CD9561E30664D810188BA072C6D02C1B241EC0B86645D1AFCF3964', 'w***@***.org', X'358C3E55C9DBF06113A9EEF2E1112C72', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (11, 8, 0, X'DED1004159D4F8293FBE240D1715921F0A4700800B360C561A22C5F605C36F2B766B2C1FD0C234F3', '+*** *** **07', X'F12A17FF4783FE424DFE80A758887CD4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (12, 9, 0, X'9C8948234EA57C610AE33496716707460CC781C2FBE8C96BFFB54E76A72C6A5BFD248E696F91A03A', '+*** *** **08', X'42708F02CAB33ED3E8D73B29908E9942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (13, 10, 0, X'D4DF5F62ACEF49D00F878AD8AB0346401A41C9E58D940E6F3C6004063358FB17E7EF846F847558FD', '+*** *** **09', X'FFEFA15FB2D118134B749C179D6CF816', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (14, 10, 1, X'6735FB3E7C015DD5E884B654A1F1BC67EF0FBE781F8B5EE30D3D9BAF3CD4406E2468281B0AF3A279457E43AC905DF0', 'w***@***.org', X'A7826A3A7B3E5D4F97A3306090B0F92D', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (15, 11, 0, X'FA8E06C344AFEAA1CD08B6508D292D46809EBB8AE6FBA4D7B4D228557B71BAAE6175BC4FB3A31D3A', '+*** *** **10', X'DB96631C076C34768099F121349413DA', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (16, 12, 0, X'CD186F42F3431169E964008DC02687AE885D83B3DA71C627120AA1991F80F421173468213012160D', '+*** *** **11', X'3774A60C58FEAB123F8A02FFDFD650B8', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (17, 13, 0, X'BE7258ED0192A01C1F9DE51E4A19BE0CB44B4E5194F74DE944696B11CDB6176CC72FBC54209F3345', '+*** *** **12', X'C0E3C25F1B2D5FF2DEF4BCD4511661C9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (18, 13, 1, X'C2371C268DFFEED22E964FC5BFF22E937798A770C91BD492DE7AC75F7B88BB1FC5B83E88FC5C66CC9E92520EFFC59229', 'w***@***.org', X'D0C13EE0E4940522DA1D829DAD2C2F60', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (19, 14, 0, X'1F2F4A73399BBFE472ADD0D749EBEED44F69E7A9F2494B202348D460EB15BE9748AF2BF9BFA8FF61', '+*** *** **13', X'A7FC897A5EB5E270F23FDB2E095769AB', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (20, 15, 0, X'B81FA5AFB932B6DED998B19A9DB5268CD45E11FD9471FE0C7F62E09E52333B5F798B415B44F1601A', '+*** *** **14', X'234F81DD21A1084B2B30568CD9AADFAA', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (21, 16, 0, X'B92D1EF62805DD053F728813F2AC783CFCD967A1B8E37DBABE859DE6039C430AF69F667E9F887523', '+*** *** **15', X'217A29CADEB5B72E6D0ECFC087CD7092', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (22, 16, 1, X'43C1C48004CD92433A34C47DA812859F06FBEB4BFA8F22DB2EE4EB978299B00BD3F634DB8DBCA07D17ACC04C297AE04B', 'w***@***.org', X'71BC7B6DC0DDE563C7D5D7DBC69D4A3A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (23, 17, 0, X'EC25DBE2F07F51F6BC1D7FE030C552E3D91EED46F5A9644628CF81664FD4C2C22394DBE99D813B66', '+*** *** **16', X'C4C256C18633A044EA7C2CAB9D604B44', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (24, 18, 0, X'17231DC43D74682F22F32B42014414E680D6C8FA3A8D22C82AF838DC20C703F289F2D3D5E0A490F9', '+*** *** **17', X'E8A2ECBAF01EB3558F18E0D16CA296B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (25, 19, 0, X'CEDD180C20ECB484FA555DC01D5184BD533909DAF7E8A26E98900FAEF8F7E9A38AB2192B7BAF807C', '+*** *** **18', X'A1262F5483238FDC916BA49A41DA78B2', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (26, 19, 1, X'CA2C8B463567A93B49444D7DBAD819BE53237F8CE4E6246EE1144AF532EE1365C98D662746686645D3FBC39EECF27B12', 'w***@***.org', X'2FF8EBF0557D76D1D6B0787739D8885A', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (27, 20, 0, X'A675A6106DB649269BEDDDA34D650B2703A024D532FDF45BCD6A5C928A9E45D53049DE9C19761BA6', '+*** *** **19', X'428E754465BC167B86B99885EC5BA09B', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (28, 21, 0, X'26EB69CB5BEE350C4F1304C788F70E7DDD530694BB64A1B71940F57440DC3345F232A5F10A39D425', '+*** *** **20', X'DBCE4815D0D0C6404F5B390FC66EBF59', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (29, 22, 0, X'59D83DB8D307DFDD3ED6E1E8414A6EBF013EA7A9C653259B42F2452D8E8AD87E4B1E3A44061EF54D', '+*** *** **21', X'BA6409E0A22F1B642CA499BE4CD60CD7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (30, 22, 1, X'5D8B485B697E57127962A57E57AC2A663E8198BBB1BEE1110A6CAC89309356993C19F4B32ACEB477C02E58BDF089D14D', 'w***@***.org', X'CB8B677004B4AAAD1404BD4B3AB0F369', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (31, 23, 0, X'80DA71FCDDE5F4188222D259E2FC7852419D7A411BE5F9EB639E3EB8A6C0C8FBF8788F17A320515F', '+*** *** **22', X'C4AF60A1C40FA36575FE3B4B0301F684', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (32, 24, 0, X'B92C65850BE810F274695A84FA5448237A557CFCDFFC5314261F78DC292263275BA56E0C75901C8C', '+*** *** **23', X'558BB0665527F8B489E9297D6A3A7D0F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (33, 25, 0, X'E287BDCBCD9AA0FBB4E4EAA68FE1DBA8CCA9E9270667203C0177A66C3F93BF67D85D021555CCDFEE', '+*** *** **24', X'A685BDFF52F5FAAC9D5B84657302634C', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (34, 25, 1, X'F484EA4D47DE3608FAE1541A48A9A324C1071FD3CA94EA58944249A98F775BD249F42ADBBAD4E9474AF454970E344829', 'w***@***.org', X'0579D8DF13312379AFEA47BCA8F67582', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (35, 26, 0, X'3EC47CA86F6A1423AF8E250DBED84CB8139EA55B34EE5BA1C4DAE7F5669726CCAD765FEF90F3FB29', '+*** *** **25', X'C039ECD86E6955B47A4BCD78901E03C7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (36, 27, 0, X'25E5E281DEA1F735F0119248D5C9A9655F8470960B6D53FD579261DCD283CC94C8B354C42D04AD47', '+*** *** **26', X'B6AAD5E5764F3F492A1B77446B9B8CE4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (37, 28, 0, X'F1030B46CC966BEF4B0ED5CDBD693F32761E2CC0F982AC6DD7EEAE239A2DB7D5A5386FC98049DF9F', '+*** *** **27', X'0C98E371E36E776AB7285BA2FD080135', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (38, 28, 1, X'349540C7779F258C313C04324A46679F69C6DA4C0E4D71D2F1F4D849555B2EDDF342ACC7D49158B2B1869801F178D525', 'w***@***.org', X'A4A7AB106F788ADAE2EA425682380F3F', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (39, 29, 0, X'C2DB8E5617035CD27A48400D4ED435F1445BD2AD731240FA45F3B7F073BAEC45B1955AA961B65C47', '+*** *** **28', X'954AE00B88C68B53493E5A80037C2377', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (40, 30, 0, X'D12046A784003847F38773A1AD0E5F73AC3D83BCF1E75302362619C33028A7FB1263F2B6384FBE0E', '+*** *** **29', X'DBFD0A3222364ED9EE38993CD7BB48EC', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (41, 31, 0, X'2F2F70BBE17E203469D031A2A7323C8D64422DDEDECFE9782ECDE4E822C906F9120F0DD189849DA1', '+*** *** **30', X'092CB99B3E052E3D81BD32C372ED5EC7', 'revoked', 2);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (42, 31, 1, X'BCF7F4E31419A651B549D76015D7F83D5C2ACF421566B00E0C95460B6A81F00A274CB46CBC19C9968A50EBA26D6C0ACC', 'w***@***.org', X'D3A40147DE98EE4FCA4496ACAA5AB942', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (43, 32, 0, X'3E355623CE28DD32B70ABAE4FBCD1242B8F8470F7DE9B6AFBA9FFD5A2769422DACE44A158D454DDF', '+*** *** **31', X'BF10AB69EDB19C660775BA4CEB703BF3', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (44, 33, 0, X'8D94D871F775C049F5865DA276B5A6E9C381B1B7D87E2046019520642954FA3D3949EF74E7535C76', '+*** *** **32', X'D2FB315D2600E54EB6281A380EB286C4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (45, 34, 0, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (46, 34, 1, NULL, '(forgotten)', NULL, 'revoked', 0);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (47, 35, 0, X'D7B24418A78BAD2A877A52A153700EE02AF95E88DB4C522A6D6A2E115442A1CB274F600832E7A3D6', '+*** *** **34', X'1D4525D6C3CF2C56CA51DE5A0C3E63B5', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (48, 36, 0, X'982C11CCC5CC002F590C17A093F3C4449BD4A66CC0C436807BF8C0A9A16F7DB8C168A53B3B943E4F', '+*** *** **35', X'BF034AD1BC918763C0E4AF695E8663B4', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (49, 37, 0, X'D190C4215CF95B15D2B3272284CA03139AAF935B06A719B9E3E3EE79EC8366047615947A4D8847AF', '+*** *** **36', X'94631ECEF34635F29BED5AE0B8A99FD6', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (50, 37, 1, X'FBFE2D9D294FFB440B1E638272A3D11DE9981FF269C890AC3F3E7194DC5D7BB0C74786A9CFAB75B321D6318F9E9CF5D1', 'w***@***.org', X'E36F404B1D5E8133336362FE6107EDF7', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (51, 38, 0, X'CBDAB59D8CDBF6DE1AD85865F0D5A290ABEB9B38C172F75ABC0B69AA80C8C34A7DFB169A982070C7', '+*** *** **37', X'5CDFE14B8D9754C611C74BE0DE7CDDB9', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (52, 39, 0, X'D2BB4F20D049212625742788A2892A466502B06B6F72F15CA8462766D4CC37B354EC6F1DDC6EC4E1', '+*** *** **38', X'3CB2B9BB904051844AE2E6740F6ECBC1', 'granted', 3);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (53, 40, 0, X'227E6DBE6E4C5652F36B0AD22B2405AD2A98DD729813FB7ACB1DF54235796EB42FDE6A2CB1DD7392', '+*** *** **39', X'84693B9D8CCF5E13D03C75074CE3BA87', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (54, 40, 1, X'55757AF10640AF0E37C63900DD375E566664B1D3BF7B640E7CD770652932A2297B3169B68C04442F9A2608B4B036566D', 'w***@***.org', X'9FB007E8C1A6BF5DB413A93F7A0E78FA', 'unconsented', 1);
INSERT INTO contact_points (id, worker_id, channel, sealed, mask, lookup, consent, reach) VALUES (55, 41, 0, X'1CA6A9275ABABE9DF6EDC41281CA4081FE4DD95D2B04FA4A0065D2A87C249267F7268736CC538A22', '+*** *** **90', X'A3D5B3538B957E81E6BC8372EAA95385', 'unconsented', 1);
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
INSERT INTO consent_ledger (id, contact_id, kind, evidence, date, recorded_at) VALUES (53, 20, 'revocation', 'carrier: Not taken', '2026-11-23', 1795464000000);
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
INSERT INTO actions (id, at, person, kind, detail) VALUES (1, 1795464000000, 'init', 'database-created', 'schema 4');
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
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (15, X'EFF317954043FD106F8190176ADDBC9C', 19, 1, 'carrier', 1, 1795464000000, NULL);
INSERT INTO attempts (seq, id, delivery_id, ordinal, gateway, body_id, begun_at, previous) VALUES (16, X'4CC433762B03743323731596230BDD1D', 20, 1, 'carrier', 1, 1795464000000, NULL);
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
INSERT INTO conversations (contact_id, sealed, expires_at) VALUES (47, X'09FD53B56DFBC98D33F503B8E22710F826C4C68A0FBEFDE375CA306DC2998C5B0C5EC7DE6A0FBF8264E97E17D8812ADDAF3B07987F0FDF7D16919AF3A7E63109C4E4B3453F14D8710C116883A167C5AA6DBA3444739338FF1EB46366FCF5A089A013D307D89AB671E1AF40454B586CD367E89A56EFA99713C3B10B56C40AD1E408ECB814B1410C876DF1D55D9D3C983022EB3F034666920BD3F3750A3AE2183E9C0C36B3E8E2005F80101ED776B5B260C3E9E344E725B6AE8DB1D76EDEDBB6578437F4BBF5166FF3DF2191DF1FC1DED632A2C55B9CB239A709988096AEDB6D', 1795550400000);
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
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision) VALUES (1, 48, 'doubtful', 1795464240000, 1796069040000, X'DB7BFD589EBC8015551849A7604CB209BDFF0570ECC5570829580C1DCA7AD4D44184FE1CAB5DCAA3D30763', NULL, NULL, NULL);
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision) VALUES (2, 49, 'other', 1795464240000, 1796069040000, NULL, 'rosa', 1795464300000, 'nothing');
INSERT INTO questions (id, contact_id, kind, received_at, kept_until, sealed, answered_by, answered_at, decision) VALUES (3, 55, 'other', 1795464240000, 1796069040000, X'0CA10E47D8F1740659333447252EFE3988815B9B31484ECA2EDB28BB979BD292780589F638F3866E9796F4', NULL, NULL, NULL);
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
