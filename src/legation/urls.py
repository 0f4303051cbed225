"""Every address of the site: the register's pages, the API, the language switch and the health check."""

from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.urls import include, path


def healthz(request: HttpRequest) -> JsonResponse:
    """Whether the site and its database answer: 200 with `{"ok": true}`, else the error page's 500."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"ok": True})


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("api/v1/", include("legation.api.urls")),
    path("", include("legation.website.urls")),
]
