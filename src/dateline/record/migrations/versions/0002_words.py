"""The index of words, as each database has its own, and the counter of keys."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("INSERT INTO keys (last) VALUES (0)")
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(sa.text(statement))


_SQLITE = (
    """
    CREATE VIEW searched AS SELECT reports.key AS report, title, text, said, publisher, author
    FROM reports JOIN texts ON texts.report = reports.key
    """,
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        title, text, said, publisher, author,
        content = 'searched', content_rowid = 'report', tokenize = 'porter unicode61 remove_diacritics 2'
    )
    """,
)
_POSTGRES = (
    """
    CREATE TABLE words (
        report BIGINT PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
        words TSVECTOR NOT NULL
    )
    """,
    "CREATE INDEX ix_words_words ON words USING GIN (words)",
)
