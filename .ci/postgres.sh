# A PostgreSQL for the tests: installed and started by `start_postgres`, stopped and removed by `stop_postgres`.
# It listens on a free local port, keeps its files in a folder of its own and does not touch a server that runs already. Needs .ci/packages.sh.

POSTGRES_FOLDER=

as_postgres() { # initdb and the server refuse to run as root
  if [ "$(id -u)" -ne 0 ]; then "$@"; else setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; fi
}

find_postgres() { find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1 || true; }

install_postgres() {
  if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    as_root mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
      echo "create_main_cluster = false" | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  install_package postgresql
}

start_postgres() {
  if [ -n "${ACCORD_TEST_POSTGRES:-}" ]; then
    echo "PostgreSQL: the one that ACCORD_TEST_POSTGRES names"
    return 0
  fi
  local bin why port
  bin=$(find_postgres)
  if [ -z "$bin" ]; then
    if ! why=$(install_postgres); then
      echo "PostgreSQL: not here ($why); its tests are skipped"
      return 0
    fi
    bin=$(find_postgres)
  fi
  POSTGRES_FOLDER=$(mktemp -d -t accord-postgres.XXXXXX)
  [ "$(id -u)" -ne 0 ] || chown postgres "$POSTGRES_FOLDER"
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  if as_postgres "$bin/initdb" -D "$POSTGRES_FOLDER/db" -U accord -A trust -E UTF8 --locale=C >"$POSTGRES_FOLDER/log" 2>&1 &&
    as_postgres "$bin/pg_ctl" -D "$POSTGRES_FOLDER/db" -l "$POSTGRES_FOLDER/db/server.log" -w \
      -o "-p $port -k $POSTGRES_FOLDER -c listen_addresses=127.0.0.1" start >/dev/null 2>&1; then
    export ACCORD_TEST_POSTGRES="postgresql://accord@127.0.0.1:$port/postgres"
    echo "PostgreSQL: $("$bin/postgres" --version), for these tests"
  else
    echo "PostgreSQL: does not start; its tests are skipped. It says:"
    tail -n 3 "$POSTGRES_FOLDER/log" "$POSTGRES_FOLDER/db/server.log" 2>/dev/null || true
    stop_postgres
  fi
}

stop_postgres() {
  [ -n "$POSTGRES_FOLDER" ] || return 0
  as_postgres "$(find_postgres)/pg_ctl" -D "$POSTGRES_FOLDER/db" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$POSTGRES_FOLDER"
  POSTGRES_FOLDER=
}
