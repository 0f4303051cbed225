"""Where the government of a region sits: the city meant by «столица Татарстана», «в кубанской столице», «областной центр»."""

from __future__ import annotations

from functools import lru_cache

from ..readings import Party

# Only where the seat does not bear the region's own name; the others are found by that.
_NAMED_OTHERWISE = """
RU-AD Майкоп|RU-AL Горно-Алтайск|RU-ALT Барнаул|RU-AMU Благовещенск|RU-BA Уфа|RU-BU Улан-Удэ|RU-CE Грозный|RU-CHU Анадырь|RU-CU Чебоксары|RU-DA Махачкала
RU-IN Магас|RU-KB Нальчик|RU-KC Черкесск|RU-KDA Краснодар|RU-KHA Хабаровск|RU-KK Абакан|RU-KL Элиста|RU-KO Сыктывкар|RU-KR Петрозаводск|RU-KYA Красноярск
RU-KHM Ханты-Мансийск|RU-KAM Петропавловск-Камчатский|RU-ME Йошкар-Ола|RU-MO Саранск|RU-NEN Нарьян-Мар|RU-NIZ Нижний Новгород
RU-NGR Великий Новгород|RU-PER Пермь|RU-PRI Владивосток|RU-SA Якутск|RU-SAK Южно-Сахалинск|RU-SE Владикавказ|RU-STA Ставрополь|RU-SVE Екатеринбург
RU-TA Казань|RU-TY Кызыл|RU-UD Ижевск|RU-YAN Салехард|RU-YEV Биробиджан|RU-ZAB Чита
KZ-10 Семей|KZ-11 Кокшетау|KZ-15 Актобе|KZ-19 Конаев|KZ-23 Атырау|KZ-27 Уральск|KZ-31 Тараз|KZ-33 Талдыкорган|KZ-35 Караганда|KZ-39 Костанай|KZ-43 Кызылорда
KZ-47 Актау|KZ-55 Павлодар|KZ-59 Петропавловск|KZ-61 Туркестан|KZ-62 Жезказган|KZ-63 Усть-Каменогорск
UZ-TO Нурафшан|UZ-XO Ургенч|UZ-QR Нукус|UZ-SU Термез|UZ-QA Карши|UZ-SI Гулистан
KG-C Бишкек|KG-Y Каракол|TJ-SU Худжанд|TJ-KT Бохтар|TJ-GB Хорог|AZ-NX Нахичевань|GE-AJ Батуми|GE-AB Сухум|MD-GA Комрат
AM-SH Гюмри|AM-LO Ванадзор|AM-SU Капан|AM-KT Раздан|AM-AR Арташат|BY-BR Брест|BY-HO Гомель|BY-HR Гродно|BY-MA Могилёв|BY-MI Минск|BY-VI Витебск
"""


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    pairs = [entry.split(" ", 1) for line in _NAMED_OTHERWISE.strip().splitlines() for entry in line.split("|")]
    return dict(pairs)


@lru_cache(maxsize=512)
def seat(region: Party) -> Party | None:
    """The city where the region is governed from, None where that is not known."""
    from ..names import resolve
    from ..names.sizes import of_kind

    if region.kind != "region":
        return None
    if (named := _table().get(region.id or "")) is not None:
        found = resolve(named, "ru")
        return of_kind(found, "municipality") if found else None
    city = of_kind(region, "municipality")
    return city if city.kind == "municipality" else None
