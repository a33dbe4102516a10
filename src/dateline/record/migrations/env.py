"""What Alembic runs: in the transaction that is open on the connection it is given."""

from alembic import context

from dateline.record.migrations import VERSIONS, is_ours
from dateline.record.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSIONS,
    render_as_batch=True,  # SQLite alters a table by making it anew
    include_name=is_ours,
)
with context.begin_transaction():
    context.run_migrations()
