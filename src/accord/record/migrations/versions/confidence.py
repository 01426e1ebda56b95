"""The views of claims tell how likely the judge of their kind holds each, as the claims format does."""

from alembic import op

from accord.record.migrations.versions.sql_views import CLAIMS, HEAD, OF_KIND, SIDES, TAIL, make_view

revision = "5"
down_revision = "4"
JUDGED = ("meetings", "positions", "agreements", "drafts", "preconditions")


def upgrade() -> None:
    """Bring a record to this version."""
    dialect = op.get_bind().dialect.name
    for name in (*OF_KIND, "claims"):
        op.execute(f"DROP VIEW {name}")
    claims = CLAIMS.replace("{sides}", SIDES[dialect])
    make_view(
        "claims", claims.replace("{rule} AS rule", "{rule} AS rule, CAST({confidence} AS REAL) AS confidence"), dialect
    )
    for name, (kind, columns) in OF_KIND.items():
        own = f"{columns}, confidence" if name in JUDGED else columns
        make_view(name, f"SELECT {HEAD}, {own}, {TAIL} FROM claims WHERE kind = '{kind}'", dialect)
