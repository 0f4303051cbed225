from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from ..models import OfficeRole, SignInLink

LASTS = dt.timedelta(days=1)


@transaction.atomic
def invite(name: str, *, role: str) -> tuple[User, str]:
    """The account of that name with that role (made when there is none), and the secret of a one-time link for it."""
    user, new = get_user_model().objects.get_or_create(username=name)
    if new:
        user.set_unusable_password()
        user.save()
    OfficeRole.objects.update_or_create(user=user, defaults={"role": OfficeRole.Role(role).value})
    secret = secrets.token_urlsafe(32)
    SignInLink.objects.create(user=user, digest=digest_of(secret), expires_at=timezone.now() + LASTS)
    return user, secret


@transaction.atomic
def redeem(secret: str) -> User | None:
    """The person the link signs in, who cannot be signed in by it again; None when it is used up, late or unknown."""
    link = SignInLink.objects.select_for_update().filter(digest=digest_of(secret)).select_related("user").first()
    if link is None or not link.usable or not link.user.is_active:
        return None
    link.used_at = timezone.now()
    link.save(update_fields=["used_at"])
    return link.user


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
