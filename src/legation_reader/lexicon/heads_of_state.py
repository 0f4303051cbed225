"""Presidents whom a text names without their country: «Президента Владимира Путина» is Russia's."""

from __future__ import annotations

from ..readings import Party

# By surname where nobody else of the field bears it, else by the whole name.
_LANDS = {
    "Putin": "RU",
    "Lukashenko": "BY",
    "Tokayev": "KZ",
    "Nazarbayev": "KZ",
    "Mirziyoyev": "UZ",
    "Islam Karimov": "UZ",
    "Emomali Rahmon": "TJ",
    "Japarov": "KG",
    "Jeenbekov": "KG",
    "Atambayev": "KG",
    "Berdimuhamedov": "TM",
    "Ilham Aliyev": "AZ",
    "Erdogan": "TR",
    "Pezeshkian": "IR",
    "Vucic": "RS",
    "Macron": "FR",
    "Steinmeier": "DE",
    "Andrzej Duda": "PL",
    "Zelenskyy": "UA",
    "Zelensky": "UA",
    "Maia Sandu": "MD",
    "Xi Jinping": "CN",
    "Hu Jintao": "CN",
    "Dmitry Medvedev": "RU",
    "Obama": "US",
    "Biden": "US",
    "Donald Trump": "US",
    "Raisi": "IR",
    "Rouhani": "IR",
    "Mattarella": "IT",
    "Yoon Suk-yeol": "KR",
    "Yoon Suk Yeol": "KR",
    "Lee Jae-myung": "KR",
    "Moon Jae-in": "KR",
    "Milei": "AR",
    "Prabowo Subianto": "ID",
    "Cyril Ramaphosa": "ZA",
}


_PRESIDENTS = frozenset(("president", "head of state", "президент", "глава государство", "глава государства"))


def presides_over(title: str, person: Party) -> Party | None:
    """The country a bare President of that surname is of; None for another title and for anybody else."""
    from ..names import reference

    code = (
        (_LANDS.get(person.name) or _LANDS.get(person.name.split()[-1]))
        if title.casefold() in _PRESIDENTS
        else None
    )
    held = reference().with_id(code) if code else None
    return held.party if held else None
