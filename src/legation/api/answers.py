"""Every answer under /api/ in one manner: problem details for what fails, an ETag, open to pages of other sites."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers

PREFIX = "/api/"
PROBLEM = "application/problem+json"
_WORDS = {
    400: "The request cannot be understood; check its address and headers.",
    404: "There is nothing at this address; /api/v1/docs lists what there is.",
    405: "The register is read here, not written: use GET.",
    500: "Something went wrong here and was logged; nothing was lost. Try again later.",
}


def problem(status: int, detail: str, **more: Any) -> HttpResponse:
    """Problem details (RFC 9457): what failed and what to do."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return HttpResponse(json.dumps(told, ensure_ascii=False), status=status, content_type=PROBLEM)


class ApiAnswers:
    """Middleware, outermost: it sees what Django itself answers under /api/, such as an unknown address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        if request.method == "HEAD":
            request.method = "GET"  # the server sends no body in answer to HEAD
        answer: HttpResponseBase = _as_problem(self.get_response(request))
        if answer.status_code == HTTPStatus.OK and isinstance(answer, HttpResponse):
            answer = _conditional(request, answer)
        answer["Access-Control-Allow-Origin"] = "*"
        answer["Access-Control-Expose-Headers"] = "ETag"
        return answer


def _as_problem(answer: HttpResponse) -> HttpResponse:
    """The answer, as problem details when it is a failure told in another form."""
    told_otherwise = answer.status_code >= 400 and answer.get("Content-Type") != PROBLEM
    if not told_otherwise:
        return answer
    words = _WORDS.get(answer.status_code, HTTPStatus(answer.status_code).description)
    better = problem(answer.status_code, words)
    if answer.has_header("Allow"):
        better["Allow"] = answer["Allow"]
    return better


def _conditional(request: HttpRequest, answer: HttpResponse) -> HttpResponseBase:
    answer["ETag"] = f'"{hashlib.sha256(answer.content).hexdigest()[:32]}"'
    answer["Cache-Control"] = "no-cache"
    patch_vary_headers(answer, ["Accept-Language"])
    return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
