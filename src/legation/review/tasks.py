"""Jobs: thin, safe to run again. A document is read and proposed in one transaction or not at all."""

from __future__ import annotations

from django.db import transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

MOST_TRIES = 4


@app.task(
    name="read_document", queue="reading", retry=RetryStrategy(max_attempts=MOST_TRIES, wait=1), pass_context=True
)
def read_document(context: JobContext, document_id: int) -> None:
    """Reads one captured document and puts what it proposes into the queue.

    A document whose reading keeps killing its worker is marked unreadable rather than tried for ever.
    """
    from .actions.read import give_up, read

    with transaction.atomic():
        if context.job.attempts >= MOST_TRIES:
            give_up(document_id)
        else:
            read(document_id)
