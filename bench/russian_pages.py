"""Russian pages to try readers of main text on: our own articles in sixteen kinds of page, with all that stands around.

The side bars, teasers and comments are whole sentences of other articles, as on real sites: length alone tells nothing.
No site is copied.
"""
# ruff: noqa: E501 - markup reads better unbroken

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .crawl import Text, negatives, relevant

DEMO = Path(__file__).resolve().parents[1] / "src" / "legation" / "demo" / "pages"
_SPOKEN = (
    "Давно пора, у нас в районе про эти встречи слышно только по телевизору, а заводу нужны заказы уже сейчас.",
    "А кто-нибудь посчитал, сколько стоила поездка? Хотелось бы увидеть отчёт, а не только фотографии с трибуны.",
    "Была на выставке в прошлом году: павильон маленький, но мёд и льняные скатерти разобрали ещё до обеда.",
    "Согласен с автором. Дороги к границе сделали, теперь очередь за таможней, очереди там стоят по шесть часов.",
    "Поздравляю земляков! Мой дед работал на этом комбинате и ездил по обмену опытом ещё в семьдесят втором году.",
)
_ASKS = (
    "Мы используем файлы cookie, чтобы сайт работал лучше. Оставаясь на сайте, вы соглашаетесь с политикой обработки данных.",
    "Подписывайтесь на наш телеграм-канал: там новости появляются раньше, чем на сайте.",
    "Нашли опечатку? Выделите её и нажмите Ctrl+Enter.",
    "При использовании материалов гиперссылка на сайт обязательна. Редакция не отвечает за содержание рекламных объявлений.",
)
_RUBRICS = "Главная Новости Власть Общество Экономика Культура Спорт Транспорт Документы Контакты Приёмная Фото Видео Архив".split()


@dataclass(frozen=True)
class Page:
    """A page's bytes, the headline and the paragraphs a person would call its article."""

    name: str
    data: bytes
    title: str
    body: str


@dataclass(frozen=True)
class Parts:
    """What a kind of page puts together: the article, and texts of other articles around it."""

    title: str
    paragraphs: tuple[str, ...]
    others: tuple[tuple[str, str], ...]  # headline and first sentences
    date: str

    def around(self, start: int, count: int) -> tuple[tuple[str, str], ...]:
        return tuple(self.others[(start + i) % len(self.others)] for i in range(count))


def pages() -> Iterator[Page]:
    """Three articles in each kind of page, each article in one kind only, and the Russian demonstration pages."""
    chance = random.Random(7)
    texts = [text for text in (*relevant(), *negatives()) if text.language == "ru" and sum(map(len, text.paragraphs)) > 300]
    chance.shuffle(texts)
    for number, text in enumerate(texts[: 3 * len(KINDS)]):
        others = [(t.title, " ".join(t.paragraphs)[:240].rpartition(" ")[0] + "…") for t in texts if t is not text]
        chance.shuffle(others)
        kind = KINDS[number % len(KINDS)]
        parts = Parts(text.title, _paragraphs(text), tuple(others[:40]), f"{chance.randint(1, 28)} апреля 2023")
        charset = "cp1251" if number % 7 == 3 else "utf-8"
        page = f'<html lang="ru"><head><meta charset="{charset}"><title>{_e(text.title)} — Городские вести</title></head>'
        data = (page + kind(parts)).encode(charset, "xmlcharrefreplace")
        yield Page(f"{kind.__name__}-{number}", data, text.title, "\n".join(parts.paragraphs))
    yield from _demonstration()


def _paragraphs(text: Text) -> tuple[str, ...]:
    """Without the line under the headline that names paper and date: pages show that beside the article."""
    first = text.paragraphs[0]
    dated = len(first) < 90 and not re.search(r"[.!?:]$", first) and len(text.paragraphs) > 1
    return text.paragraphs[1:] if dated else text.paragraphs


def _demonstration() -> Iterator[Page]:
    from lxml import html as parser

    for path in sorted(DEMO.glob("ru-*.html")):
        data = path.read_bytes()
        tree = parser.document_fromstring(data)
        held = tree.xpath("//article | //div[@id='article'] | //div[@class='content']")[0]
        for each in held.xpath(".//*[@class='meta' or @class='socials'] | .//time | .//p[i and not(text())]"):
            each.drop_tree()
        lines = [" ".join(p.text_content().split()) for p in held.iter("p", "h2", "h3", "li", "tr")]
        yield Page(path.stem, data, held.findtext(".//h1") or "", "\n".join(filter(None, lines)))


def _e(text: str) -> str:
    return html.escape(text, quote=False)


def _p(parts: Parts, name: str = "") -> list[str]:
    return [f"<p{name}>{_e(p)}</p>" for p in parts.paragraphs]


def _menu() -> str:
    return "<ul>" + "".join(f'<li><a href="/{i}/">{name}</a></li>' for i, name in enumerate(_RUBRICS)) + "</ul>"


def _cards(some: tuple[tuple[str, str], ...], name: str = "item") -> str:
    return "".join(
        f'<div class="{name}"><a href="/n/{i}"><b>{_e(title)}</b></a><p>{_e(lead)}</p></div>' for i, (title, lead) in enumerate(some)
    )


def _comments(name: str) -> str:
    return "".join(f'<div class="{name}"><b>Гость {i}</b><p>{said}</p><a href="#">Ответить</a></div>' for i, said in enumerate(_SPOKEN))


def wordpress(a: Parts) -> str:
    """A theme with an article element, a box of similar posts within it, comments and widgets."""
    return (
        f'<body class="single"><header id="masthead">{_menu()}</header><div id="primary"><article class="post hentry">'
        f'<h1 class="entry-title">{_e(a.title)}</h1><div class="entry-meta">{a.date} от admin</div>'
        f'<div class="entry-content">{"".join(_p(a))}<div class="sharedaddy">Поделиться: <a href=#>ВК</a></div>'
        f'<div class="jp-relatedposts"><h3>Похожие записи</h3>{_cards(a.around(0, 3))}</div></div></article>'
        f'<div id="comments"><h2>5 комментариев</h2>{_comments("comment-body")}</div></div>'
        f'<div id="secondary" class="widget-area">{_cards(a.around(3, 6))}</div><footer>{_ASKS[3]}</footer></body></html>'
    )


def bitrix(a: Parts) -> str:
    """A government's site: text parted by br in one div, announcements with their leads beside it."""
    body = "<br><br>\n".join(map(_e, a.paragraphs))
    return (
        f'<body><div class="header">{_menu()}</div><div class="layout"><div class="left-col"><h3>Анонсы</h3>{_cards(a.around(0, 5))}</div>'
        f'<div class="workarea"><div class="news-detail"><span class="news-date-time">{a.date}</span><h3>{_e(a.title)}</h3>{body}'
        f'<div style="clear:both"></div></div><p><a href="/news/">Возврат к списку</a></p></div></div><div class="footer">{_ASKS[3]}</div></body></html>'
    )


def tables(a: Parts) -> str:
    """Tables within tables, side columns of sentences, tags left open."""
    side = "".join(f"<tr><td><a href=/p{i}>{_e(t)}</a><br>{_e(lead)}" for i, (t, lead) in enumerate(a.around(0, 8)))
    return (
        f"<body><table width=100%><tr><td colspan=3>{_menu()}<tr><td width=200 valign=top><table>{side}</table>"
        f"<td valign=top><table><tr><td><h2>{_e(a.title)}</h2><i>{a.date}</i><tr><td>" + "".join(f"<p>{_e(p)}" for p in a.paragraphs)
        + f"</table><td width=200 valign=top><table>{side}</table></table><center><small>{_ASKS[3]}</small></center>"
    )  # fmt: skip


def hashed(a: Parts) -> str:
    """A framework's page: class names say nothing, cards carry leads, a teaser stands between paragraphs."""
    paragraphs = [f'<div class="x{i}a9"><p class="k2f">{_e(p)}</p></div>' for i, p in enumerate(a.paragraphs)]
    title, _ = a.others[0]
    paragraphs.insert(len(paragraphs) // 2, f'<div class="q81"><a href="/z"><span>Читайте также</span><span>{_e(title)}</span></a></div>')
    cards = "".join(f'<div class="c7d"><a href="/c{i}"><span class="t3">{_e(t)}</span><span>{_e(x)}</span></a></div>' for i, (t, x) in enumerate(a.around(1, 9)))
    return (
        f'<body><div id="root"><div class="h1x">{_menu()}</div><div class="m0"><h1 class="z1">{_e(a.title)}</h1><div class="d4">{a.date}</div>'
        f'{"".join(paragraphs)}</div><div class="s5">{cards}</div><div class="ck">{_ASKS[0]}<button>Принять</button></div></div></body></html>'
    )


def newspaper(a: Parts) -> str:
    """Advertisements and "по теме" among the paragraphs, a subscription box, comments as sentences."""
    body = _p(a)
    body.insert(1, f'<p><strong>По теме:</strong> <a href="/x">{_e(a.others[0][0])}</a></p>')
    body.insert(len(body) - 1, f'<div class="inline-banner"><p>{_ASKS[1]}</p></div>')
    return (
        f'<body>{_menu()}<div class="story"><h1>{_e(a.title)}</h1><p class="author">Автор: Ирина Соколова</p>{"".join(body)}'
        f'<p>{_ASKS[2]}</p></div><div class="discussion"><h4>Обсуждение</h4>{_comments("msg")}</div>'
        f'<div class="also"><h4>Другие новости</h4>{_cards(a.around(1, 6))}</div></body></html>'
    )


def feed(a: Parts) -> str:
    """The article opened on top of a feed whose next articles follow with their leads."""
    rest = "".join(f'<article class="feed-item"><h2><a href="/f{i}">{_e(t)}</a></h2><p>{_e(x)} <a href="/f{i}">Читать далее</a></p></article>' for i, (t, x) in enumerate(a.around(0, 8)))
    return (
        f'<body><nav>{_menu()}</nav><main><article class="full"><h1>{_e(a.title)}</h1><time>{a.date}</time>{"".join(_p(a))}</article>{rest}'
        f"</main><footer>{_ASKS[3]}</footer></body></html>"
    )


def broken(a: Parts) -> str:
    """Markup nobody checked: paragraphs in spans, tags closed twice or crosswise, text straight under body."""
    body = "".join(f'<span style="font-size:14px"><font face="Arial">{_e(p)}</span></font></div><br clear=all><br>' for p in a.paragraphs)
    links = "".join(f'<li><a href="n{i}.html">{_e(t)}</a>' for i, (t, _x) in enumerate(a.around(0, 14)))
    return f"<body bgcolor=white><div><b>{_menu()}</b><ul>{links}</ul><center><h1>{_e(a.title)}</center></h1>{body}<hr><ul>{links}</ul><p>{_ASKS[3]}"


def portal(a: Parts) -> str:
    """A portal: lead in bold, figure with caption, tags, votes, author's box, popular news with leads."""
    lead, *rest = _p(a)
    return (
        f'<body><div class="top">{_menu()}</div><div class="grid"><div class="material"><h1>{_e(a.title)}</h1><div class="lead"><b>{lead}</b></div>'
        f'<figure><img src="a.jpg"><figcaption>Участники встречи у здания администрации. Фото: пресс-служба</figcaption></figure>{"".join(rest)}'
        f'<div class="tags">Теги: <a href="/t1">сотрудничество</a>, <a href="/t2">регионы</a></div><div class="rating">Оцените материал: 4,5 из 5</div>'
        f'<div class="author-box"><p>Пётр Лебедев пишет о регионах с 2009 года, выпускник факультета журналистики, любит северные реки.</p></div></div>'
        f'<div class="rail"><h4>Популярное</h4>{_cards(a.around(0, 7), "pop")}</div></div></body></html>'
    )


def microdata(a: Parts) -> str:
    """articleBody is marked, and holds a subscription box and a list of links to what was told before."""
    links = "".join(f'<li><a href="/r{i}">{_e(t)}</a></li>' for i, (t, _x) in enumerate(a.around(0, 4)))
    return (
        f'<body>{_menu()}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{_e(a.title)}</h1>'
        f'<div itemprop="articleBody">{"".join(_p(a))}<div class="subscribe-box"><p>{_ASKS[1]}</p></div><p>Читайте также:</p><ul>{links}</ul></div></div>'
        f'<div class="news-lenta">{_cards(a.around(4, 6))}</div></body></html>'
    )


def twice(a: Parts) -> str:
    """The first paragraph as a lead above, and once more in the text; the article for print hidden below."""
    return (
        f'<body><div class="hdr">{_menu()}</div><div class="page"><h1>{_e(a.title)}</h1><div class="announce">{_e(a.paragraphs[0])}</div>'
        f'<div class="detail">{"".join(_p(a))}</div></div><div style="display: none" class="print-version">{"".join(_p(a))}</div>'
        f'<div class="col-r"><div class="hd">Самое читаемое</div>{_cards(a.around(2, 5))}</div></body></html>'
    )


def wiki(a: Parts) -> str:
    """A reference page: headings between the paragraphs, a contents list, footers of categories."""
    body = "".join(f'<h2 id="s{i}">Раздел {i + 1}</h2><p>{_e(p)}</p>' if i % 3 == 1 else f"<p>{_e(p)}</p>" for i, p in enumerate(a.paragraphs))
    toc = "".join(f'<li><a href="#s{i}">Раздел {i + 1}</a></li>' for i in range(1, len(a.paragraphs), 3))
    return (
        f'<body><div id="side">{_menu()}</div><div id="content"><h1>{_e(a.title)}</h1><div id="toc" class="toc"><b>Содержание</b><ul>{toc}</ul></div>'
        f'{body}<div class="catlinks">Категории: <a href="/k">Внешние связи</a></div></div><div id="foot">Последнее изменение страницы: {a.date}. {_ASKS[3]}</div></body></html>'
    )


def lists(a: Parts) -> str:
    """A university's page: the second half of the text is a list; news beside it are lists as well."""
    half = (len(a.paragraphs) + 1) // 2
    items = "".join(f"<li>{_e(p)}</li>" for p in a.paragraphs[half:])
    side = "".join(f"<li><span>{a.date}</span> <a href='/u{i}'>{_e(t)}</a> {_e(x)}</li>" for i, (t, x) in enumerate(a.around(0, 6)))
    return (
        f'<body><div class="navbar">{_menu()}</div><div class="container"><div class="col-md-9"><h1>{_e(a.title)}</h1>{"".join(_p(a)[:half])}'
        f'<ul>{items}</ul></div><div class="col-md-3"><h3>События</h3><ul>{side}</ul></div></div></body></html>'
    )


def slider(a: Parts) -> str:
    """A slider of big teasers before the article, the article in sections, a form behind it."""
    slides = "".join(f'<div class="slide"><h2><a href="/s{i}">{_e(t)}</a></h2><p>{_e(x)}</p></div>' for i, (t, x) in enumerate(a.around(0, 5)))
    body = "".join(f'<section class="text-block"><div class="rich">{_e(p)}</div></section>' for p in a.paragraphs)
    return (
        f'<body>{_menu()}<div class="main-slider">{slides}</div><h1 class="page-title">{_e(a.title)}</h1><div class="published">{a.date}</div>{body}'
        f'<form action="/q"><p>Задайте вопрос пресс-службе, и мы ответим в течение трёх рабочих дней.</p><textarea></textarea></form><footer>{_ASKS[3]}</footer></body></html>'
    )


def agency(a: Parts) -> str:
    """An agency: the place in capitals, a box of quotations, links within sentences, the next story under a heading."""
    body = _p(a)
    body.insert(len(body) // 2, f'<div class="infobox"><a href="/i">{_e(a.others[1][0])}</a></div>')
    return (
        f'<body><header>{_menu()}</header><div class="article__wrap"><div class="article__header"><h1>{_e(a.title)}</h1><span>{a.date}, 12:40</span></div>'
        f'<div class="article__body">{"".join(body)}</div><div class="article__share">Поделиться Скопировать ссылку</div></div>'
        f'<h3>Рекомендуем</h3><div class="rec">{_cards(a.around(2, 4))}</div><div class="cookie-note"><p>{_ASKS[0]}</p></div></body></html>'
    )


def forum(a: Parts) -> str:
    """The article as the first post of a thread, replies of the same make below."""
    post = "<br/>".join(map(_e, a.paragraphs))
    replies = "".join(f'<tr><td class="user">Гость{i}</td><td><div class="postbody">{said}</div></td></tr>' for i, said in enumerate(_SPOKEN))
    return (
        f'<body>{_menu()}<h1>{_e(a.title)}</h1><table class="thread"><tr><td class="user">Модератор<br>Сообщений: 5120</td><td><div class="postbody">{post}</div>'
        f"</td></tr></table><h4>Комментарии (5)</h4><table>{replies}</table><p>{_ASKS[3]}</p></body></html>"
    )


def council(a: Parts) -> str:
    """A city council: a heading of the site as h1, the article's as h2, attachments, contacts and a map of the site."""
    return (
        f'<body><h1>Официальный портал городского совета</h1><div id="nav">{_menu()}</div><div id="center"><div class="crumbs"><a href="/">Главная</a> / Новости</div>'
        f'<h2>{_e(a.title)}</h2>{"".join(_p(a))}<div class="files"><a href="/f.pdf">Скачать приложение (pdf, 240 Кб)</a></div></div>'
        f'<div id="right"><div class="blk"><b>Объявления</b>{_cards(a.around(0, 6))}</div></div>'
        f'<div id="bottom"><p>Адрес: площадь Ленина, дом 1. Приём граждан по вторникам с 9 до 13 часов, телефон приёмной 555-01-23.</p>{_menu()}</div></body></html>'
    )


KINDS: tuple[Callable[[Parts], str], ...] = (
    wordpress, bitrix, tables, hashed, newspaper, feed, broken, portal, microdata, twice, wiki, lists, slider, agency,
    forum, council,
)  # fmt: skip
