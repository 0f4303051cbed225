from __future__ import annotations

from django.urls import path

from legation.register.models.record import plural

from .listing import LISTS
from .views import documents, home, records, review, search, sign_in

record_urls = [
    route
    for kind in LISTS
    for route in (
        path(f"{plural(kind)}/", records.records, {"kind": kind}, name=f"{kind}_list"),
        path(f"{plural(kind)}/<int:pk>/", records.record, {"kind": kind}, name=kind),
    )
]

urlpatterns = [
    path("", home.home, name="home"),
    path("search", search.search, name="search"),
    path("search/suggest", search.suggest, name="suggest"),
    path("documents/", documents.documents, name="document_list"),
    path("documents/<int:pk>/", documents.document, name="document"),
    path("review/", review.desk, name="review"),
    path("review/deferred", review.deferred, name="deferred"),
    path("review/undo", review.take_back, name="take_back"),
    path("review/<int:pk>/", review.claim, name="claim"),
    path("review/<int:pk>/decide", review.decide, name="decide"),
    path("sign-in", sign_in.sign_in, name="sign_in"),
    path("sign-in/demonstration", sign_in.as_demonstration_reviewer, name="sign_in_demonstration"),
    path("sign-in/<str:secret>", sign_in.by_link, name="sign_in_link"),
    path("sign-out", sign_in.sign_out, name="sign_out"),
    path("language", sign_in.language, name="language"),
    *record_urls,
]
