"""What a clause claims of its agreement: signed, in force, planned, ended; and what its date makes of that."""

from __future__ import annotations

from .. import dates as edtf
from .passages import Page, Passage

SIGNING = frozenset("подписать подписывать заключить заключать подписание заключение парафировать оформить связать скрепить закрепить подпись подписанный "
                     "заключенный ограничиться обменяться".split())
IN_FORCE = frozenset("действовать действие связывать являться сотрудничать продлить подтвердить пролонгировать считаться дружить действующий оставаться".split())
_PLANNED = frozenset("планировать планироваться готовиться подготовить намерен намеренный предстоять рассчитывать предложить предлагать проект намечать наметить "
                     "запланировать ожидаться ожидать собираться подготовка обсудить обсуждать обсуждаться перспектива вопрос готовность готовый намечаться договориться проработать возможность".split())
ENDED = frozenset("расторгнуть приостановить прекратить прекращение денонсировать разорвать заморозить расторжение приостановка истечь утратить "
                   "аннулировать приостанавливать разрыв приостановление заморозка отозвать отменить".split())
_ACTS = SIGNING | {"породниться", "стать"}
_MODAL = frozenset("мочь хотеть намеренный намереваться готовый желать решить предложить предлагать планировать рассчитывать собираться".split())
_BEFORE_NOW = frozenset("ранее прежде раньше давно назад".split())
_RENEWED = frozenset("продлить продлевать продлеваться возобновить возобновлять возобновляться пролонгировать".split())  # with «не»
TIES = frozenset(("дружить", "отношение", "связь"))


def standing_of(passage: Passage, i: int, low: int, high: int) -> str | None:
    """What the clause says of the agreement; None when it says nothing of it (a mere mention)."""
    words = passage.tokens[low:high]
    lemmas = {t.lemma for t in words}
    token = passage.tokens[i]
    if _agreed_to_sign(passage, i):
        return "planned"
    if token.lemma in ("партнерство", "побратимство", "сотрудничество") and any(t.lemma == "договориться" and t.word.tense == "past" for t in words):
        return "signed"
    if token.lemma in TIES:
        return "ended" if lemmas & ENDED else "in_force"
    if token.lemma in ("побратим", "город-побратим") and {"превратиться", "признать"} & lemmas:
        return "signed"
    if {"реализация", "выполнение", "исполнение"} & set(passage.lemmas[max(low, i - 3) : i]) and not lemmas & ENDED:
        return "in_force"
    if lemmas & ENDED and not {"не", "нет"} & set(passage.lemmas[max(low, i - 3) : i]):
        return "ended"
    if any(t.lemma == "не" and passage.lemmas[low + k + 1 : low + k + 2] and passage.lemmas[low + k + 1] in _RENEWED for k, t in enumerate(words)):
        return "ended"
    if "парафировать" in lemmas:
        return "planned"
    if {"благодаря", "согласно", "основание"} & set(passage.lemmas[max(low, i - 3) : i]) or within(passage, i):
        return "in_force"
    if token.lemma in ("побратим", "город-побратим") and {"назвать", "объявить", "провозгласить", "признать"} & lemmas:
        return "signed"
    future = any(t.lemma in _ACTS and t.word.tense == "futr" or t.lemma in SIGNING and t.pos == "INFN" for t in words) or _will_be_signed(passage, low, high)
    future = future or "побратим" in token.lemma and bool(lemmas & _MODAL) and any(t.lemma in _ACTS and t.pos == "INFN" for t in words)
    planned = lemmas & _PLANNED and not any(t.lemma in SIGNING and t.word.tense == "past" for t in words)
    if future or planned:
        return "planned" if future or lemmas & SIGNING or {"проект", "готовиться", "заключение"} & lemmas else None
    if "не" in passage.lemmas[low:high] and lemmas & SIGNING and any(
        t.lemma == "не" and passage.tokens[low + k + 1 : low + k + 2] and passage.tokens[low + k + 1].lemma in SIGNING for k, t in enumerate(words)
    ):
        return None
    if lemmas & {"действовать", "действие", "связывать", "подтвердить", "действующий", "продлить", "пролонгировать", "дружить", "сотрудничать", "считаться"}:
        return "in_force"
    if _listed_after_signing(passage, lemmas):
        return "signed"
    if lemmas & SIGNING or {"породниться", "стать", "установить", "вступить"} & lemmas or _told_by_date(passage, i):
        return "signed"
    if token.lemma in ("побратим", "город-побратим") and (lemmas & {"являться", "оставаться", "быть"} or _since(passage, low, high)):
        return "in_force"
    return None


def within(passage: Passage, i: int) -> bool:
    """«в рамках действующего договора», «на основе соглашения»: what something else is done by stands already."""
    j = i - 1
    while j > 0 and passage.tokens[j].pos in ("ADJF", "PRTF"):
        j -= 1
    return j > 0 and passage.lemmas[j] in ("рамка", "основа") and passage.lemmas[j - 1] in ("в", "на")


_INTENT = frozenset("договоренность решение вопрос возможность намерение идея предложение инициатива договориться условиться готовность".split())


def _agreed_to_sign(passage: Passage, i: int) -> bool:
    """«достигнута договоренность о заключении соглашения»: what is to be signed is not signed."""
    at = next((j for j in range(i - 1, max(0, i - 4), -1) if passage.lemmas[j] in ("заключение", "подписание")), None)
    if at is None or at == 0 or passage.lemmas[at - 1] not in ("о", "об"):
        return False
    return bool(_INTENT & set(passage.lemmas[max(0, at - 4) : at - 1]))


def _will_be_signed(passage: Passage, low: int, high: int) -> bool:
    """«будет подписан меморандум», «документ будут подписывать»: the future with an auxiliary."""
    will = [j for j in range(low, high) if passage.tokens[j].text.casefold() in ("будет", "будут")]
    return any(passage.tokens[k].lemma in _ACTS and passage.tokens[k].pos in ("PRTS", "INFN") for j in will for k in range(j + 1, min(j + 7, high)))


def _listed_after_signing(passage: Passage, lemmas: set[str]) -> bool:
    """«В их числе соглашения … с …» after a sentence that told of signing."""
    earlier = passage.page.before(passage) if passage.page else None
    return bool({"число", "среди", "частность"} & lemmas) and earlier is not None and bool(set(earlier.lemmas) & SIGNING)


def _since(passage: Passage, low: int, high: int) -> bool:
    return any(d.prep == "с" for d in passage.dates if passage.tokens[low].start <= d.span.start < passage.tokens[high - 1].end)


def _told_by_date(passage: Passage, i: int) -> bool:
    """«соглашение от 2 июля 2002 года», «соглашение 2015 года»."""
    return any(0 <= passage.at(d.span.start) - i <= 14 and d.prep in ("от", "") and not d.when.ends for d in passage.dates)


def settled(page: Page, standing: str, signed: str | None, passage: Passage, low: int, high: int) -> str:
    """Signed long before the article, or only «ранее», is in force; «действует» with a date stays in force."""
    if standing != "signed":
        return standing
    if not signed:
        return "in_force" if is_background(passage, low, high) else standing
    year, own = edtf.year_of(signed), page.year
    if len(signed) == 4 and (year != own or page.article.published is None):  # a bare year tells of long ago
        return "in_force"
    months = edtf.months_between(signed, page.article.published or page.told_on) or 0
    return "in_force" if year and own and (own - year >= 2 or months >= edtf.STANDS_AFTER) else standing


def is_background(passage: Passage, low: int, high: int) -> bool:
    """«Ранее область заключила соглашения с …»: told beside the news."""
    return bool(_BEFORE_NOW & {*passage.lemmas[:2], *passage.lemmas[low:high]})
