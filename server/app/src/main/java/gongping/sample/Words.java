package gongping.sample;

import java.util.List;

/** The word lists from which invented people and places are put together. */
final class Words {
    /** Family names, the common ones first: the generator prefers the front of the list. */
    static final List<String> FAMILY = letters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余"
            + "于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃"
            + "武钱戴严莫孔向常汤");

    static final List<String> DOUBLE_FAMILY = words("欧阳 司马 上官 诸葛 皇甫 尉迟 夏侯 令狐");

    static final List<String> MEN = letters("伟强磊军勇杰涛超明刚平辉鹏华飞斌波宇浩凯健俊帆帅旭宁龙林欢阳建国志文海东永生春光荣贵福全发成良友金德兴");

    static final List<String> WOMEN = letters("芳娜敏静丽艳娟霞秀英玲燕红梅兰翠珍凤洁琴云莲香月莉萍桂素雪慧婷雯倩颖琳欣怡晴佳玉淑惠菊巧春彩凤花秋蓉");

    static final List<String> MIDDLE = letters("建国志文海永正家德宗世忠光明子思晓小玉秀春桂冬夏立新学宏振天仁义礼道长荣祖");

    /** Characters beyond the Basic Multilingual Plane that the national table of standard characters holds. */
    static final List<String> RARE = letters("𬭎𫖯𬱖𬀩𬀪𬜬𬘡𬣞𬤇𫍯𫄧𬸣𬭚𬒈𬇙𫟹𫰛𠅤𡐓𥻗𨱇𬬭𬶋𪨰");

    static final List<String> OUTER_FIRST = words("阿依古丽 买买提 古丽娜尔 艾尔肯 扎西 卓玛 次仁 沙马 吉克 阿卓 努尔兰 玛依拉 迪丽热巴 央金 尼玛");
    static final List<String> OUTER_LAST = words("艾山 吐尔逊 买买提 多吉 拉姆 平措 拉则 木呷 尔古 阿合买提 库尔班 热依木 旺堆 达瓦 卡德尔");

    static final List<String> TOWNS =
            words("澜城镇 青石镇 澜溪镇 云顶镇 松岗镇 白石坳镇 石鼓坪镇 清水塘镇 柳林渡镇 双河口镇 杨家铺镇 桐木桥镇 鹿鸣镇 凤栖镇" + " 梅子冲乡 枫树湾乡 大坪山乡 黄泥岭乡 望云乡");

    static final List<String> ZONES = words("城东片 河西片 山前片 中心片 北坡片 南坪片 渡口片 上游片 库区片");

    static final List<String> VILLAGE_FIRST = words("柳 青 石 白 大 新 黄 上 下 双 龙 凤 梅 竹 松 桃 枫 桐 杨 金 银 红 清 长 高 平 和 福 云 水 东 西");
    static final List<String> VILLAGE_LAST = words("泉 桥 塘 冲 坪 湾 岭 溪 坝 田 洲 庄 井 坡 园 林 家铺 家湾 河口 山口 石咀 树下 家坪 马冲");

    /**
     * 72 characters that stand nowhere else in the product, for names that can be searched for: three of them spell the
     * household's place in the list in base 72.
     */
    static final int CANARY_FIRST = 0x9B90;

    static final int CANARY_BASE = 72;

    private Words() {}

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.trim().split(" ", -1));
    }
}
