"""News on other subjects, made up sentence by sentence: what most pages of a crawl tell of.

Towns, people and organisations are named as in real news, and words of cooperation (an agreement, a forum, a delegation)
stand in them as they stand in news of football, business and health.
"""

from __future__ import annotations

import random

SLOTS: dict[str, dict[str, list[str]]] = {
    "ru": {
        "who": "Алексей Громов,Марина Ветрова,Сергей Пахомов,Ирина Лебедь,Олег Тарасенко,Дарья Климова,Пётр Осокин,"
               "Наталья Юрьева,Виктор Сомов,Елена Брагина,Артём Зуев,Галина Рогова,Тимур Хасанов,Юлия Чернова".split(","),
        "org": "завода «Прогресс»,фонда «Исток»,компании «Северный мост»,клуба «Заря»,театра драмы,городской больницы,"
               "института физики,музея истории,управления связи,издательства «Лист»,центра спорта,банка «Опора»".split(","),
        "day": "в понедельник,во вторник,в среду,в четверг,в пятницу,в субботу,накануне,утром,вечером,на днях".split(","),
        "thing": "автобус,мост,насос,сборник рассказов,каток,причал,котёл,светофор,велосипед,спектакль,прибор,сад".split(","),
    },
    "en": {
        "who": "Anna Whitlock,George Penn,Maria Santos,Liam Doyle,Priya Nair,Helen Brandt,Tom Archer,Ruth Okafor,"
               "Peter Lindqvist,Grace Holm,Daniel Reyes,Sofia Marchetti,Ian Calder,Emma Stroud".split(","),
        "org": "Northgate Mills,the Harbour Trust,Redfern Bank,the city theatre,St Mary's hospital,the physics institute,"
               "Oakline Rail,the history museum,Bluefin Software,the rowing club,Lantern Press,the parks service".split(","),
        "day": "on Monday,on Tuesday,on Wednesday,on Thursday,on Friday,at the weekend,last week,in the morning".split(","),
        "thing": "bus,bridge,pump,book of stories,ice rink,pier,boiler,traffic light,bicycle,play,sensor,garden".split(","),
    },
}  # fmt: skip

# Towns by country, as in "in …" and "of …": an article is at home in one country, and may name towns of another.
TOWNS: dict[str, list[list[tuple[str, str]]]] = {
    "ru": [
        [("Казани", "Казани"), ("Перми", "Перми"), ("Туле", "Тулы"), ("Омске", "Омска"), ("Самаре", "Самары"),
         ("Рязани", "Рязани"), ("Кирове", "Кирова"), ("Томске", "Томска"), ("Пскове", "Пскова"), ("Уфе", "Уфы")],
        [("Минске", "Минска"), ("Гомеле", "Гомеля"), ("Гродно", "Гродно"), ("Витебске", "Витебска"), ("Могилёве", "Могилёва")],
        [("Алматы", "Алматы"), ("Астане", "Астаны"), ("Павлодаре", "Павлодара"), ("Костанае", "Костаная")],
    ],
    "en": [
        [(t, t) for t in "Leeds,Bristol,Cardiff,Dundee,York,Sheffield,Exeter,Norwich".split(",")],
        [(t, t) for t in "Boston,Denver,Austin,Toledo,Portland,Dallas,Omaha,Tucson".split(",")],
        [(t, t) for t in "Perth,Adelaide,Brisbane,Hobart,Cairns".split(",")],
    ],
}  # fmt: skip
FAR: dict[str, list[tuple[str, str]]] = {
    "ru": [("Вене", "Вены"), ("Ханое", "Ханоя"), ("Лионе", "Лиона"), ("Турине", "Турина"), ("Осаке", "Осаки")],
    "en": [(t, t) for t in "Lyon,Nantes,Turin,Kazan,Osaka,Harbin".split(",")],
}
ABROAD = 0.1  # of all articles; of their sentences a third are set there

SENTENCES: dict[str, dict[str, list[str]]] = {
    "ru": {
        "спорт": [
            "Команда из {of} выиграла {day} у гостей со счётом {n}:{m}, хотя после перерыва уступала.",
            "Нападающий {who} забил {m} мяча, но был заменён из-за ушиба колена.",
            "«Мы играли смелее, чем дома, и публика это видела», — сказал тренер {who}.",
            "Клуб подписал с вратарём контракт на {m} года; подробности договора не раскрываются.",
            "Следующая встреча пройдёт в {in}, билеты стоят от {n}00 рублей.",
            "На трибунах собралось {n} тысяч зрителей, и некоторые ушли, не дождавшись конца.",
            "Турнир в {in} идёт с 1974 года, и ещё ни разу хозяева не брали кубок дважды подряд.",
            "Травма защитника {who} потребует {n} недель лечения, сообщили врачи.",
        ],
        "погода": [
            "В {in} {day} похолодает до минус {n}, ветер усилится до {m} метров в секунду.",
            "Синоптик {who} просит водителей не оставлять машины под деревьями.",
            "На реке у {of} лёд ещё тонкий, и рыбаков просят на него не выходить.",
            "Дорожники вывели {n} машин, но к полудню снег растаял сам.",
            "Такого тёплого ноября в {in} не помнят: в парке снова зацвела яблоня.",
            "Вода поднялась на {n} сантиметров и подошла к огородам, школа работает как обычно.",
        ],
        "медицина": [
            "Врачи {org} провели операцию, которая длилась {n} часов, и больной уже ходит сам.",
            "В {in} откроют кабинет, где примут до {n} человек в день без записи.",
            "Исследователь {who} считает, что прогулка в двадцать минут полезнее таблетки.",
            "Совместная работа хирургов и инженеров заняла {m} года и стоила {n} миллионов рублей.",
            "Пациентов с кашлем стало больше на {n} процентов, однако мест хватает всем.",
            "Лекарство проверяли на {n} добровольцах из {of}, и побочных действий не нашли.",
        ],
        "культура": [
            "Премьера в {in} прошла {day}: зал на {n} мест был полон, и опоздавшие стояли в проходе.",
            "Режиссёр {who} перенёс действие в наши дни, а вместо снега по сцене летят газеты.",
            "На фестиваль приехали музыканты из {of}, они сыграют {m} вечера подряд.",
            "Выставка {org} открыта до весны, вход для школьников свободный.",
            "Роман о детстве в {in} вышел тиражом {n} тысяч, и автор {who} уже пишет продолжение.",
            "Хор поёт без дирижёра: так решили сами певцы, когда {who} уехал на гастроли.",
        ],
        "хозяйство": [
            "Новый {thing} для {of} собрали на месте, без подрядчика, и сэкономили {n} миллионов рублей.",
            "Директор {org} {who} обещает запустить вторую линию к осени.",
            "Цены на гречку в {in} выросли на {n} процентов, на молоко остались прежними.",
            "Договор с подрядчиком расторгли: за {m} месяца он вырыл одну траншею.",
            "Жильцы дома в {in} {day} остались без горячей воды, трубу меняли до ночи.",
            "Завод поставит городу {n} трамваев, первые выйдут на линию к зиме.",
            "На совещании решили починить {thing} и посадить вдоль дороги липы.",
        ],
        "происшествия": [
            "Водитель {day} не справился с управлением у въезда в {of}, никто не пострадал.",
            "Суд назначил бухгалтеру {m} года условно за пропажу {n} миллионов рублей.",
            "Спасатели сняли с крыши кота, который просидел там {n} часов.",
            "Мошенники звонили от имени {org} и просили назвать цифры с карты.",
            "Пожар в гараже потушили за {n} минут, сгорел старый {thing}.",
            "Следователь {who} просит откликнуться тех, кто видел белый фургон.",
        ],
        "наука": [
            "Сотрудники {org} научили программу узнавать птиц по голосу, она не ошиблась {n} раз подряд.",
            "На форуме разработчиков {who} показал часы, которые заряжаются от тепла руки.",
            "Раскопки под {in} дали {n} монет и глиняную свистульку, которая до сих пор свистит.",
            "Соглашение с оператором связи позволит институту считать вдвое быстрее.",
            "Спутник передал снимки леса к северу от {of}: за год он вырос на {m} гектара.",
            "Школьник из {of} собрал {thing} из старого принтера и выиграл конкурс.",
        ],
    },
    "en": {
        "sport": [
            "The side from {of} won {n}-{m} {day} after trailing for most of the first half.",
            "{who} scored twice before limping off with a bruised knee.",
            "'We played braver than we do at home,' said the coach, {who}.",
            "The club signed a {m}-year agreement with its goalkeeper; the fee was not disclosed.",
            "The next game is in {in}, with tickets from {n} dollars.",
            "Some {n} thousand people watched, and a few left before the end.",
            "The cup has been played for since 1974 and no holder has ever kept it.",
        ],
        "weather": [
            "Temperatures in {in} will drop to minus {n} {day}, with gusts along the river.",
            "Forecaster {who} asked drivers not to park under trees.",
            "The ice on the lake near {of} is thin, and anglers are told to stay off it.",
            "Crews put out {n} ploughs, but by noon the snow had gone by itself.",
            "Nobody in {in} remembers so warm a November: an apple tree in the park is in bloom again.",
        ],
        "health": [
            "Surgeons at {org} operated for {n} hours, and the patient is walking again.",
            "A clinic in {in} will see up to {n} people a day without appointment.",
            "Researcher {who} believes that twenty minutes of walking beat a pill.",
            "The drug was tried on {n} volunteers from {of}, and no side effects were found.",
            "Coughs are up by {n} per cent, but there are beds for everyone.",
        ],
        "arts": [
            "The first night in {in} was full: {n} seats, and latecomers stood in the aisle.",
            "Director {who} moved the story to our day, and instead of snow newspapers fly over the stage.",
            "Musicians from {of} will play on {m} evenings at the festival.",
            "The exhibition of {org} is open until spring and free for schools.",
            "The choir sings without a conductor, as {who} is away on tour.",
        ],
        "business": [
            "The new {thing} for {of} was built on the spot and saved {n} million dollars.",
            "{who}, who runs {org}, promises a second line by autumn.",
            "Prices of flour in {in} rose by {n} per cent while milk stayed as it was.",
            "The contract was cancelled: in {m} months the builder had dug one trench.",
            "Tenants in {in} were without hot water {day} while a pipe was replaced.",
            "At the meeting it was decided to mend the {thing} and to plant limes along the road.",
        ],
        "incidents": [
            "A driver lost control {day} on the road to {of}; nobody was hurt.",
            "The court gave the bookkeeper {m} years suspended over {n} missing millions.",
            "Firefighters fetched a cat from a roof where it had sat for {n} hours.",
            "Callers claiming to be from {org} asked for the digits of bank cards.",
            "The fire in the garage was out in {n} minutes; an old {thing} burned.",
        ],
        "science": [
            "Staff of {org} taught a program to know birds by their song; it was right {n} times in a row.",
            "At the developers' forum {who} showed a watch that runs on the warmth of a hand.",
            "The dig near {in} gave {n} coins and a clay whistle that still whistles.",
            "A satellite sent pictures of the forest north of {of}: it grew by {m} hectares in a year.",
            "A pupil from {of} made a {thing} out of an old printer and won the prize.",
        ],
    },
}


def article(language: str, chance: random.Random) -> tuple[str, list[str]]:
    """A headline and paragraphs on one subject, 1,200 to 5,000 characters."""
    subject = SENTENCES[language][chance.choice(sorted(SENTENCES[language]))]
    sentences = chance.sample(subject, 4)
    home = chance.choice(TOWNS[language])
    abroad = chance.choice([*TOWNS[language], FAR[language]]) if chance.random() < ABROAD else home
    wanted = chance.triangular(1_200, 5_000, 2_200)
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < wanted:
        places = chance.choices((home, abroad), (2, 1), k=chance.randint(2, 5))
        told = [_filled(chance.choice(sentences), language, towns, chance) for towns in places]
        paragraphs.append(" ".join(told))
    return headline(language, chance, sentences, home), paragraphs


def headline(
    language: str,
    chance: random.Random,
    sentences: list[str] | None = None,
    home: list[tuple[str, str]] | None = None,
) -> str:
    sentences = sentences or SENTENCES[language][chance.choice(sorted(SENTENCES[language]))]
    told = _filled(chance.choice(sentences), language, home or chance.choice(TOWNS[language]), chance)
    return told.split(",")[0].split(":")[0].rstrip(".")


def _filled(sentence: str, language: str, towns: list[tuple[str, str]], chance: random.Random) -> str:
    drawn = {name: chance.choice(values) for name, values in SLOTS[language].items()}
    inside, of = chance.choice(towns)
    return sentence.format(n=chance.randint(5, 99), m=chance.randint(2, 4), **{"in": inside, "of": of}, **drawn)
