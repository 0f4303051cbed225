"""`legation user`: accounts, by one-time links."""

from __future__ import annotations

import json

import click

from legation.running.home import Home
from legation.running.locks import held_by

from .deciding import somebody
from .opening import with_register

ROLES = ("viewer", "reporter", "editor", "admin")


@click.command()
@click.argument("name", callback=somebody)
@click.option("--role", type=click.Choice(ROLES), required=True,
              help="What they may do; each role may what those before it may")
@click.option("--site", help="The address of the site  [default: where it runs now, else http://127.0.0.1:8000]")
@click.option("--json", "as_json", is_flag=True, help="Print the link as JSON")
@with_register("user")
def command(name: str, role: str, site: str | None, as_json: bool) -> None:
    """Make an account for NAME, or a new role or link for it; prints a link that signs them in once within a day."""
    from django.urls import reverse

    from legation.accounts.actions.invite import invite

    user, secret = invite(name, role=role)
    link = (site or _running_at()).rstrip("/") + reverse("sign_in_link", args=[secret])
    click.echo(json.dumps({"name": user.get_username(), "role": role, "link": link}) if as_json else link)


def _running_at() -> str:
    """The address at which this register is served at the moment, else the usual one."""
    note = held_by(Home.chosen().run / "serve.lock") or {}
    return str(note.get("address") or "http://127.0.0.1:8000")
