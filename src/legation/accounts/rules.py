"""Who may: roles as predicates, each including those above it."""

from __future__ import annotations

from typing import Any

import rules

from .models import OfficeRole

_ORDER = [r.value for r in OfficeRole.Role]


def at_least(role: str) -> rules.Predicate:
    """Whether a signed-in person's role is `role` or more."""

    def allowed(user: Any) -> bool:
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return False
        held = OfficeRole.objects.filter(user=user).values_list("role", flat=True).first()
        return held is not None and _ORDER.index(held) >= _ORDER.index(role)

    return rules.predicate(allowed, name=f"at_least_{role}")


is_reporter = at_least("reporter")
is_editor = at_least("editor")
is_admin = at_least("admin")
