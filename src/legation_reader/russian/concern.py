"""Whether a text is of the register's concern at all: cooperation of regions, cities and their bodies across borders."""

from __future__ import annotations

import re

from ..facing import TIES, acts, faces, lands, named, own_places, places, planned_together, sat
from ..guarded import guarded
from ..readings import Article, Party, Proposal
from .passages import Page

# Without one of these an article tells of no cooperation, and nothing more is looked for.
_TRIGGERS = guarded(
    r"соглашени|меморандум|побратим|породн|сотрудничеств|межрегион|приграничн|делегаци|форум|товарооборот|партн[её]рств|договор|визит|визитом|"
    r"дорожн\w+ карт|саммит|взаимодействи|переговор|совместн|бизнес-мисси|приглас|приглаш|протокол|внешнеэкономическ|экспорт|контракт|встре[тч]|заседани|конгресс|посети|прибы|приех|консультаци|кругл\w+ стол|съезд|фестивал|партн[её]р|приоритет|контакт|поручен|поручил|миссию|сесси|дружат|дружб|обязательств|закупил|поставит|поставить|познакомил|учредил|создали|председательств|входит|входят|на первом месте|приглас|совещани|выставк|предложили|выполнил",
    re.IGNORECASE,
)
# What else places are named together for: sport, the stage, crime, courts, disasters.
_OTHERWISE = guarded(
    r"\b(?:матч\w*|турнир\w*|тренер\w*|вратар\w*|защитник\w*|нападающ\w*|полузащит\w*|форвард\w*|голкипер\w*|забил\w*|забива\w*|гол(?:а|ов|ы)?|сч[её]том \d|чемпионат\w*|сборн(?:ая|ой|ую)|"
    r"обыгра\w+|выигра\w+|проигра\w+|ничь\w+|пенальти|трансфер\w*|тайм\w*|раунд\w*|хоккеист\w*|футболист\w*|спортсмен\w*|плей-офф|полуфинал\w*|кубк\w+|болельщик\w*|"
    r"роман|романа|режисс[её]р\w*|премьер[аыуе]|премьерн\w+|спектакл\w*|театр\w*|акт[её]р\w*|актрис\w*|музыкант\w*|певиц\w*|певц\w*|хор\w?|сыграют|зрител\w*|тираж\w*|фильм\w*|сериал\w*|"
    r"съ[её]мк\w+|поэт\w*|гастрол\w*|сцен[аеуы]|билет\w*|полици\w+|задержа\w+|контрабанд\w+|прокуратур\w+|паводок|паводк\w+|наводнени\w+|эвакуир\w+|пожар\w*|землетрясени\w+|"
    r"суд(?:а|у|ом|е|ья|ьи)?|иск(?:а|у|ом)?|приговор\w*|уголовн\w+|обвиняем\w+|подсудим\w+|ответчик\w*|истец|истца|апелляц\w+|следовател\w*|арбитраж\w*)\b", re.IGNORECASE)
# Words of cooperation.
_COOPERATION = guarded(
    r"побратим\w*|породн\w*|сотруднич\w*|межрегион\w*|делегаци\w*|приграничн\w*|дружественн\w*|партн[её]р\w*|внешнеэкономич\w*|товарооборот\w*|соглашени\w*|договор\w* о|меморандум\w*|обмен\w*|дружб\w*|"
    r"дружат|сторон[аыуе]\b|протокол\w*|контракт\w* на|дн(?:и|ей|ях) \w+ (?:области|республики|культуры)", re.IGNORECASE)
_STEM = 6  # letters by which two of those words are one

# What hardly stands in anything but a text of cooperation of regions and cities.
_STRONG = guarded(
    r"побратим\w*|породн\w*|сотруднич\w*|межрегион\w*|приграничн\w*|трансграничн\w*|дружественн\w*|партн[её]рск\w*|внешнеэкономич\w*|товарооборот\w*|межмуниципальн\w*|бизнес-мисси\w*|еврорегион\w*|"
    r"форум\w* (?:регион|город)\w*|регион(?:ами|ов|ы) (?:обеих|двух) (?:стран|государств)|дружб\w*|дружат", re.IGNORECASE)
# Those who run regions and cities, and what they run.
_OFFICES = guarded(
    r"\b(?:губернатор\w*|мэр\w*|аким\w*|хоким\w*|глав[аыуео]\w* (?:город\w*|регион\w*|област\w*|республик\w*|район\w*|администраци\w*|провинци\w*)|администраци\w*|правительств\w*|исполком\w*|\w*облисполком\w*|"
    r"горисполком\w*|райисполком\w*|област\w*|регион\w*|провинци\w*|префектур\w*|республик\w*|кра[йяею]|город(?:а|ов|ами|ам|ах)|муниципал\w*|район\w*|палат\w*|университет\w*|дум[аыеу]|маслихат\w*|хокимият\w*|"
    r"акимат\w*|делегаци\w*|консул\w*|посол\w*|посольств\w*)\b", re.IGNORECASE)
# What states have to do with each other, wherever their ministers met.
_STATES = guarded(r"\b(?:министр\w* (?:иностранных дел|обороны|внутренних дел)|глав\w* МИД|премьер-министр\w*|санкци\w+|войн\w+|перемири\w+|войск\w*|ракет\w*)\b", re.IGNORECASE)
# What a state has to do within itself and with others.
_POLITICS = guarded(
    r"\b(?:министр\w* (?:иностранных дел|обороны|внутренних дел|финансов|юстиции)|МИД\w*|премьер\w*|(?<!вице-)президент\w*|парти[яиюей]\w*|оппозици\w+|фракци\w+|депутат\w*|сенатор\w*|выбор(?:ы|ов|ах|ам)|санкци\w+|войн\w+|"
    r"перемири\w+|войск\w*|ракет\w*|арми[яиюей]|НАТО|ООН|суд(?:а|у|ом|е|ья|ьи)?|митинг\w*|полици\w+|Госдум\w+|Кремл\w+|правозащит\w+|терак\w*|террор\w*)\b", re.IGNORECASE)
# Bodies by which states coordinate such cooperation: what they decide is of the field, regions named or not.
_COORDINATING = guarded(
    r"Союзн\w+ государств|\bСНГ\b|\bЕАЭС\b|\bЕЭК\b|межправительственн\w+ комисси|межправкомисси|коллеги[йияюе]\w* (?:МИД|двух министерств|министерств)|межпарламентск|Парламентск\w+ собрани", re.IGNORECASE)
# Without one of these two states talk to each other, and no region or city of theirs.
_BELOW_STATES = re.compile(
    r"регион|муниципал|побрат|породн|приграничн|област|провинци|\bштат|\bкра[йяею]м?\b|субъект\w* федер|мэр|губернатор|аким|хоким|город|союзн\w+ государств|район|"
    r"палат|республик|университет|округ|воеводств|аймак", re.IGNORECASE)
# «Послы девяти государств посетили область»: who came is counted, and not named.
_OF_MANY_LANDS = guarded(
    r"\b(?:посл(?:ы|ов)|дипломат\w+|делегаци\w+|представител\w+|консул\w+|гост\w+) (?:из )?(?:\w+ )?(?:\d+|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти) (?:\w+ )?(?:стран|государств)\b",
    re.IGNORECASE)
_DISTRICT = guarded(r"\b([А-ЯЁ][а-яё-]+[сц]к)(?:ий|ого|ому|им|ом) (?:район|муниципальн|райисполком|округ)")  # no list has them all
_LONG = 1_500  # characters beyond which one word of cooperation may be a chance
_MANY_OFFICES = 3


def may_concern(article: Article) -> bool:
    """Whether the words of an article leave open that it tells of cooperation: the first and cheapest look."""
    if not _TRIGGERS.search(article.text):
        return False
    otherwise = len(_OTHERWISE.findall(article.text))
    return otherwise <= 1 or otherwise <= 2 * len({m.group()[:_STEM].casefold() for m in _COOPERATION.finditer(article.text)})


def speaks_of_cooperation(page: Page) -> bool:
    """Whether at least two territories or bodies are spoken of, and something below the level of states or a body by
    which states coordinate."""
    text = page.article.text
    states = len(_STATES.findall(text))
    if states > 2 and len(_BELOW_STATES.findall(text)) <= states and len(_STRONG.findall(text)) < states:
        return False
    mentions = page.article.mentions
    parties = {(m.party.kind, m.party.id or m.party.name) for m in mentions if m.party.kind != "person"}
    parties |= {("municipality", m[1]) for m in _DISTRICT.finditer(text)}
    if len(parties) < 2 and not (parties and _OF_MANY_LANDS.search(text)):
        return False
    return bool(_BELOW_STATES.search(text) or _COORDINATING.search(text)) or _names_regions(page)


def _names_regions(page: Page) -> bool:
    """Whether a region, or two cities that are not just where something took place, are named."""
    cities = set()
    for mention in page.article.mentions:
        if mention.party.kind == "region":
            return True
        before = page.article.text[max(0, mention.span.start - 3) : mention.span.start].casefold()
        if mention.party.kind == "municipality" and not before.endswith((" в ", "во ", "в ")) and not mention.text.isupper():
            cities.add(mention.party.name)
    return len(cities) > 1


def concerned(article: Article, found: list[Proposal]) -> bool:
    """Whether a region, a city or such a body faces one abroad in what was found, or the text is about that by its
    words; and somebody acts in it at all."""
    if not somebody_acts(article.text, found):
        return False
    strong = len({m.group()[:_STEM].casefold() for m in _STRONG.finditer(article.text)})
    offices, states = len(_OFFICES.findall(article.text)), len(_POLITICS.findall(article.text))
    told = [p for p in found if p.kind != "post"]
    if any(faces(p, False) for p in told) and states <= max(1, 2 * offices):
        return True
    if any(map(planned_together, told)) or any(map(sat, told)) and _COORDINATING.search(article.text):
        return True
    both = any(faces(p, True) or p.kind in TIES and len(_territories(p)) > 1 for p in told)
    mentioned = places(article)
    own, abroad = own_places(mentioned), len(lands(mentioned)) > 1
    if len(article.text) > _LONG and strong < 2 and not (both and abroad):
        return False
    if not states and (offices >= _MANY_OFFICES or abroad and len({p.id or p.name for p in own}) > 1):
        return True
    if strong and states <= offices and (strong > 1 or own and (offices or abroad) or offices > _MANY_OFFICES):
        return True
    return abroad and 2 * states <= offices and (both or any(map(acts, told)))


def _territories(fact: Proposal) -> list[Party]:
    return [p for p in named(fact) if p.kind in ("region", "municipality")]


def somebody_acts(text: str, found: list[Proposal]) -> bool:
    """Whether somebody acts in what was found, or something was done or counted where words of cooperation stand: who
    holds what post, how many came, when a show opens and where the next match takes place is nobody's cooperation."""
    return any(map(_acted, found)) or any(map(_done, found)) and bool(_COOPERATION.search(text))


def _done(fact: Proposal) -> bool:
    return fact.kind != "post" and (fact.fields.get("indicator") != "participants" or _named(fact, "subject"))


def _acted(fact: Proposal) -> bool:
    """Whether a fact names who acts in it, or is an official event or a series that somebody must hold."""
    if fact.kind == "event":
        return _named(fact, "participants", "organisers", "series") or fact.fields.get("type") not in _ANYBODYS
    if fact.kind == "figure":
        return fact.fields.get("indicator") != "participants" and _named(fact, "subject", "counterpart")
    if fact.kind == "commitment":  # what a city decided alone may be its own affair
        parties = [*fact.fields.get("by", ()), *fact.fields.get("addressees", ())]
        return len(parties) > 1 or any(p.kind != "municipality" for p in parties)
    return _named(fact, *_ACTING.get(fact.kind, ()))


def _named(fact: Proposal, *fields: str) -> bool:
    return any(fact.fields.get(field) for field in fields)


_ACTING = {
    "agreement": ("parties",), "contract": ("parties",), "contact": ("with",), "programme": ("parties", "period"),
    "project": ("partners", "place"), "invitation": ("inviter", "invited"), "membership": ("member",), "priority": ("of",),
}
# What a theatre, a club or a firm holds as well.
_ANYBODYS = frozenset({"meeting", "exhibition", "festival", "other", None})
