"""Jobs: thin, safe to run again. A document is read and proposed in one transaction or not at all."""

from __future__ import annotations

from django.db import InterfaceError, OperationalError, transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

# Readings that raise an error of their own fail alike each time; a reader that is killed may have been killed for
# reasons that have nothing to do with the document, and a database that was away says nothing of it at all.
MOST_FAILURES = 3
MOST_DEATHS = 20


@app.task(name="read_document", queue="reading", retry=RetryStrategy(wait=1), pass_context=True)
def read_document(context: JobContext, document_id: int) -> None:
    """Reads one captured document and puts what it proposes into the queue.

    A document whose reading keeps failing, or keeps killing its worker, is marked unreadable, not tried for ever.
    """
    from .actions.read import give_up, read

    try:
        with transaction.atomic():
            if context.job.attempts >= MOST_DEATHS:
                give_up(document_id)
            else:
                read(document_id)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        if context.job.attempts < MOST_FAILURES:
            raise
        give_up(document_id)
