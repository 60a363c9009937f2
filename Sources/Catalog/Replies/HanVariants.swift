/// Characters of short replies that are written in two ways. Position by position; not a converter of texts.
enum HanVariants {
    static let traditional =
        "訂請謝謝幫開復語體廣話國東發傳訊簡號碼電擾煩個這們誰騙終結刪錄單無見說讀寫還給點樣時間問題對錯發麼裡後邊幾歲實現輸資訊數據記憶縣區郵遞遷鄰認證確願報參註冊登從繼續關閉斷絕廢畀學習聽聯絡長門車馬嗎媽應該當裏處會來來勞動權錢賬戶屬於業務員親愛兒買賣頭臉興趣"
    static let simplified =
        "订请谢谢帮开复语体广话国东发传讯简号码电扰烦个这们谁骗终结删录单无见说读写还给点样时间问题对错发么里后边几岁实现输资讯数据记忆县区邮递迁邻认证确愿报参注册登从继续关闭断绝废畀学习听联络长门车马吗妈应该当里处会来来劳动权钱账户属于业务员亲爱儿买卖头脸兴趣"
}
