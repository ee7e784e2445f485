"""Runs the upgrade scripts on the connection that `stage_contest.storage.upgrade` hands over."""

from alembic import context

from stage_contest.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
