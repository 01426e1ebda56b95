"""A record of its own for each test, in an SQLite file and in a PostgreSQL schema."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import NullPool, create_engine, make_url, text

from accord.record.store import Record

SERVER = os.environ.get("ACCORD_TEST_POSTGRES")
NO_SERVER = "ACCORD_TEST_POSTGRES names no PostgreSQL; `.ci/run` starts one"
KINDS = ("sqlite", "postgresql")
Places = Callable[[], str]


class Server:
    """The PostgreSQL server of the tests, where whole databases are made and copied."""

    def __init__(self) -> None:
        assert SERVER
        self.url = make_url(SERVER)
        driven = self.url.set(drivername="postgresql+psycopg")
        self.engine = create_engine(driven, isolation_level="AUTOCOMMIT", poolclass=NullPool)

    def make(self, *, like: str = "template1") -> str:
        """Return the place of a new database, which holds what another does that nobody has open."""
        name = f"accord_test_{uuid4().hex}"
        source = make_url(like).database if "/" in like else like
        with self.engine.connect() as link:
            link.execute(text(f"CREATE DATABASE {name} TEMPLATE {source}"))
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop(self, where: str) -> None:
        """Take a database away."""
        with self.engine.connect() as link:
            link.execute(text(f"DROP DATABASE {make_url(where).database} WITH (FORCE)"))


@pytest.fixture(params=KINDS)
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Places]:
    """Give places where records can be made, all in one kind of database."""
    with places_in(request.param, tmp_path) as place:
        yield place


@contextmanager
def places_in(kind: str, folder: Path) -> Iterator[Places]:
    """Give places in a folder, or in schemas that are taken away in the end."""
    if kind == "sqlite":
        yield lambda: str(folder / f"{uuid4().hex}.db")
        return
    if not SERVER:
        pytest.skip(NO_SERVER)
    engine = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"))
    made: list[str] = []

    def place() -> str:
        made.append(f"accord_test_{uuid4().hex}")
        with engine.begin() as link:
            link.execute(text(f"CREATE SCHEMA {made[-1]}"))
        address = make_url(SERVER).update_query_dict({"options": f"-csearch_path={made[-1]}"})
        return address.render_as_string(hide_password=False)

    yield place
    with engine.begin() as link:
        for schema in made:
            link.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def where(places: Places) -> str:
    """Give the place of a new record."""
    place = places()
    Record.create(place).close()
    return place


@pytest.fixture
def record(where: str) -> Iterator[Record]:
    """Give a new record, open."""
    found = Record.open(where)
    yield found
    found.close()
