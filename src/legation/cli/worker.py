"""`legation worker`: does the jobs that wait, and takes up those whose worker has died."""

from __future__ import annotations

import asyncio
import logging
import os

import click

from legation.running import processes

from .opening import with_register

log = logging.getLogger("legation.worker")
_HEARTBEAT = 2.0  # seconds between signs of life
_TAKEN_FOR_DEAD = 8.0  # seconds without one
_LOOK_EVERY = 5.0


@click.command()
@click.option("--name", help="What this worker is called in the list of jobs")
@click.option("--until-done", is_flag=True, help="End when no job waits any more")
@click.option("--end-with-parent", is_flag=True, hidden=True)
@with_register("worker")
def command(name: str | None, until_done: bool, end_with_parent: bool) -> None:
    """Do the jobs that wait (reading documents): `serve` runs as many as it needs by itself."""
    from procrastinate.contrib.django import app

    if end_with_parent:
        processes.end_with_parent()
    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
        asyncio.run(_work(app, name or f"worker-{os.getpid()}", until_done))


async def _work(app, name: str, until_done: bool) -> None:  # type: ignore[no-untyped-def]
    async with app.open_async():
        await take_up_orphaned(app)
        looking = asyncio.create_task(_keep_looking(app))
        try:
            await app.run_worker_async(
                name=name,
                wait=not until_done,
                concurrency=1,
                shutdown_graceful_timeout=5,
                update_heartbeat_interval=_HEARTBEAT,
                stalled_worker_timeout=_TAKEN_FOR_DEAD,
            )
        finally:
            looking.cancel()


async def _keep_looking(app) -> None:  # type: ignore[no-untyped-def]
    while True:
        await asyncio.sleep(_LOOK_EVERY)
        await take_up_orphaned(app)


async def take_up_orphaned(app) -> int:  # type: ignore[no-untyped-def]
    """Jobs that a dead worker had begun wait again; how many."""
    orphaned = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=_TAKEN_FOR_DEAD))
    for job in orphaned:
        log.warning("job %s (%s) was left by a worker that died: it waits again", job.id, job.task_name)
        await app.job_manager.retry_job(job)
    return len(orphaned)
