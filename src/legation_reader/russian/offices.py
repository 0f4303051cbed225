"""The words by which a territory acts: its seat of power, those who head it, and bodies that are parties themselves."""

from __future__ import annotations

# The government of a region or city, signing, meeting or ordering, is that region or city.
SEATS = frozenset(
    "правительство администрация мэрия исполком облисполком горисполком райисполком крайисполком акимат хокимият кабмин кабинет "
    "руководство власть ратуша муниципалитет горадминистрация облгосадминистрация префектура управа губернаторство "
    "сторона делегация представитель представительница глава руководитель предприниматель предприятие компания чиновник "
    "специалист партнер коллега гость бизнесмен производитель аграрий экспортер поставщик бизнес гражданин житель".split()
)
# Those of them by whom the territory itself acts (and not only its people).
GOVERNMENTS = frozenset(
    "правительство администрация мэрия исполком облисполком горисполком райисполком крайисполком акимат хокимият кабмин кабинет "
    "руководство власть ратуша муниципалитет сторона".split()
)
HEADS = frozenset(
    "губернатор генерал-губернатор вице-губернатор раис хяким башкан сити-менеджер глава мэр вице-мэр аким хоким премьер премьер-министр вице-премьер президент министр замминистра "
    "замгубернатора председатель зампред зампредседателя заместитель руководитель бургомистр обер-бургомистр градоначальник "
    "секретарь пресс-секретарь госсекретарь начальник директор гендиректор ректор проректор спикер вице-спикер посол консул генконсул "
    "советник советник-посланник посланник атташе представитель постпред полпред торгпред уполномоченный управляющий заведующий "
    "заведующая депутат сенатор член сопредседатель вице-президент канцлер депутат староста координатор лидер комиссар "
    "шеф замглавы профессор президент прокурор премьер тренер статс-секретарь руководительница доцент исполняющий завкафедрой декан архимандрит митрополит врио и.о помощник замначальника замдиректора министр-руководитель архитектор префект кмет примар алькальд ландрат маршал маршалок войт бургомистр-президент вали воевода синдик старейшина замминистр вице-консул обер-президент советник-посланник министр-президент премьер-министр сопредседатель завотделом управделами руководитель замруководителя заведовать вице-мэр вице-губернатор".split()
)
# Bodies that are parties of their own: lemma → (English, the adjectives that change it).
BODIES: dict[str, str] = {
    "дума": "Duma", "гордума": "City Duma", "облдума": "Regional Duma", "собрание": "Assembly", "заксобрание": "Legislative Assembly",
    "парламент": "Parliament", "совет": "Council", "горсовет": "City Council", "облсовет": "Regional Council", "маслихат": "Maslikhat",
    "курултай": "Kurultai", "хурал": "Khural", "ландтаг": "Landtag", "палата": "Chamber", "тпп": "Chamber of Commerce and Industry",
    "университет": "University", "вуз": "University", "институт": "Institute", "академия": "Academy", "колледж": "College",
    "ассоциация": "Association", "союз": "Union", "общество": "Society", "посольство": "Embassy", "консульство": "Consulate",
    "генконсульство": "Consulate General", "музей": "Museum", "театр": "Theatre", "библиотека": "Library", "больница": "Hospital",
    "кенеш": "Kenesh", "меджлис": "Majlis", "сенат": "Senate", "министерство": "Ministry", "зоопарк": "Zoo",
}
_ADJECTIVES = {
    "законодательный": "Legislative", "городской": "City", "областной": "Regional", "краевой": "Krai", "государственный": "State",
    "торгово-промышленный": "Chamber of Commerce and Industry", "муниципальный": "Municipal", "районный": "District",
    "политехнический": "Polytechnic", "технический": "Technical", "педагогический": "Pedagogical", "медицинский": "Medical",
    "аграрный": "Agrarian", "сельскохозяйственный": "Agricultural", "федеральный": "Federal", "национальный": "National",
    "технологический": "Technological", "экономический": "Economic", "горный": "Mining", "народный": "People's", "верховный": "Supreme",
    "генеральный": "General", "общественный": "Public", "провинциальный": "Provincial", "окружной": "District", "местный": "Local",
}


def body_name(head: str, adjectives: list[str], of: str) -> str:
    """The usual English name of a body of its own: («дума», [«городской»], Rostov) → «City Duma of Rostov»."""
    noun = BODIES[head]
    words = [_ADJECTIVES[a] for a in adjectives if a in _ADJECTIVES]
    if "торгово-промышленный" in adjectives or head == "тпп" or (head == "палата" and not words):
        return f"Chamber of Commerce and Industry of {of}"
    if head in ("университет", "институт", "академия", "колледж", "зоопарк", "музей", "театр"):
        return " ".join([of, *words, noun])
    if head == "совет" and "депутат" in adjectives:
        noun = "Council of Deputies"
    return f"{' '.join([*words, noun])} of {of}"


# Nouns that stand for a territory already named, and what its English name or kind must look like.
ANAPHORS: dict[str, tuple[str, ...]] = {
    "область": ("oblast", "region"), "край": ("krai",), "республика": ("republic", "dagestan", "tatarstan", "bashkortostan", "bashkiria",
    "chuvashia", "udmurt", "mordovia", "buryatia", "karelia", "komi", "chechnya", "crimea", "adygea", "khakassia", "tuva", "mari el"),
    "провинция": ("province",), "штат": ("state",), "департамент": ("department",), "аймак": ("aimag", "province"),
    "район": ("district",), "округ": ("okrug", "district"), "воеводство": ("voivodeship",), "префектура": ("prefecture",),
    "губерния": ("governorate",), "земля": ("land",), "кантон": ("canton",), "графство": ("county",), "вилайет": ("region",),
}
PROVINCES = {"CN": "провинция", "IN": "штат", "US": "штат", "BR": "штат", "BO": "департамент", "IR": "провинция", "MN": "аймак",
             "KZ": "область", "UZ": "область", "BY": "область", "KG": "область", "PL": "воеводство", "JP": "префектура", "DE": "земля",
             "VN": "провинция", "CU": "провинция", "TR": "провинция", "IT": "провинция", "KR": "провинция", "FR": "департамент", "TM": "вилайет"}
