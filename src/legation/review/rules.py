"""Who may see the queue and decide."""

from __future__ import annotations

import rules

from legation.accounts.rules import is_editor, is_reporter

rules.add_perm("review.see", is_reporter)
rules.add_perm("review.decide", is_editor)
