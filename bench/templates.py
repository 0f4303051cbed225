"""How news sites build their pages: menus, side bars, scripts and footers around one article. No site is copied."""

from __future__ import annotations

import html
import json
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .crawl import Text

_MENU = {
    "ru": "Главная,Новости,Власть,Общество,Экономика,Культура,Спорт,Медицина,Образование,Происшествия,Транспорт,Погода,"
          "Документы,Контакты,Приёмная,Вакансии,Противодействие коррупции,Наука,Недвижимость,Фото,Видео,Архив,Подписка,Реклама,О нас,Карта сайта".split(","),
    "en": "Home,News,Government,Community,Business,Culture,Sport,Health,Education,Incidents,Transport,Weather,Documents,"
          "Contact,Careers,Transparency,Property,Science,Photos,Video,Archive,Newsletter,"
          "Advertise,About us,Site map".split(","),
}  # fmt: skip
# What a town hall has in its menu besides.
_TIES = {
    "ru": ["Международное сотрудничество", "Города-побратимы", "Соглашения и договоры"],
    "en": ["International cooperation", "Sister cities", "Agreements and partnerships"],
}
_FOOT = {
    "ru": "При использовании материалов ссылка на сайт обязательна. Редакция не отвечает за содержание рекламы. "
          "О неточностях пишите в редакцию. Зарегистрировано 12 мая 2011 года.",
    "en": "Reproduction requires a link to this site. The editors are not responsible for advertisements. "
          "Tell the newsroom of mistakes. Registered on 12 May 2011.",
}
_OFFER = {"ru": "По вопросам сотрудничества и рекламы", "en": "Partnership and advertising enquiries"}  # fmt: skip


def _script(size: int, chance: random.Random) -> str:
    """Settings, trackers and the state of a framework, as long strings of code."""
    words = "window,push,track,load,config,slot,state,event,user,page,module,render,layer,cookie,index,value".split(",")
    parts: list[str] = []
    while sum(map(len, parts)) < size:
        name, other = chance.choice(words), chance.choice(words)
        parts.append(
            f"!function(e,t){{var {name}{chance.randrange(999)}=e.{other}||[];t.{name}({{id:{chance.randrange(10**8)},"
            f"url:'/assets/{other}/{chance.randrange(10**6):x}.js',on:!{chance.randrange(2)}}})}}(window,document);"
        )
    return f"<script>{''.join(parts)}</script>\n"


def _state(links: list[str], chance: random.Random) -> str:
    rows = [{"id": chance.randrange(10**7), "title": link, "views": chance.randrange(9999)} for link in links]
    return f'<script type="application/json" id="state">{json.dumps({"items": rows}, ensure_ascii=False)}</script>\n'


def _style(size: int, chance: random.Random) -> str:
    rules: list[str] = []
    while sum(map(len, rules)) < size:
        rules.append(
            f".c{chance.randrange(9999)}-{chance.choice(('box', 'row', 'item'))}:hover>a{{margin:{chance.randrange(40)}px "
            f"auto;color:#{chance.randrange(16**6):06x};background:url(/i/{chance.randrange(999)}.svg) no-repeat}}"
        )
    return f"<style>{''.join(rules)}</style>\n"


def _menu(language: str, deep: int, ties: bool = False) -> str:
    names = _MENU[language] + (_TIES[language] if ties else [])
    items = "".join(
        f'<li class="menu-item menu-item-type-custom menu-item-{i}"><a class="menu-link" href="/section/{i}/">{name}</a>'
        + "<ul class='sub'>" + "".join(f'<li><a href="/section/{i}/{k}/">{name} {k}</a></li>' for k in range(deep))
        + "</ul></li>\n"
        for i, name in enumerate(names)
    )
    return f'<nav class="main-menu" role="navigation"><ul>{items}</ul></nav>\n'


def _cards(links: list[str], chance: random.Random) -> str:
    return "".join(
        f'<div class="card news-card card--{chance.choice("abc")}" data-id="{chance.randrange(10**6)}"><a href="/news/'
        f'{chance.randrange(10**6)}/" class="card__link"><picture><source srcset="/img/{i}-1x.webp 1x, /img/{i}-2x.webp 2x">'
        f'<img loading="lazy" src="/img/{i}.jpg" alt="" width="320" height="180"></picture><span class="card__title">'
        f'{html.escape(link)}</span></a><time class="card__time">{chance.randint(10, 28)}.03.2024</time></div>\n'
        for i, link in enumerate(links)
    )  # fmt: skip


def _head(text: Text, extra: str) -> str:
    title = html.escape(text.title)
    return (
        f'<!DOCTYPE html><html lang="{text.language}"><head><meta charset="@charset@"><title>{title}</title>\n'
        f'<meta property="og:title" content="{title}"><meta property="article:published_time" content="2024-03-14">\n'
        f'<link rel="stylesheet" href="/assets/main.css">{extra}</head>\n'
    )


def _paragraphs(text: Text) -> str:
    return "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in text.paragraphs)


def agency(text: Text, links: list[str], chance: random.Random) -> str:
    """An agency: an article element, cards below it, much script."""
    return (
        _head(text, _style(9_000, chance) + _script(20_000, chance)) + '<body class="page page-article">'
        + _menu(text.language, 3) + f'<main><article class="article"><h1 class="article__title">{html.escape(text.title)}</h1>'
        f'<div class="article__text" itemprop="articleBody">{_paragraphs(text)}</div></article>'
        f'<section class="more"><h2>{_MENU[text.language][1]}</h2>{_cards(links, chance)}</section></main>'
        f'<footer>{_FOOT[text.language]}</footer>{_state(links, chance)}{_script(24_000, chance)}</body></html>'
    )  # fmt: skip


def town_hall(text: Text, links: list[str], chance: random.Random) -> str:
    """A town hall: nested divs, two side bars, a long menu twice, no article element."""
    side = "".join(f'<li><a href="/n/{i}">{html.escape(link)}</a> <span>14.03.2024</span></li>' for i, link in enumerate(links))
    return (
        _head(text, _script(16_000, chance)) + "<body><div id='wrap'><div id='header'>" + _menu(text.language, 6, ties=True)
        + f"</div><div id='left' class='sidebar'><h3>{_MENU[text.language][1]}</h3><ul>{side}</ul></div>"
        f"<div id='content'><div class='inner'><h1>{html.escape(text.title)}</h1><div class='date'>14.03.2024</div>"
        f"<div class='text'>{_paragraphs(text)}</div></div></div><div id='right'>{_cards(links[:12], chance)}</div>"
        f"<div id='footer'>{_menu(text.language, 2, ties=True)}<p>{_FOOT[text.language]}</p></div></div>{_script(28_000, chance)}"
        "</body></html>"
    )  # fmt: skip


def newspaper(text: Text, links: list[str], chance: random.Random) -> str:
    """A newspaper: advertisements between paragraphs, comments, inline styles."""
    body = f"<div class='ad' id='ad1'>{_script(700, chance)}</div>".join(
        f'<p style="margin:0 0 1em;font-size:18px;line-height:1.6">{html.escape(p, quote=False)}</p>' for p in text.paragraphs
    )
    said = {"ru": "Спасибо, интересно!", "en": "Thanks, good read!"}[text.language]
    comments = "".join(f"<div class='comment'><b>user{i}</b> <i>14.03.2024</i><p>{said}</p></div>" for i in range(15))
    return (
        _head(text, _style(14_000, chance) + _script(8_000, chance)) + f"<body>{_menu(text.language, 2)}"
        f"<div class='layout'><div class='story post-content'><h1>{html.escape(text.title)}</h1>{body}"
        f"<div class='share'>{'<a href=#>+</a>' * 8}</div></div><aside class='rail'>{_cards(links, chance)}</aside></div>"
        f"<section id='comments'>{comments}</section><footer><p>{_FOOT[text.language]}</p></footer>"
        f"{_script(22_000, chance)}</body></html>"
    )  # fmt: skip


def old_site(text: Text, links: list[str], chance: random.Random) -> str:
    """An old site laid out with tables, its links in the middle of everything."""
    rows = "".join(f"<tr><td class=l><a href=/p{i}.htm>{html.escape(link)}</a></td></tr>\n" for i, link in enumerate(links * 2))
    body = "<br><br>\n".join(html.escape(p, quote=False) for p in text.paragraphs)
    return (
        _head(text, "") + f"<body bgcolor=#ffffff><table width=100%><tr><td colspan=3>{_menu(text.language, 8)}</td></tr><tr>"
        f"<td width=20% valign=top><table>{rows}</table></td><td valign=top><h2>{html.escape(text.title)}</h2>"
        f"<div class=newstext>{body}</div></td><td width=20% valign=top><table>{rows}</table></td></tr><tr><td colspan=3>"
        f"<small>{_FOOT[text.language]} {_OFFER[text.language]}: 555-01-23</small></td></tr></table>{_script(44_000, chance)}</body></html>"
    )  # fmt: skip


def framework(text: Text, links: list[str], chance: random.Random) -> str:
    """A page a framework drew: hashed class names, its whole state once more as JSON, little else."""
    body = "".join(
        f'<div class="sc-{chance.randrange(16**6):06x} block"><p class="sc-{chance.randrange(16**6):06x}">'
        f"{html.escape(p, quote=False)}</p></div>" for p in text.paragraphs
    )
    return (
        _head(text, _style(22_000, chance)) + f'<body><div id="__app"><header>{_menu(text.language, 1)}</header><main>'
        f'<div class="sc-head"><h1>{html.escape(text.title)}</h1></div><div class="sc-body">{body}</div></main>'
        f"<aside>{_cards(links, chance)}</aside><footer>{_FOOT[text.language]}</footer></div>{_state(links * 3, chance)}"
        f"{_script(34_000, chance)}</body></html>"
    )  # fmt: skip


TEMPLATES = (agency, town_hall, newspaper, old_site, framework)
