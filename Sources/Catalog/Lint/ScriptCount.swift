/// How much of a text is written in the script it should be in.
struct ScriptCount {
    /// Letters of any script, weighted.
    private(set) var letters = 0
    /// Those of the wanted script, weighted.
    private var fitting = 0
    /// Chinese only: distinct characters of the other of the two ways of writing it.
    private(set) var strays: [Character] = []
    /// Chinese only: characters that exist in the wanted way alone.
    private(set) var native = 0

    var share: Double { letters == 0 ? 1 : Double(fitting) / Double(letters) }

    /// Nil for a script that this table does not know.
    init?(_ text: LintText, script: String) {
        guard let ranges = Self.ranges[script] else { return nil }
        let addresses = text.addresses
        for word in text.text.split(whereSeparator: \.isWhitespace) where !addresses.contains(word.lowercased()) {
            for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
                // A syllable or word sign says as much as three letters.
                let weight = scalar.value >= 0x3400 ? 3 : 1
                letters += weight
                if ranges.contains(where: { $0.contains(scalar.value) }) { fitting += weight }
            }
        }
        guard let (own, other) = Self.chinese[script] else { return }
        for character in text.text {
            if own.contains(character) { native += 1 }
            if other.contains(character), !strays.contains(character) { strays.append(character) }
        }
    }

    /// Blocks of the Unicode standard by ISO 15924 code; the letters, not every last extension.
    private static let ranges: [String: [ClosedRange<UInt32>]] = [
        "Latn": [0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0x2AF, 0x300...0x36F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF],
        "Cyrl": [0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F],
        "Grek": [0x370...0x3FF, 0x1F00...0x1FFF],
        "Armn": [0x530...0x58F, 0xFB13...0xFB17],
        "Hebr": [0x590...0x5FF, 0xFB1D...0xFB4F],
        "Arab": [0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF],
        "Deva": [0x900...0x97F, 0xA8E0...0xA8FF],
        "Beng": [0x980...0x9FF], "Guru": [0xA00...0xA7F], "Gujr": [0xA80...0xAFF], "Taml": [0xB80...0xBFF],
        "Telu": [0xC00...0xC7F], "Knda": [0xC80...0xCFF], "Mlym": [0xD00...0xD7F], "Sinh": [0xD80...0xDFF],
        "Thai": [0xE00...0xE7F], "Laoo": [0xE80...0xEFF], "Mymr": [0x1000...0x109F, 0xAA60...0xAA7F],
        "Geor": [0x10A0...0x10FF, 0x1C90...0x1CBF], "Ethi": [0x1200...0x139F, 0x2D80...0x2DDF],
        "Khmr": [0x1780...0x17FF, 0x19E0...0x19FF],
        "Kore": hangul + han, "Hang": hangul, "Hans": han, "Hant": han, "Hani": han,
        "Jpan": han + [0x3040...0x30FF, 0x31F0...0x31FF],
    ]

    private static let hangul: [ClosedRange<UInt32>] = [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3]
    private static let han: [ClosedRange<UInt32>] = [0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF]

    /// Pairs of everyday characters that are written in two ways: each is a mistake in the other's texts.
    private static let chinese: [String: (own: Set<Character>, other: Set<Character>)] = {
        let simplified = Set("们这国来时会为个权资劳动电话联请说让开关问间题对发还过后应该实现见书车东长门风马业产严从众两丧乐习乡买乱争亏云亚亲亿仅仓仪价优伤传债偿储儿党兰兴养减凤决况净准几凭击则刚创别办务励势区医华协单卖历压厅县双变号台听员呜咨响团园围图圆圣场坏块坚坛垫执扩扫扬护报担拥择挂挡损换据数断无旧显晋暂术机杀杂条来杨极构标树样档桥检楼欢岁残毁气汇汉沟没法洁济测浓涂涨湿满灭灯灵炉点热爱牵犹独狱环现码确离种积称稳穷窃竞笔签简类粮红纠约级纪纯纳纸线练组细织终绍经结给络统继续维绿缺网罗罚职肤脏脑脚药虑补装规视觉计认讨训议记讲许论设访证评识诉词试诚详语误课谁调谈谢识货质贩购费贺赔赚赛赵赶轮软轻载辆输辞边达迁运进远违连迟适选递遗邮邻郑酱释里钟钱铁银错键锁阳阴阶际陆险随难须顾顿预领频额颜类饭饮饰馆驾验骗鱼鸟鸡龙".filter { !"来法没台里准现识类".contains($0) })
        let traditional = Set("們這國來時會為個權資勞動電話聯請說讓開關問間題對發還過後應該實現見書車東長門風馬業產嚴從眾兩喪樂習鄉買亂爭虧雲亞親億僅倉儀價優傷傳債償儲兒黨蘭興養減決況淨幾憑擊則剛創別辦務勵勢區醫華協單賣歷壓廳縣雙變號聽員諮響團園圍圖圓聖場壞塊堅壇墊執擴掃揚護報擔擁擇掛擋損換據數斷無舊顯晉暫術機殺雜條楊極構標樹樣檔橋檢樓歡歲殘毀氣匯漢溝潔濟測濃塗漲濕滿滅燈靈爐點熱愛牽猶獨獄環碼確離種積稱穩窮竊競筆簽簡糧紅糾約級紀純納紙線練組細織終紹經結給絡統繼續維綠網羅罰職膚髒腦腳藥慮補裝規視覺計認討訓議記講許論設訪證評識訴詞試誠詳語誤課誰調談謝貨質販購費賀賠賺賽趙趕輪軟輕載輛輸辭邊達遷運進遠違連遲適選遞遺郵鄰鄭醬釋鐘錢鐵銀錯鍵鎖陽陰階際陸險隨難須顧頓預領頻額顏類飯飲飾館駕驗騙魚鳥雞龍".filter { !"員現".contains($0) })
        let common = simplified.intersection(traditional)
        let onlySimplified = simplified.subtracting(common)
        let onlyTraditional = traditional.subtracting(common)
        return ["Hans": (onlySimplified, onlyTraditional), "Hant": (onlyTraditional, onlySimplified)]
    }()
}
