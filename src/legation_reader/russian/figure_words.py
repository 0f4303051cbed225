"""The words of figures: what is counted, what a sum is of, what makes a number no figure."""

from __future__ import annotations

COUNTED = {
    "соглашение": "agreements", "меморандум": "agreements", "договор": "agreements", "договоренность": "agreements", "контракт": "contracts",
    "сделка": "contracts", "компания": "companies", "предприятие": "companies", "организация": "companies", "фирма": "companies", "экспортер": "companies",
    "участник": "participants", "делегат": "participants", "страна": "countries", "государство": "countries", "проект": "projects",
    "побратим": "partner cities", "город-побратим": "partner cities", "город-партнер": "partner cities", "партнерство": "partner cities",
    "студент": "students", "турист": "tourists", "переговоры": "meetings", "поручение": "commitments", "побратимство": "partner cities",
    "экспонент": "companies", "производитель": "companies", "резидент": "companies", "программа": "programmes", "встреча": "meetings",
    "вуз": "universities", "делегация": "delegations", "инвестпроект": "projects", "рейс": "flights", "посетитель": "visitors",
}
# Counted only beside one of these.
COUNTED_NEAR = {
    "студент": frozenset("обучаться учиться отучиться приехать принять выпускник".split()),
    "программа": frozenset("совместный общий образовательный реализовать реализовываться".split()),
    "турист": frozenset("посетить приехать въехать принять побывать прибыть поток турпоток".split()),
}
PERSONS = frozenset("человек делегат представитель гость предприниматель бизнесмен эксперт танцор специалист участник школьник спортсмен артист ребенок студент житель горожанин волонтер школьник педагог врач".split())
PEOPLE = frozenset("человек делегация участие собрать участвовать форум принять прибыть состав посетить приехать войти ездить побывать выступить отдохнуть собраться "
                   "миссия бизнес-миссия конференция саммит конгресс визит".split())
DOCUMENTED = frozenset("подписать заключить подписание действовать подписанный находиться заключенный согласовать".split())
TRADE = {"товарооборот": "trade turnover", "оборот": "trade turnover", "торговля": "trade turnover", "экспорт": "exports", "импорт": "imports",
         "экспортный": "exports", "импортный": "imports", "товаропоток": "trade turnover", "внешнеторговый": "trade turnover",
         "грузооборот": "cargo", "инвестиция": "investment", "вложить": "investment", "вложение": "investment", "капиталовложение": "investment",
         "контракт": "contract value", "договор": "contract value", "соглашение": "agreement value", "проект": "project value",
         "сделка": "contract value", "экспортировать": "exports"}
GOODS = frozenset("грузооборот груз перевозка порт перевезти погранпереход контейнер товарооборот".split())
GROWTH = frozenset("вырасти увеличиться возрасти прибавить рост прирост снизиться сократиться упасть подняться увеличить снижение сокращение увеличение темп".split())
# Votes, populations, budgets, casualties: numbers that are no figures of cooperation.
UNCOUNTED = frozenset("голос проголосовать население бюджет штраф погибший пострадавший матч гол".split())
