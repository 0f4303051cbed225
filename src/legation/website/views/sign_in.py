"""Signing in by a one-time link, and out; the language switch."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_POST

from legation.accounts.actions.invite import invite, redeem

BACKEND = "django.contrib.auth.backends.ModelBackend"
A_YEAR = 365 * 24 * 3600


def sign_in(request: HttpRequest) -> HttpResponse:
    """How to get a link; on a demonstration register, a button that signs in as its reviewer."""
    return render(request, "website/sign_in.html", {"demonstration": settings.LEGATION_DEMO, "section": "sign_in",
                                                    "next": _next(request)})


def by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Signs in whom the link was made for. Asked first, so that a preview of the link does not use it up."""
    if request.method != "POST":
        return render(request, "website/sign_in_link.html", {"section": "sign_in"})
    user = redeem(secret)
    if user is None:
        return render(request, "website/sign_in_link.html", {"section": "sign_in", "spent": True}, status=410)
    login(request, user, backend=BACKEND)
    return redirect("review")


@require_POST
def as_demonstration_reviewer(request: HttpRequest) -> HttpResponse:
    """Signs in as the named reviewer of a demonstration register; there is no such door on any other."""
    if not settings.LEGATION_DEMO:
        raise Http404
    user, secret = invite(settings.LEGATION_DEMO_REVIEWER, role="editor")
    redeem(secret)
    login(request, user, backend=BACKEND)
    return HttpResponseRedirect(_next(request) or "/review/")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("home")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remembers the language chosen and goes back to where it was chosen."""
    chosen = request.POST.get("language", "")
    answer = HttpResponseRedirect(_next(request) or "/")
    if check_for_language(chosen) and chosen in dict(settings.LANGUAGES):
        answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, chosen, max_age=A_YEAR, samesite="Lax", httponly=True)
    return answer


def _next(request: HttpRequest) -> str:
    """The page to go back to, only when it is one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and not urlsplit(wanted).netloc
    return wanted if ours else ""
