"""The review desk: the source beside the proposed record and what the register has."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from legation.audit.models import Act
from legation.register.models import Record
from legation.review.actions.accept import CannotDecide, accept
from legation.review.actions.set_aside import defer, reject
from legation.review.actions.undo import undo
from legation.review.comparison import compare
from legation.review.models import Claim
from legation.review.queries import neighbours, queue

from ..amendments import BadAmendment, amendments
from ..claim_rows import claim_rows, with_problems
from ..marked_text import Mark, paragraphs

MOST_DEFERRED = 200


def desk(request: HttpRequest) -> HttpResponse:
    """The first claim that waits, or an empty desk that says how to fill it."""
    _require(request, "review.see")
    first = queue(_document(request)).first()
    if first is None:
        return render(request, "website/review_empty.html", {
            "section": "review", "last": _last_act(request),
            "deferred_count": Claim.objects.filter(decision=Claim.Decision.DEFERRED).count()})
    return redirect(_claim_url(request, first.pk))


def deferred(request: HttpRequest) -> HttpResponse:
    """Claims set aside for later, to be found again."""
    _require(request, "review.see")
    held = Claim.objects.filter(decision=Claim.Decision.DEFERRED).select_related("act").prefetch_related("proposals")
    claims = held.order_by("-act_id")[:MOST_DEFERRED]
    return render(request, "website/deferred.html", {"claims": claims, "section": "review"})


def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """One claim, see `_shown`."""
    return _shown(request, pk)


def _shown(request: HttpRequest, pk: int, refused: BadAmendment | None = None) -> HttpResponse:
    """One claim: each document's words marked at the left, the proposed record beside the register at the right."""
    _require(request, "review.see")
    shown = get_object_or_404(Claim.objects.prefetch_related("proposals__reading__document__published_by"), pk=pk)
    document = _document(request)
    waiting = queue(document)
    before, after = neighbours(shown, document)
    comparison = compare(shown) if shown.decision in (Claim.Decision.WAITING, Claim.Decision.DEFERRED) else None
    total = waiting.count()
    told = shown.proposals.first()
    place = waiting.filter(first__lte=told.pk).count() if told is not None else 0
    sources = [(p, paragraphs(p.reading.text, [Mark(s, e, shown, None, True) for s, e in p.spans]))
               for p in shown.proposals.all()]
    rows = claim_rows(shown, comparison)
    if refused is not None:
        rows = with_problems(rows, request.POST, refused.problems)
    return render(
        request,
        "website/review.html",
        {"claim": shown, "comparison": comparison, "rows": rows,
         "refused": refused, "deferred_count": Claim.objects.filter(decision=Claim.Decision.DEFERRED).count(),
         "sources": sources,
         "before": before, "after": after, "total": total, "place": max(place, 1), "section": "review",
         "document": document, "last": _last_act(request), "may_decide": request.user.has_perm("review.decide"),
         "editing": request.GET.get("amend") == "1" or refused is not None},
        status=422 if refused is not None else 200,
    )


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept, amend, reject or defer a claim; then the next one that waits."""
    _require(request, "review.decide")
    held = get_object_or_404(Claim, pk=pk)
    _before, after = neighbours(held, _document(request))
    name = request.user.get_username()
    try:
        _decide(request, held, name)
    except BadAmendment as problem:
        return _shown(request, pk, refused=problem)
    except CannotDecide as problem:
        messages.error(request, str(problem))
        return redirect(_claim_url(request, pk))
    return redirect(_claim_url(request, after) if after else _desk_url(request))


def _decide(request: HttpRequest, held: Claim, name: str) -> None:
    choice = request.POST.get("decision", "")
    if choice == "reject":
        reject(held, by=name, note=request.POST.get("note", "").replace("\0", ""))
        messages.success(request, _("Rejected. It will not be asked again."))
    elif choice == "defer":
        defer(held, by=name)
        messages.success(request, _("Deferred."))
    elif choice in ("accept", "amend", "apart"):
        into, together, apart = _targets(request, held, choice)
        changes = amendments(held, request.POST) if choice == "amend" else None
        made = accept(held, by=name, into=into, together_with=together, apart_from=apart, amended=changes)
        messages.success(request, _("Accepted: %s") % made.title)
    else:
        raise CannotDecide(_("Choose accept, amend, reject or defer."))


def _targets(request: HttpRequest, held: Claim, choice: str) -> tuple[Record | None, list[Claim], list[Record]]:
    """Where an accepted claim goes: into a record, together with other claims, or apart from records like it."""
    found = compare(held).candidates
    if choice == "apart":
        return None, [], [c.of for c in found if isinstance(c.of, Record)]
    wanted = request.POST.get("candidate", "")
    for candidate in found:
        if wanted == f"record-{candidate.of.pk}" and isinstance(candidate.of, Record):
            return candidate.of, [], []
        if wanted == f"claim-{candidate.of.pk}" and isinstance(candidate.of, Claim):
            return None, [candidate.of], []
    if wanted and wanted != "new":
        raise CannotDecide(_("The register has changed meanwhile; look again and decide."))
    return None, [], []


@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Undoes one decision of the person signed in: the last one, or the one named."""
    _require(request, "review.decide")
    wanted = request.POST.get("decision", "")
    act = Act.objects.filter(pk=int(wanted)).first() if wanted.isdecimal() and len(wanted) < 18 else _last_act(request)
    if act is None:
        messages.info(request, _("There is nothing to take back."))
        return redirect(_desk_url(request))
    first = act.claims.order_by("pk").values_list("pk", flat=True).first()
    try:
        undo(act, by=request.user.get_username())
        messages.success(request, _("Taken back: decision %d.") % act.pk)
    except CannotDecide as problem:
        messages.error(request, str(problem))
    return redirect(_claim_url(request, first) if first else _desk_url(request))


def _last_act(request: HttpRequest) -> Act | None:
    if not request.user.is_authenticated:
        return None
    own = Act.objects.filter(by=request.user.get_username(), undone_by__isnull=True)
    return own.exclude(verb__in=[Act.Verb.UNDO, Act.Verb.LOAD]).order_by("-pk").first()


def _require(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


def _document(request: HttpRequest) -> int | None:
    wanted: Any = request.GET.get("document") or request.POST.get("document") or ""
    return int(wanted) if wanted.isdecimal() and len(wanted) < 18 else None


def _claim_url(request: HttpRequest, pk: int) -> str:
    document = _document(request)
    return reverse("claim", args=[pk]) + (f"?document={document}" if document else "")


def _desk_url(request: HttpRequest) -> str:
    document = _document(request)
    return reverse("review") + (f"?document={document}" if document else "")
