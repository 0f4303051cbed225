"""The API: its routes, its description, its page for people, and how failures are told."""

from __future__ import annotations

import logging
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from . import documents
from .answers import PROBLEM, problem
from .paging import NoSuchPage
from .records import add_routes

MEANT = {"integer": "a whole number", "date": "a date: 2024-05-31", "string": "words"}
log = logging.getLogger("legation.api")


class RegisterAPI(NinjaAPI):
    """Tells in its description that failures are problem details."""

    def get_openapi_schema(self, **named: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**named)
        for operations in schema["paths"].values():
            for operation in operations.values():
                for parameter in operation.get("parameters", []):
                    _without_null(parameter["schema"])
                for status, answer in operation["responses"].items():
                    if int(status) >= 400:
                        answer["content"] = {PROBLEM: answer["content"]["application/json"]}
        return schema


api = RegisterAPI(
    title="Legation",
    version="1",
    description="The record of cooperation between regions and cities across borders: what a visitor may see.",
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
add_routes(api.default_router)
api.add_router("", documents.router)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    errors = [
        {"where": ".".join(str(part) for part in e["loc"] if part != "asked"), "what": e["msg"]} for e in wrong.errors
    ]
    names = ", ".join(e["where"].partition(".")[2] for e in errors)
    return problem(422, f"Not understood: {names}; /api/v1/docs says what each may be.", errors=errors)


@api.exception_handler(NoSuchPage)
def _no_page(request: HttpRequest, wrong: NoSuchPage) -> HttpResponse:
    return problem(404, "This list gave no such cursor; begin again without it.")


@api.exception_handler(Http404)
def _not_there(request: HttpRequest, wrong: Http404) -> HttpResponse:
    return problem(404, str(wrong) or "There is nothing at this address.")


@api.exception_handler(HttpError)
def _refused(request: HttpRequest, wrong: HttpError) -> HttpResponse:
    return problem(wrong.status_code, str(wrong))


@api.exception_handler(Exception)
def _failed(request: HttpRequest, wrong: Exception) -> HttpResponse:
    log.error("%s failed", request.path, exc_info=wrong)
    return problem(500, "Something went wrong here and was logged; nothing was lost. Try again later.")


def docs(request: HttpRequest) -> HttpResponse:
    """The operations for people to read, from the same description that machines read."""
    schema = api.get_openapi_schema()
    operations = [
        {"address": address, **operation, "parameters": [
            {**p, "values": _values(p["schema"])} for p in operation.get("parameters", [])
        ]}
        for address, methods in schema["paths"].items()
        for operation in methods.values()
    ]
    return render(request, "api/docs.html", {"operations": operations, "section": "api"})


def _values(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(schema["enum"])
    return MEANT.get(schema.get("format", schema.get("type", "")), "")


def _without_null(schema: dict[str, Any]) -> None:
    """A parameter left out is null to us; nobody can write null into an address."""
    kinds = [k for k in schema.pop("anyOf", []) if k != {"type": "null"}]
    if kinds:
        schema.update(kinds[0])


urlpatterns = [path("docs", docs, name="api_docs"), path("", api.urls)]
