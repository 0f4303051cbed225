"""Contracts: a single sale or order between named sides — by the noun («контракт на поставку …») or by the verb
(«закупила вакцины на 900 тысяч долларов»)."""

from __future__ import annotations

from ..readings import Party, Proposal, propose
from ..spans import Span
from .figures import currency
from .numbers import NumberAt
from .passages import Page, Passage
from .titles import english
from .tokens import word

_NOUNS = frozenset(("контракт", "договор", "сделка"))
_SIGNED = frozenset("подписать заключить подписание предусматривать предполагать оформить состояться".split())
_TRADING = frozenset("закупить купить приобрести поставить продать отгрузить заказать закупать поставлять покупать продавать отгружать экспортировать".split())
_GOODS = frozenset("поставка купля-продажа отгрузка закупка покупка продажа экспорт".split())
_AHEAD = frozenset("рассчитывать намерен намеренный планировать планироваться собираться готовиться ожидать".split())
_COMPANY = frozenset("компания завод предприятие корпорация фирма комбинат холдинг агрохолдинг терминал фабрика концерн группа общество ооо зао ао пао "
                     "производитель поставщик ферма хозяйство кооператив агрофирма порт банк".split())


def contracts(page: Page) -> list[Proposal]:
    """Every single contract with a named company or a value."""
    found: list[Proposal] = []
    for passage in page.passages:
        for i, token in enumerate(passage.tokens):
            if token.lemma in _NOUNS and token.pos == "NOUN":
                proposal = _by_noun(page, passage, i)
            elif token.lemma in _TRADING and token.pos in ("VERB", "INFN", "PRTS"):
                proposal = _by_verb(page, passage, i)
            elif token.lemma == "заключить" and "из" in passage.lemmas[:i]:
                proposal = _one_of_them(page, passage, i)
            else:
                continue
            if proposal is not None and not any(s.overlaps(t) for p in found for s in p.spans for t in proposal.spans):
                found.append(proposal)
    return found


def _by_noun(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«A и B подписали контракт на … », «контракт между A и B предусматривает отгрузку … на …»."""
    token = passage.tokens[i]
    low, high = _reach(passage, i)
    lemmas = set(passage.lemmas[low:high])
    money = _money(passage, low, high)
    if token.word.number == "plur" or not lemmas & _SIGNED or not (lemmas & _GOODS or money):
        return None
    sides = _sides(passage, low, high)
    if not sides:
        return None
    planned = bool(lemmas & _AHEAD) or any(t.lemma in _SIGNED and t.word.tense == "futr" for t in passage.tokens[low:high])
    return _proposal(page, passage, i, low, high, sides, money, "planned" if planned else "signed")


def _by_verb(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«Завод «X» поставит в Зимбабве 12 экскаваторов», «Green Farm закупила у него вакцины на 900 тысяч долларов»."""
    low, high = passage.clause(i)
    money = _money(passage, low, high)
    count = [n for n in passage.numbers if passage.tokens[low].start <= n.core.start < passage.tokens[high - 1].end and not n.percent]
    firms = companies(passage, low, high) or companies(passage, 0, i)
    if not firms or not (money or count):
        return None
    token, lemmas = passage.tokens[i], set(passage.lemmas[low:high])
    lands = [p.party for p in passage.parties if low <= p.first < high and p.territorial and (p.prep in ("в", "во") and "accs" in p.cases and not money)]
    planned = token.pos == "INFN" or token.word.tense == "futr" or bool(lemmas & _AHEAD)
    return _proposal(page, passage, i, low, high, [*firms, *lands], money, "planned" if planned else "signed")


def _one_of_them(page: Page, passage: Passage, i: int) -> Proposal | None:
    """«Самый крупный из них, на 260 млн рублей, заключили …» after a sentence about contracts."""
    before = page.before(passage)
    if before is None or not _NOUNS & set(before.lemmas) or not {"крупный", "первый", "один"} & set(passage.lemmas[:i]):
        return None
    money, firms = _money(passage, 0, len(passage.tokens)), companies(passage, 0, len(passage.tokens))
    return _proposal(page, passage, i, 0, len(passage.tokens), firms, money, "signed") if money and firms else None


def _reach(passage: Passage, i: int) -> tuple[int, int]:
    """The clause, over a pair of dashes that only insert («контракт – между A и B – предусматривает …»)."""
    low, high = passage.clause(i)
    if any(t.text in ("–", "—") for t in passage.tokens[i : i + 2]):
        high = next((j for j in range(i, len(passage.tokens)) if passage.tokens[j].text == ";"), len(passage.tokens))
    return low, high


def _money(passage: Passage, low: int, high: int) -> list[NumberAt]:
    return [n for n in passage.numbers if n.money and passage.tokens[low].start <= n.core.start < passage.tokens[high - 1].end]


def _sides(passage: Passage, low: int, high: int) -> list[Party]:
    held = companies(passage, low, high)
    acting = [p.party for p in passage.parties if low <= p.first < high and (p.stands("nomn") or p.prep in ("между", "с", "со")) and p.form != "adjective"
              and not p.is_place]
    return held + [p for p in acting if not any(p.same_as(q) or set(q.name.split()) <= set(p.name.replace('"', " ").split()) for q in held)]


def _proposal(page: Page, passage: Passage, i: int, low: int, high: int, sides: list[Party], money: list[NumberAt], standing: str) -> Proposal:
    unit = (money[0].quantity.unit or (currency(page, passage) if money[0].rouble else None)) if money else None
    end = max([passage.tokens[i].end, *(n.span.end for n in money), passage.tokens[high - 1].end if not money else 0])
    first = min([i, low, *(passage.at(n.span.start) for n in money)])
    return propose("contract", page.article.text, Span(passage.tokens[first].start, end), standing=standing, speaker=passage.speaker, parties=sides,
                   goods=None, value=money[0].quantity.value if money else None, unit=unit, signed=None)


def companies(passage: Passage, low: int, high: int) -> list[Party]:
    """Names in quotation marks, in Latin letters, or behind an adjective of a place, that stand as companies."""
    found: list[Party] = []
    tokens, j = passage.tokens, low
    stop = min(high, len(tokens))
    while j < stop:
        said, after = _company_at(passage, j, stop)
        if said and (firm := company(said)) and not any(firm.name == f.name for f in found):
            found.append(firm)
        j = after
    return found


def company(said: str) -> Party | None:
    """A company by its name, spelt in Latin letters as companies mostly are, its English words beside."""
    from ..names.transliteration import english_name

    words = [_nominative(w) if " " not in said else w for w in said.split()]
    spelt = english_name(" ".join(words)) if not said.isascii() else said
    title = english(said)
    aliases = tuple(dict.fromkeys(a for a in (title, said) if a and a != spelt))
    return Party("company", None, spelt or title or said, aliases=aliases)


def _nominative(name: str) -> str:
    """A one-word name out of the instrumental or genitive («Пермхимпродуктом»), left as it is where it may be straight."""
    token = word(name)
    return name if "nomn" in token.cases or not token.cases else token.lemma.capitalize()


def _company_at(passage: Passage, j: int, stop: int) -> tuple[str | None, int]:
    """(the company's words, the next token) where one is named from token `j` on."""
    tokens, text = passage.tokens, passage.article.text
    if tokens[j].text in ("«", '"', "“"):
        close = next((k for k in range(j + 1, min(j + 8, len(tokens))) if tokens[k].text in ("»", '"', "”")), None)
        if close is None or tokens[j + 1].text[0].islower():
            return None, j + 1
        return text[tokens[j + 1].start : tokens[close - 1].end], close + 1
    if tokens[j].pos == "LATN" and tokens[j].text[0].isupper() and len(tokens[j].text) > 1:
        last = j
        while last + 1 < stop and tokens[last + 1].pos == "LATN" and tokens[last + 1].text[0].isupper():
            last += 1
        return (text[tokens[j].start : tokens[last].end] if last > j or len(tokens[j].text) > 3 else None), last + 1
    if tokens[j].lemma in _COMPANY and j and tokens[j - 1].pos == "ADJF" and tokens[j - 1].text[0].isupper() and tokens[j].pos == "NOUN" and (
        j + 1 >= len(tokens) or tokens[j + 1].text not in ("«", '"', "“")
    ):
        return f"{tokens[j - 1].text} {tokens[j].text}", j + 1
    return None, j + 1
