"""What every page needs: the navigation, in the reader's language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from .listing import LISTS

NAVIGATION = ("party", "agreement", "event", "commitment", "programme", "project", "figure")


def navigation(request: HttpRequest) -> dict[str, Any]:
    entries = [(kind, str(LISTS[kind].heading), reverse(f"{kind}_list")) for kind in NAVIGATION]
    entries += [("document", _("Documents"), reverse("document_list")), ("review", _("Review"), reverse("review"))]
    return {"navigation": entries}
