"""The stems by which a text of cooperation shows, folded as names are (names/folding.py).

A space at the start is the start of a word. `telling` ones hardly stand in anything else, but for a name beside them;
`common` ones stand in any news, and count only where places of two countries meet around them.
"""

from __future__ import annotations


def _stems(written: str) -> tuple[str, ...]:
    return tuple(stem.replace("_", " ") for stem in written.split())


TELLING = _stems("""
    побратим породн межрегион приграничн трансгранич товарооборот внешнеэконом меморандум евроре
    глав_регион главы_регион совет_регион совета_регион совете_регион региональном_совет региональный_совет
    форум_регион форума_регион форуме_регион форум_город форума_город форуме_город
    _о_сотрудничеств _о_партнерств участием_регион приграничных_регион фестиваль_город съезд_город союз_город
    ассоциация_город
    дружественн_город городов_партнер города_партнер городами_партнер городах_партнер бизнес_мисси
    дружественных_связ побратимск
    _sister_relation
    _twin_town _twin_cit _twinned _twinning _sister_cit _sister_state _sister_provin _sister_count _sister_region
    _sister_town _partner_cit _partner_town _partner_region _friendly_cit _friendship_cit _interregion _inter_region
    _cross_border _transfrontier _memorandum _euroregion _eurodistrict _decentralised_coop _decentralized_coop
    _partnership_agreement _joint_declaration
    _cooperation_agreement _agreement_on_cooperation _region_to_region _city_to_city _trade_mission
    _councils_of_heads _heads_of_region _forum_of_region
    _council_of_region _letter_of_intent
""")

COMMON = _stems("""
    соглашени сотрудничеств делегаци форум партнер договор визит саммит взаимодейств переговор совместн мисси приглас
    приглаш протокол экспорт контракт встреч встрет заседани конгресс посети прибы приеха консультаци круглого_стол
    круглый_стол съезд фестивал приоритет контакт поруч сесси дружат дружб дружеств обязательств закуп постав познаком
    учреди председательств входит входят совещани выставк предложи предлож выполн международн иностран зарубеж
    договорил
    подпис подпиш рекоменд обмен дорожн ассоциаци на_первом_месте
    _agreement _accord _treaty _pact _cooperat _co_operat _delegat _forum _trade _partner _visit _roadmap _summit
    _negotiat _talks _joint _mission _invit _protocol _export _contract _met_with _meeting _session _congress _consult
    _round_table _roundtable _festival _friend _commit _sign _international _foreign _overseas _ties _relations
    _exchange _ambassador _consul _declaration _alliance _governor _mayor _called_on
""")

BELOW_STATES = _stems("""
    регион муниципал област провинци _штат _край _края _крае _краю _краем субъект _мэр губернатор _аким _хоким город
    район палат республик университет _округ воеводств _аймак префектур
    _governor _mayor _akim _hokim _premier _councillor _prefect _provinc _regional _municipal _county _counties
    _oblast
    _city _cities _region _chamber _universit _town _state_of _voivodeship
""")
"""Words of regions, cities and their bodies: without one, and without such a place, states talk to each other."""

OFFICIAL = _stems("""
    побратим породн соглашени сотрудничеств делегаци регион муниципал област провинци _штат _край _края _крае _краю
    _краем субъект _мэр губернатор _аким _хоким район палат республик университет округ воеводств аймак префектур
    министр правительств администрац _посол _посла _послу _послом посольств консул _власт _глава _главы _главе
    _главу председател депутат _дума _думы _думе _думу
    _governor _mayor _akim _hokim _premier _councillor _prefect _provinc _regional _municipal _county _counties
    _oblast _region _chamber _universit _state_of _voivodeship _delegat _minister _government _ambassador _consul
    _embass _council _official _authorit _cooperat _co_operat _chair _president _sister _twin
""")
"""Words of those who cooperate and of how they do: a long text without two of them tells of something else."""

SOUGHT = _stems("""
    побратим породн межрегион приграничн трансгранич товарооборот внешнеэконом меморандум еврорегион
    соглашени сотрудничеств делегаци форум партнер партнёр договор визит саммит взаимодейств переговор совместн мисси
    приглас приглаш протокол экспорт контракт встреч встрет заседани конгресс посети консультаци круглого_стол
    круглый_стол съезд фестивал приоритет дружат дружб дружеств обязательств председательств совещани выставк
    дружественн
    международн зарубеж подпис подпиш прибыл прибыв познаком поруч закуп сесси контакт ассоциаци предложил поставит
    на_первом_месте фестивал
    sister_relation
    twin sister_cit sister-cit sister_state sister_provin sister-state memorand partner cooperat co-operat delegat
    interregion inter-region cross-border cross_border agreement accord treaty summit trade_mission
    round_table roundtable friendship foreign_trade euroregion letter_of_intent governor mayor
    friendly_cit called_on visit forum joint_ invit congress exchange signed consul
""")
"""What the raw bytes are searched for, as written: a page without any of these is not looked into. Verbs that stand on
every page are left out; a text that is told with them alone is not worth every page's time."""
