"""Which elements of a page are furniture by their tag, class or role; they leave the tree first."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_TAGS = frozenset(
    [
        "script",
        "style",
        ("noscript"),
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "iframe",
        "svg",
        "canvas",
        "object",
        "embed",
        "template",
        "dialog",
        "audio",
        "video",
        "source",
        "picture",
        "img",
        "map",
        "label",
        "link",
        "meta",
        "menu",
        "head",
    ]
)
_UNSEEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "head")
_ROLES = frozenset(
    [
        "navigation",
        "banner",
        ("complementary"),
        "contentinfo",
        "search",
        "dialog",
        "alert",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
    ]
)
# Words of a class or id; a word is what stands between -, _, spaces and changes of case.
_WORDS = frozenset(
    [
        "nav",
        "navbar",
        "navigation",
        "menu",
        "submenu",
        "breadcrumb",
        "breadcrumbs",
        "crumbs",
        "pager",
        "paging",
        "pagination",
        "pathway",
        "footer",
        "bottomnav",
        "toolbar",
        "topbar",
        "sidebar",
        "sidebars",
        "aside",
        "rightcol",
        "leftcol",
        "rightbar",
        "leftbar",
        "widget",
        "widgets",
        "share",
        "sharing",
        "shares",
        "sharethis",
        "addthis",
        "social",
        "socials",
        "socialnetworks",
        "soc",
        "likely",
        "ya-share",
        "yashare",
        "pluso",
        "addtoany",
        "sharedaddy",
        "comment",
        "comments",
        "commentary",
        "commentlist",
        "disqus",
        "respond",
        "replies",
        "feedback",
        "discussion",
        "cackle",
        "hypercomments",
        "related",
        "relations",
        "recommended",
        "recommendation",
        "recommendations",
        "recommend",
        "similar",
        "teaser",
        "teasers",
        "promo",
        "promos",
        "outbrain",
        "taboola",
        "popular",
        "trending",
        "mostread",
        "mostpopular",
        "readmore",
        "readalso",
        "more-news",
        "morenews",
        "othernews",
        "lastnews",
        "latest",
        "latestnews",
        "newslist",
        "news-list",
        "subscribe",
        "subscription",
        "newsletter",
        "signup",
        "mailing",
        "paywall",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "cookiebar",
        "popup",
        "modal",
        "overlay",
        "lightbox",
        "advert",
        "adverts",
        "advertisement",
        "advertising",
        "ads",
        "adv",
        "adsense",
        "adfox",
        "banner",
        "banners",
        "sponsor",
        "sponsored",
        "sponsors",
        "tags",
        "tag-list",
        "taglist",
        "tagcloud",
        "keywords",
        "rubrics",
        "print",
        "printable",
        "rating",
        "votes",
        "poll",
        "counter",
        "counters",
        "views",
        "hidden",
        "visually-hidden",
        ("screen-reader-text"),
        "sr-only",
        "skip",
        "author-bio",
        "authorbox",
        "author-box",
        "byline-bio",
        "copyright",
        "copyrights",
        "caption",
        "wp-caption-text",
        "figcaption",
        "credit",
        "credits",
        "gallery",
        "slider",
        "carousel",
        "swiper",
        "login",
        "search",
        "searchform",
        "searchbox",
        "feed-link",
        "toc",
    ]
)
_SPLIT = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")
_PAIRS = re.compile(
    r"(?:more|other|last|latest|similar|also|see|next|prev|previous|top|hot|popular|related)[-_]?(?:news|article|articles|post|posts|stories|story|items|materials|publications)"
    r"|(?:news|article|post|posts|story)[-_](?:related|more|other|similar|nav|footer|tags|share|social|comments)|read[-_](?:also|more|next)|ya[-_]share|share[-_]|sr-only|screen-reader",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"article-?body|article-?text|entry-?content|post-?content|news-?text|news-?detail|body-?content|main-?content|page-?content",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"embed|tweet|instagram|oembed", re.IGNORECASE)
_CARD = re.compile(
    r"(?:rollover|tooltip|popover|hover|popup|dropdown)[\w-]*(?:block|card|box|content|body|inner|text)", re.IGNORECASE
)
_GUARD = 0.5


def prune(tree: HtmlElement) -> None:
    """Take furniture out of `tree`; an element that holds half of the page's running text always stays."""
    total = max(1, running_text(tree))
    for node in list(tree.iter()):
        if not isinstance(node.tag, str):
            continue
        parent = node.getparent()
        if parent is None or node.tag in ("body", "html", "article", "main"):
            continue
        if node.tag in _TAGS:
            if node.tag not in ("form", "aside", "label") or running_text(node) < _GUARD * total:
                drop(node)
        elif _furniture(node) and running_text(node) < _GUARD * total:
            drop(node)


def drop_unseen(tree: HtmlElement) -> None:
    """Take out what a browser never shows as text, and cards that open over a word within a paragraph."""
    for node in list(tree.iter(*_UNSEEN)):
        drop(node)
    for node in list(tree.iter("span", "div")):
        if _card_over_a_word(node):
            drop(node)


def _card_over_a_word(node: HtmlElement) -> bool:
    """Whether an element within a paragraph is a card about a name in it, not one of its words."""
    name = node.get("class")
    return bool(name and len(node) and _CARD.search(name)) and next(node.iterancestors("p"), None) is not None


def running_text(node: HtmlElement) -> int:
    """Characters of paragraphs under `node`: what stands in p, or in br-parted text; links do not count."""
    size = 0
    for each in node.iter("p", "br", "div", "td", "li", "blockquote"):
        if each.tag == "br":
            told = each.tail or ""
        elif each.tag == "p":
            told = "".join(each.itertext())
        else:
            told = each.text or ""
        if len(told) >= 60:
            size += len(told)
    return size


def _furniture(node: HtmlElement) -> bool:
    if node.get("hidden") is not None or node.get("aria-hidden") == "true" or node.get("role") in _ROLES:
        return True
    style = node.get("style")
    if style and re.search(r"display\s*:\s*none", style):
        return True
    name = f"{node.get('class') or ''} {node.get('id') or ''}"
    if name == " " or (node.tag in ("p", "h1") and len(name) < 3):
        return False
    if node.get("itemprop") in ("articleBody", "headline") or _OURS.search(name):
        return False
    if _PAIRS.search(name):
        return True
    if _EMBEDDED.search(name) and node.find(".//blockquote") is not None:
        return False  # a post of a social network that the article shows
    words = [w.lower() for w in _SPLIT.split(name) if w]
    return any(word in _WORDS for word in words) or any(part in _WORDS for part in name.lower().split())


def drop(node: HtmlElement) -> None:
    """Remove an element but keep the text behind it."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)
