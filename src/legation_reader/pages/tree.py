"""HTML text to a tree: never deeper, never slower than the limits allow, nothing fetched."""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

from .limits import HTML_TAGS
from .page import Unreadable

# One class for every element: lxml asks Python which one each time an element is touched, unless it knows beforehand.
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")


def parsed(text: str) -> HtmlElement:
    """The tree of a page; Unreadable where its tags are too many or nested too deeply."""
    if text.count("<") > 2 * HTML_TAGS:
        raise Unreadable(f"this page has more than {HTML_TAGS:,} tags: save only the article")
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(_CLASSES)
    tree = html.document_fromstring(_XML_HEAD.sub("", text.replace("\0", ""), count=1), parser=parser)
    if any("xcessive depth" in (entry.message or "") for entry in parser.error_log):
        raise Unreadable("this page's tags are nested too deeply: save only the article")
    for cell in tree.iter("td", "th"):
        # A cell over 99,999 rows is laid out by the readers of main text as if it were there so often.
        cell.attrib.pop("rowspan", None)
        cell.attrib.pop("colspan", None)
    return tree
