"""One-time links and roles: who gets in, once, in time, and what each may."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.utils import timezone

from legation.accounts.actions.invite import invite, redeem
from legation.accounts.models import OfficeRole, SignInLink

pytestmark = pytest.mark.django_db


def test_a_link_signs_in_once() -> None:
    user, secret = invite("Anna", role="editor")
    assert redeem(secret) == user
    assert redeem(secret) is None


def test_a_link_that_is_late_or_unknown_signs_nobody_in() -> None:
    _user, secret = invite("Anna", role="editor")
    SignInLink.objects.update(made_at=timezone.now() - dt.timedelta(days=3), expires_at=timezone.now() - dt.timedelta(days=2))
    assert redeem(secret) is None and redeem("") is None and redeem("x" * 10_000) is None


def test_a_person_who_was_shut_out_is_not_let_in_by_an_old_link() -> None:
    user, secret = invite("Anna", role="editor")
    user.is_active = False
    user.save()
    assert redeem(secret) is None


def test_the_secret_is_not_kept() -> None:
    _user, secret = invite("Anna", role="editor")
    assert secret not in str(list(SignInLink.objects.values()))


def test_inviting_again_changes_the_role_of_the_same_account() -> None:
    first, _ = invite("Anna", role="viewer")
    again, _ = invite("Anna", role="editor")
    assert first == again and OfficeRole.objects.get(user=first).role == "editor"
    assert not User.objects.get(pk=first.pk).has_usable_password()


@pytest.mark.parametrize(("role", "sees", "decides"), [
    ("viewer", False, False), ("reporter", True, False), ("editor", True, True), ("admin", True, True),
])
def test_what_each_role_may(role: str, sees: bool, decides: bool) -> None:
    user, _ = invite("Anna", role=role)
    assert (user.has_perm("review.see"), user.has_perm("review.decide")) == (sees, decides)
    user.is_active = False
    assert not user.has_perm("review.see")


def test_a_stranger_and_an_account_without_a_role_may_nothing() -> None:
    for nobody in (AnonymousUser(), User.objects.create(username="nobody")):
        assert not nobody.has_perm("review.see") and not nobody.has_perm("review.decide")


def test_there_is_no_other_role() -> None:
    with pytest.raises(ValueError, match="king"):
        invite("Anna", role="king")
    assert not User.objects.exists()
