"""docs/api.md, written from the API's own description (OpenAPI)."""

from __future__ import annotations

import os
import tempfile
from typing import Any

PLACE = "docs/api.md"
HEAD = """# The API

<!-- Written by tools/build_docs.py from the API's own description: change that, not this page. -->

Read-only JSON over HTTP GET, for scripts, partner offices and researchers; visitors see what is published. The same
description for machines (OpenAPI 3.1) is at `/api/v1/openapi.json` of every register, and for people at
`/api/v1/docs`. `/healthz` answers 200 while the site and its database work.

A list answers `{"items": [...], "next": cursor or null}`: give `next` back as `cursor` for the rows after it. An item
has `id`, `kind`, `title` and `url`; the address of one item adds its fields and its `statements`, each with `field`,
`value`, `rank`, `speaker`, `document`, `quote`, `start` and `end`. What goes wrong is told as problem details
(RFC 9457, `application/problem+json`).
"""


def schema() -> dict[str, Any]:
    """The API's OpenAPI description; needs no database."""
    os.environ.setdefault("LEGATION_HOME", tempfile.mkdtemp(prefix="legation-docs-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legation.settings")
    import django

    django.setup()
    from legation.api.urls import api

    return dict(api.get_openapi_schema(path_prefix="/api/v1/"))


def page() -> str:
    """The page as it should stand."""
    parts = [HEAD]
    for address, methods in schema()["paths"].items():
        for method, operation in methods.items():
            parts.append(_written(method.upper(), address, operation))
    return "".join(parts)


def _written(method: str, address: str, operation: dict[str, Any]) -> str:
    said = " ".join((operation.get("description") or operation.get("summary") or "").split())
    rows = "".join(_row(p) for p in operation.get("parameters", []))
    table = f"\n| parameter | |\n|---|---|\n{rows}" if rows else ""
    return f"\n## `{method} {address}`\n\n{said}\n{table}"


def _row(parameter: dict[str, Any]) -> str:
    shape = parameter["schema"]
    told = [shape.get("description") or parameter.get("description") or "", ", ".join(map(str, shape.get("enum", [])))]
    if "maximum" in shape and shape["maximum"] < 10**9:
        told.append(f"at most {shape['maximum']}")
    if shape.get("default") is not None:
        told.append(f"{shape['default']} when not given")
    words = "; ".join(" ".join(t.split()) for t in told if t) or shape.get("format") or shape.get("type", "")
    return f"| `{parameter['name']}` | {words} |\n".replace("||", "|")
