/// Everyday characters that are written in one way in simplified and in another in traditional Chinese. Each is a mistake
/// in a text of the other kind. Characters that both use in some sense (后, 里, 准) are left out.
enum ChineseCharacters {
    /// By ISO 15924 code: characters of this way of writing alone, and of the other alone.
    static let byScript: [String: (own: Set<Character>, other: Set<Character>)] = [
        "Hans": (simplified, traditional), "Hant": (traditional, simplified),
    ]

    private static let simplified = Set(
        "们这国来时会为个权资劳动电话联请说让开关问间题对发还过应该实现见书车东长门风马业产严从众两丧乐习乡买"
            + "乱争亏亚亲亿仅仓仪优伤传债偿储儿兰兴养减凤决况净凭击则刚创别办务励势区医华协单卖历压厅县双变号听员呜"
            + "咨响团园围图圆圣场坏块坚坛垫执扩扫扬护报担拥择挂挡损换据数断无旧显晋暂杀杂条杨极构标树样档桥检楼欢岁"
            + "残毁气汇汉沟洁济测浓涨湿满灭灯灵炉点热爱牵犹独狱环码确离种积称稳穷窃竞笔签简类粮红纠约级纪纯纳纸线练"
            + "组细织终绍经结给络统继续维绿网罗罚职肤脏脑脚药虑补装规视觉计认讨训议记讲许论设访证评识诉词试诚详语"
            + "误课谁调谈谢货质贩购费贺赔赚赛赵赶轮软轻载辆输辞边达迁运进远违连迟适选递遗邮邻郑酱释钟钱铁银错键锁阳"
            + "阴阶际陆险随难须顾顿预领频额颜饭饮饰馆驾验骗鱼鸟鸡龙")

    private static let traditional = Set(
        "們這國來時會為個權資勞動電話聯請說讓開關問間題對發還過後應該實現見書車東長門風馬業產嚴從眾兩喪樂習鄉"
            + "買亂爭虧雲亞親億僅倉儀價優傷傳債償儲兒黨蘭興養減決況淨幾憑擊則剛創別辦務勵勢區醫華協單賣歷壓廳縣雙變"
            + "號聽員諮響團園圍圖圓聖場壞塊堅壇墊執擴掃揚護報擔擁擇掛擋損換據數斷無舊顯晉暫術機殺雜條楊極構標樹樣檔"
            + "橋檢樓歡歲殘毀氣匯漢溝潔濟測濃塗漲濕滿滅燈靈爐點熱愛牽猶獨獄環碼確離種積稱穩窮竊競筆簽簡糧紅糾約級紀"
            + "純納紙線練組細織終紹經結給絡統繼續維綠網羅罰職膚髒腦腳藥慮補裝規視覺計認討訓議記講許論設訪證評識訴詞"
            + "試誠詳語誤課誰調談謝貨質販購費賀賠賺賽趙趕輪軟輕載輛輸辭邊達遷運進遠違連遲適選遞遺郵鄰鄭醬釋鐘錢鐵銀"
            + "錯鍵鎖陽陰階際陸險隨難須顧頓預領頻額顏類飯飲飾館駕驗騙魚鳥雞龍")
}
