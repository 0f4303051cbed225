from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class OfficeRole(models.Model):
    """What a person who signs in may do: each role may all that those before it may."""

    class Role(models.TextChoices):
        VIEWER = "viewer", _("viewer")
        REPORTER = "reporter", _("reporter")
        EDITOR = "editor", _("editor")
        ADMIN = "admin", _("administrator")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="office_role")
    role = models.CharField(max_length=10, choices=Role)

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"
