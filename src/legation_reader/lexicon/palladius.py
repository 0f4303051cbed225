"""Chinese names written in Russian letters (the Palladius system) back to pinyin."""

from __future__ import annotations

from functools import cache

from .word_sets import word_set

_SYLLABLES = """
а a|ай ai|ань an|ан ang|ао ao|ба ba|бай bai|бань ban|бан bang|бао bao|бэй bei|бэнь ben|бэн beng|би bi|бянь bian|бяо biao
бе bie|бинь bin|бин bing|бо bo|бу bu|ца ca|цай cai|цань can|цан cang|цао cao|цэ ce|цэнь cen|цэн ceng|ча cha|чай chai
чань chan|чан chang|чао chao|чэ che|чэнь chen|чэн cheng|чи chi|чун chong|чоу chou|чу chu|чуай chuai|чуань chuan
чуан chuang|чуй chui|чунь chun|чо chuo|цы ci|цун cong|цоу cou|цу cu|цуань cuan|цуй cui|цунь cun|цо cuo|да da|дай dai
дань dan|дан dang|дао dao|дэ de|дэй dei|дэн deng|ди di|дянь dian|дяо diao|де die|дин ding|дю diu|дун dong|доу dou|ду du
дуань duan|дуй dui|дунь dun|до duo|э e|эй ei|энь en|эр er|фа fa|фань fan|фан fang|фэй fei|фэнь fen|фэн feng|фо fo
фоу fou|фу fu|га ga|гай gai|гань gan|ган gang|гао gao|гэ ge|гэй gei|гэнь gen|гэн geng|гун gong|гоу gou|гу gu|гуа gua
гуай guai|гуань guan|гуан guang|гуй gui|гунь gun|го guo|ха ha|хай hai|хань han|хан hang|хао hao|хэ he|хэй hei|хэнь hen
хэн heng|хун hong|хоу hou|ху hu|хуа hua|хуай huai|хуань huan|хуан huang|хуэй hui|хой hui|хунь hun|хо huo|цзи ji|цзя jia
цзянь jian|цзян jiang|цзяо jiao|цзе jie|цзинь jin|цзин jing|цзюн jiong|цзю jiu|цзюй ju|цзюань juan|цзюэ jue|цзюнь jun
ка ka|кай kai|кань kan|кан kang|као kao|кэ ke|кэнь ken|кэн keng|кун kong|коу kou|ку ku|куа kua|куай kuai|куань kuan
куан kuang|куй kui|кунь kun|ко kuo|ла la|лай lai|лань lan|лан lang|лао lao|лэ le|лэй lei|лэн leng|ли li|лянь lian
лян liang|ляо liao|ле lie|линь lin|лин ling|лю liu|лун long|лоу lou|лу lu|люй lü|луань luan|люэ lüe|лунь lun|ло luo
ма ma|май mai|мань man|ман mang|мао mao|мэй mei|мэнь men|мэн meng|ми mi|мянь mian|мяо miao|ме mie|минь min|мин ming
мо mo|моу mou|му mu|на na|най nai|нань nan|нан nang|нао nao|нэ ne|нэй nei|нэнь nen|нэн neng|ни ni|нянь nian|нян niang
няо niao|не nie|нинь nin|нин ning|ню niu|нун nong|ну nu|нюй nü|нуань nuan|нюэ nüe|но nuo|оу ou|па pa|пай pai|пань pan
пан pang|пао pao|пэй pei|пэнь pen|пэн peng|пи pi|пянь pian|пяо piao|пе pie|пинь pin|пин ping|по po|пу pu|ци qi|ця qia
цянь qian|цян qiang|цяо qiao|це qie|цинь qin|цин qing|цюн qiong|цю qiu|цюй qu|цюань quan|цюэ que|цюнь qun|жань ran
жан rang|жао rao|жэ re|жэнь ren|жэн reng|жи ri|жун rong|жоу rou|жу ru|жуань ruan|жуй rui|жунь run|жо ruo|са sa|сай sai
сань san|сан sang|сао sao|сэ se|сэнь sen|сэн seng|ша sha|шай shai|шань shan|шан shang|шао shao|шэ she|шэй shei|шэнь shen
шэн sheng|ши shi|шоу shou|шу shu|шуа shua|шуай shuai|шуань shuan|шуан shuang|шуй shui|шунь shun|шо shuo|сы si|сун song
соу sou|су su|суань suan|суй sui|сунь sun|со suo|та ta|тай tai|тань tan|тан tang|тао tao|тэ te|тэн teng|ти ti|тянь tian
тяо tiao|те tie|тин ting|тун tong|тоу tou|ту tu|туань tuan|туй tui|тунь tun|то tuo|ва wa|вай wai|вань wan|ван wang
вэй wei|вэнь wen|вэн weng|во wo|у wu|си xi|ся xia|сянь xian|сян xiang|сяо xiao|се xie|синь xin|син xing|сюн xiong|сю xiu
сюй xu|сюань xuan|сюэ xue|сюнь xun|я ya|янь yan|ян yang|яо yao|е ye|и yi|инь yin|ин ying|юн yong|ю you|юй yu|юань yuan
юэ yue|юнь yun|цза za|цзай zai|цзань zan|цзан zang|цзао zao|цзэ ze|цзэй zei|цзэнь zen|цзэн zeng|чжа zha|чжай zhai
чжань zhan|чжан zhang|чжао zhao|чжэ zhe|чжэнь zhen|чжэн zheng|чжи zhi|чжун zhong|чжоу zhou|чжу zhu|чжуа zhua
чжуай zhuai|чжуань zhuan|чжуан zhuang|чжуй zhui|чжунь zhun|чжо zhuo|цзы zi|цзун zong|цзоу zou|цзу zu|цзуань zuan
цзуй zui|цзунь zun|цзо zuo
"""

SURNAMES = word_set(
    "ван ли чжан лю чэнь ян хуан чжао у чжоу сюй сунь ма чжу ху го хэ линь гао ло лян чжэн се сун тан хань цао "
    "дэн фэн пэн цзэн сяо тянь дун пань юань цай цзян юй ду е чэн вэй су люй дин жэнь лу яо шэнь чжун цуй тань лай "
    "фань "
    "ши ляо цзя ся фу фан цзоу сюн бай мэн цинь цю хоу инь сюэ янь дуань лэй лун тао хай мао хао гу гун шао вань цянь "
    "дай мо кун сян чан си оу цзинь ло хуа юй цюй юй юэ сы ту ши лань мяо цзи ду жуань цзо цинь"
)


@cache
def syllables() -> dict[str, str]:
    """Russian spelling of a syllable → pinyin."""
    pairs = (pair.split(" ") for line in _SYLLABLES.strip().splitlines() for pair in line.split("|"))
    return {pair[0]: pair[1] for pair in pairs}


def pinyin(word: str) -> str | None:
    """`word` (one or more syllables) in pinyin, capitalised: Цзиньпин → Jinping; None where it is not Chinese."""
    low = word.lower().replace("ъ", "'")
    divided = _divided(low)
    return "".join(syllables()[s] for s in divided).capitalize() if divided else None


def _divided(word: str) -> list[str] | None:
    """The longest first syllable whose rest can be divided too."""
    if not word:
        return []
    if word[0] == "'":
        return _divided(word[1:])
    for size in range(min(6, len(word)), 0, -1):
        if word[:size] in syllables():
            rest = _divided(word[size:])
            if rest is not None:
                return [word[:size], *rest]
    return None


def chinese_name(words: list[str]) -> str | None:
    """A Chinese name of two or three words, surname first: Чжан Ханьхуэй → Zhang Hanhui; else None."""
    if not 2 <= len(words) <= 3 or words[0].lower() not in SURNAMES:
        return None
    spelt = [pinyin(w) for w in words]
    if any(s is None for s in spelt) or any(len(_divided(w.lower()) or []) > 2 for w in words[1:]):
        return None
    given = "".join(s for s in spelt[1:] if s)
    return f"{spelt[0]} {given.capitalize()}"
