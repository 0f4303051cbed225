from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from legation.register import naming
from legation.register.dates_written import written
from legation.register.models.record import Record, RecordQuerySet


class Event(Record):
    """A session, forum, visit or meeting, held, planned, proposed or cancelled."""

    KIND, DATED, UNTIL = "event", "starts", "ends"
    COLUMNS = {"title": "event_title"}

    record = models.OneToOneField(
        Record, parent_link=True, primary_key=True, on_delete=models.CASCADE, related_name="as_event"
    )

    class Type(models.TextChoices):
        SESSION = "session", _("session")
        FORUM = "forum", _("forum")
        SUMMIT = "summit", _("summit")
        VISIT = "visit", _("visit")
        MEETING = "meeting", _("meeting")
        ROUND_TABLE = "round_table", _("round table")
        CONSULTATIONS = "consultations", _("consultations")
        SIGNING = "signing", _("signing")
        WORKING_GROUP = "working_group", _("working group")
        PRESIDENCY = "presidency", _("presidency")
        FESTIVAL = "festival", _("festival")
        CONFERENCE = "conference", _("conference")
        CONGRESS = "congress", _("congress")
        SEMINAR = "seminar", _("seminar")
        EXHIBITION = "exhibition", _("exhibition")

    type = models.CharField(max_length=30, blank=True)
    series = models.ForeignKey("events.Series", null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    ordinal = models.PositiveIntegerField(null=True, blank=True)
    event_title = models.CharField(max_length=500, blank=True, db_column="title")
    starts = models.CharField(max_length=80, blank=True)
    ends = models.CharField(max_length=80, blank=True)
    part_of = models.ForeignKey("events.Series", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    said = models.CharField(max_length=500, blank=True)

    objects = RecordQuerySet.as_manager()  # type: ignore[misc]

    @classmethod
    def fields(cls) -> dict[str, str]:
        """As the reader declares them, with the series an event belongs to as records of their own."""
        return {**super().fields(), "series": "series", "part_of": "series"}

    def named(self, roles: dict[str, list[Record]]) -> str:
        sort = naming.label(self.Type, self.type) if self.type else str(_("event"))
        if self.series:
            return self._as_edition(self.series.title, sort)
        if self.ordinal:
            sort = f"{naming.ordinal(self.ordinal, self.type)} {sort}"
        sides = naming.listed(roles.get("organisers", [])) or naming.listed(roles.get("participants", []))
        about = self.event_title or sides or (self.part_of.title if self.part_of else "")
        place = naming.listed(roles.get("place", []))
        return naming.joined(naming.capitalised(sort), about, place, written(self.starts))

    def _as_edition(self, series: str, sort: str) -> str:
        """One edition of a series; a forum whose series is called a forum is not called so twice."""
        named = sort.casefold() in series.casefold()
        if self.ordinal is None:
            return naming.joined(series, "" if named else sort, written(self.starts), by=": ")
        number = naming.ordinal(self.ordinal, self.type)
        if not named:
            return naming.joined(series, f"{number} {sort}", by=": ")
        return pgettext("edition", "%(number)s %(series)s") % {"number": number, "series": series}
