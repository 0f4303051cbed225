"""The words of figures: what is counted, what a sum is of, what makes a number no figure."""

from __future__ import annotations

COUNTED = {
    "соглашение": "agreements", "меморандум": "agreements", "договор": "agreements", "договоренность": "agreements", "контракт": "contracts",
    "сделка": "contracts", "компания": "companies", "предприятие": "companies", "организация": "companies", "фирма": "companies", "экспортер": "companies",
    "участник": "participants", "делегат": "participants", "страна": "countries", "государство": "countries", "проект": "projects",
    "побратим": "partner cities", "город-побратим": "partner cities", "город-партнер": "partner cities", "партнерство": "partner cities",
    "студент": "students", "турист": "tourists", "переговоры": "meetings", "поручение": "commitments", "побратимство": "partner cities",
    "экспонент": "exhibitors", "производитель": "companies", "резидент": "companies", "программа": "programmes", "встреча": "meetings",
    "вуз": "universities", "делегация": "delegations", "инвестпроект": "projects", "рейс": "flights", "посетитель": "visitors",
    "партнер": "partners", "университет": "universities", "поставщик": "companies", "хозяйство": "companies", "совещание": "meetings",
    "мероприятие": "events", "стартап": "companies", "аспирант": "students", "стажер": "students", "волонтер": "participants",
    "рекомендация": "commitments", "обязательство": "commitments", "юрлицо": "companies", "резидентура": "companies", "импортер": "companies",
    "инвестор": "companies", "завод": "companies", "банк": "companies", "представительство": "representative offices", "магазин": "shops",
    "регион-партнер": "partner regions", "вуз-партнер": "partner universities", "школа-партнер": "partner schools", "переговорщик": "participants",
}
# Counted only beside one of these.
COUNTED_NEAR = {
    "студент": frozenset("обучаться учиться отучиться приехать принять выпускник стажировка обмен приступить прибыть поступить зачислить".split()),
    "программа": frozenset("совместный общий образовательный реализовать реализовываться".split()),
    "турист": frozenset("посетить приехать въехать принять побывать прибыть поток турпоток".split()),
    "партнер": frozenset("китайский зарубежный иностранный международный университет вуз палата".split()),
    "рекомендация": frozenset("выполнить выполненный реализовать исполнить из".split()),
    "обязательство": frozenset("выполнить выполненный реализовать исполнить".split()),
    "мероприятие": frozenset("провести пройти совместный состояться организовать исполнить выполнить".split()),
    "хозяйство": frozenset("продукция участие экспорт поставка ярмарка".split()),
    "завод": frozenset("совместный".split()), "банк": frozenset("участие участвовать".split()),
    "магазин": frozenset("открыть работать фирменный действовать".split()),
}
# What a council's decisions are told by; done, they are "commitments fulfilled".
POINTS = frozenset("поручение рекомендация пункт обязательство мероприятие решение договоренность задача".split())
DONE = frozenset("исполнить выполнить реализовать исполненный выполненный реализованный снять закрыть".split())
TERRITORIES = frozenset("регион субъект провинция область край штат аймак префектура земля воеводство губерния кантон округ республика департамент".split())
PERSONS = frozenset("человек делегат представитель гость предприниматель бизнесмен эксперт танцор специалист участник школьник спортсмен артист ребенок студент житель горожанин волонтер школьник педагог врач".split())
PEOPLE = frozenset("человек делегация участие собрать участвовать форум принять прибыть состав посетить приехать войти ездить побывать выступить отдохнуть собраться "
                   "миссия бизнес-миссия конференция саммит конгресс визит стажировка выехать поехать отправиться стажироваться вылететь пройти направить "
                   "командировать съезд слет заехать ждать зарегистрироваться везти повезти".split())
# Those who learn, where they are counted so.
LEARNING = frozenset("учиться обучаться отучиться".split())
DOCUMENTED = frozenset("подписать заключить подписание действовать подписанный находиться заключенный согласовать связать связывать двусторонний".split())
TRADE = {"товарооборот": "trade turnover", "оборот": "trade turnover", "торговля": "trade turnover", "экспорт": "exports", "импорт": "imports",
         "экспортный": "exports", "импортный": "imports", "товаропоток": "trade turnover", "внешнеторговый": "trade turnover",
         "грузооборот": "cargo", "инвестиция": "investment", "вложить": "investment", "вложение": "investment", "капиталовложение": "investment",
         "контракт": "contract value", "договор": "contract value", "соглашение": "agreement value", "проект": "project value",
         "сделка": "contract value", "экспортировать": "exports", "импортировать": "imports", "торговать": "trade turnover", "ввезти": "imports",
         "ввезенный": "imports", "ввоз": "imports", "вывоз": "exports", "вывезти": "exports", "отгрузить": "exports", "отгрузка": "exports",
         "поставка": "exports", "взаимоторговля": "trade turnover", "товарообмен": "trade turnover", "коммерческий": "contract value"}
# Verbs and nouns of one sale as well as of a year's trade: the trade is told without a buyer in quotation marks.
SOLD = frozenset("отгрузить отгрузка поставка ввезти вывезти".split())
GOODS = frozenset("грузооборот груз перевозка порт перевезти погранпереход контейнер товарооборот".split())
GROWTH = frozenset("вырасти увеличиться возрасти прибавить рост прирост снизиться сократиться упасть подняться увеличить снижение сокращение увеличение темп".split())
# Votes, populations, budgets, casualties: numbers that are no figures of cooperation.
UNCOUNTED = frozenset("голос проголосовать население бюджет штраф погибший пострадавший матч гол".split())
AHEAD = frozenset("рассчитывать надеяться ожидать ожидаться прогноз прогнозировать ждать рассчитать".split())
INTENDED = frozenset("планировать планироваться цель задача собираться намеренный довести намерен намереваться".split())
