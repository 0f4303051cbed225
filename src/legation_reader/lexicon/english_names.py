"""What tells a person's name in English text: given names, titles, particles, words of speech."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

from . import palladius
from .person_spelling import given_names
from .word_sets import word_set

PARTICLES = word_set(
    "de del della der den da das dos du di van von zu zur bin ibn al el la le les ter ten af av y e al- ben abu bint"
) - {"e", "y", "al-"}
SPEECH = (
    "said|says|told|noted|stressed|added|stated|emphasi[sz]ed|announced|explained|remarked|pointed|recalled|commented|argued|"
    "thanked|welcomed|signed|visited|met|led|headed|chaired|expressed|underlined|underscored|opened|attended|invited|proposed|"
    "suggested|hopes|hoped|believes|believed|congratulated|represented|highlighted|assured|confirmed|admitted|replied|spoke|"
    "delivered|presented|received|hosted|agreed|declared|warned|urged|called|asked"
)
NAMED_BODIES = (
    "University|Institute|College|School|Academy|Foundation|Fund|Library|Museum|Theatre|Theater|Hospital|Clinic|Airport|Street|"
    "Avenue|Square|Park|Stadium|Arena|Prize|Award|Medal|Cup|Centre|Center|Society|Club|Company|Group|Bank|Works|Plant|Bridge|Hall|"
    "House|Palace|Church|Cathedral|Island|Islands|River|Bay|Initiative|Plan|Stiftung|GmbH|Inc|Ltd"
)
# What administrations are called in their own languages, kept in English texts: no word of a person's name.
FOREIGN_BODIES = word_set(
    "junta generalitat xunta comunidad comune câmara camara ayuntamiento ajuntament diputación diputacion gobierno "
    "govern cabildo conseil consell consejo mairie région regione regió provincia città ciudad département "
    "stadtgemeinde marktgemeinde gemeinde landkreis landtag landeshauptstadt hansestadt stadt kommune fylkeskommune "
    "kommun landsting urząd województwo gmina powiat sejmik općina opština obec magistrát kraj župania primăria județ "
    "prefeitura intendencia municipio municipalidad municipalité ville"
)
_TITLES = word_set(
    "mr mrs ms miss cllr cllrs messrs atty engr lt dr prof professor sir lady lord dame hon honourable "
    "president vice-president minister "
    "prime-minister premier "
    "chancellor governor vice-governor lieutenant-governor mayor vice-mayor ambassador consul consul-general secretary "
    "secretary-general chairman chairwoman chairperson chair co-chair director director-general head deputy "
    "commissioner councillor "
    "councilor alderman senator representative spokesman spokeswoman spokesperson speaker akim hokim prefect marshal "
    "marshall "
    "voivode king queen prince princess sheikh emir general colonel captain rector dean ceo founder cofounder "
    "co-founder "
    "coordinator envoy counsellor adviser advisor attaché attache leader manager burgomaster officer mp mep rep sen "
    "gov congressman "
    "congresswoman academic academician architect writer artist economist expert analyst chief member host teacher "
    "bishop archbishop pope rabbi imam father sister brother engineer farmer entrepreneur businessman"
)
NOT_PERSONS = word_set(
    "Attends Meets Visits Receives Hosts Welcomes Leads Signs Holds Opens Says Urges Calls Joins Greets Hails Pledges "
    "Announces Addresses "  # a headline's verbs, each with a capital
    "The A An And Or Of In On At By For With From To As If When While After Before During Since This That These "
    "Those It Its He She "
    "His Her We Our They Their You Your I My There Here What Who How Why Where Which But So Not No Yes All Both Each "
    "Every Many "
    "Some Most More Other Another Such One Two Three Four Five Six Seven Eight Nine Ten First Second Third Today "
    "Yesterday Tomorrow "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August "
    "September October "
    "November December Spring Summer Autumn Winter Christmas Easter Ramadan New Old Great Greater Central North "
    "South East West "
    "Northern Southern Eastern Western Upper Lower International National Regional Federal State Republic Region "
    "Province County Provincial Municipal Executive People's Peoples People’s Chief Coun Herr Frau Europe "
    "Aquaculture Fisheries Housing Construction Planning Spatial Forestry Mines Mining "
    "Commerce Infrastructure Veterans Immigration Research Heritage Arts "
    "Climate Rural Urban Investments Investment Managing Permanent "
    "City Town District Council Committee Commission Ministry Department Agency Office Government Parliament "
    "Assembly Senate "
    "Chamber Union Federation Association Organisation Organization Forum Summit Conference Congress Session Meeting "
    "Programme "
    "Program Project Plan Agreement Memorandum Treaty Protocol Declaration Charter University Institute Academy "
    "School College "
    "Hospital Museum Library Theatre Theater Park Street Square Avenue Road Bridge Airport Port Station Hotel Hall "
    "House Palace "
    "Castle Church Cathedral Bank Group Company Corporation Foundation Fund Trust Society Club League Festival Fair "
    "Exhibition Expo "
    "Week Day Days Year Month Games Cup Prize Award Sister Cities Twin Partnership Cooperation Development Foreign "
    "Economic Trade "
    "Culture Education Health Tourism Sport Sports Youth Agriculture Industry Energy Environment Transport Digital "
    "Technology "
    "Science Innovation Security Defence Defense Interior Finance Justice Labour Labor Economy Affairs Relations "
    "External Internal "
    "European Asian African American Latin Arab Eurasian Russian Chinese German French Italian Spanish Polish "
    "Finnish Swedish "
    "Belarusian Kazakh Uzbek Indian Japanese Korean Turkish Iranian British English Ukrainian Baltic Nordic Arctic "
    "Caspian Pacific "
    "Atlantic Mediterranean Black Silk Belt Road Initiative Street Good Also However Moreover Meanwhile Earlier "
    "Later Currently "
    "Under According Following Speaking Among Between Within Through Over About Around Against Despite Although "
    "Because Since Until "
    "Dear Colleagues Ladies Gentlemen Thank Thanks Read Share Photo Source Press Release News Media Service Tass "
    "Reuters Center Centre "
    "Board Bureau Mission Embassy Consulate Delegation Team Working Joint General Assembly Special High Royal "
    "Municipal Provincial "
    "Metropolitan Prefecture Oblast Krai Autonomous Lake River Sea Ocean Bay Gulf Mount Mountain Valley Island "
    "Islands Peninsula "
    "Moscow Beijing Minsk Chinese-Russian Both Then Now Last Next Until Together Each Covid Brexit Inc Ltd "
    "Plc GmbH LLC JSC Co"
)


def is_title(word: str) -> bool:
    low = word.lower().rstrip(".,")
    if "-" in low and low not in _TITLES:
        return all(part in _TITLES or part in ("deputy", "vice", "acting", "general") for part in low.split("-"))
    return low in _TITLES or low.removesuffix("s") in _TITLES


@cache
def _given() -> frozenset[str]:
    listed = resources.files(__package__).joinpath("english_given_names.txt").read_text(encoding="utf-8").split()
    russian = [w for english, _, also in given_names().values() for w in (english, *also)]
    return frozenset(_folded(w) for w in [*listed, *russian])


def is_given_name(word: str) -> bool:
    """Whether `word` is a given name somewhere, accents aside; double names when their parts are."""
    return _folded(word) in _given() or ("-" in word and all(_folded(p) in _given() for p in word.split("-") if p))


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower().translate(str.maketrans("łøđßı", "lodsi")))
    return "".join(c for c in plain if not unicodedata.combining(c))


_VIETNAMESE_GIVEN = word_set(
    "phu trong minh chinh xuan phuc thuong quang thi kim ngan tinh khoi hung thanh duc anh tuan viet lam cuong"
)
_VIETNAMESE = word_set("nguyen tran pham vo vu le hoang phan dang bui duong luong truong dinh do ho ngo ly")


@cache
def _chinese() -> tuple[frozenset[str], re.Pattern[str]]:
    table = {_folded(v).replace("'", "") for v in palladius.syllables().values()}
    surnames = {_folded(palladius.syllables()[s]) for s in palladius.SURNAMES if s in palladius.syllables()}
    return frozenset(surnames), re.compile("(?:" + "|".join(sorted(table, key=len, reverse=True)) + "){1,2}")


def chinese_surname(word: str) -> bool:
    """Wang, Zhang, Nguyen: surnames that stand first."""
    low = _folded(word)
    return low in _chinese()[0] or low in _VIETNAMESE


def pinyin_syllables(word: str) -> bool:
    """Whether `word` is one or two syllables as in Chinese given names, or a short Vietnamese word."""
    low = _folded(word).replace("-", "").replace("'", "")
    return bool(_chinese()[1].fullmatch(low)) or low in _VIETNAMESE or low in _VIETNAMESE_GIVEN
