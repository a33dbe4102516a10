"""How likely right an event is, as its reading says; readings made before say nothing of it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("events", sa.Column("likelihood", sa.Float()))
