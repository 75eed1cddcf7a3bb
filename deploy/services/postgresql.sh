#!/usr/bin/env bash
# PostgreSQL for tests: a server on 127.0.0.1, and in it a role and a database of our own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

HOST=127.0.0.1
PORT="${RETAILGENIE_TEST_POSTGRES_PORT:-5432}"
NAME=retailgenie_test
PASSWORD_FILE="$SERVICES_DIR/postgresql.password"
STARTED_FILE="$SERVICES_DIR/postgresql.started"

listens() { pg_isready -q -h "$HOST" -p "$PORT"; }

# address SCHEME: psql knows `postgresql`, SQLAlchemy also wants the driver's name.
address() { printf '%s://%s:%s@%s:%s/%s\n' "$1" "$NAME" "$(cat "$PASSWORD_FILE")" "$HOST" "$PORT" "$NAME"; }

logs_in() { psql -w -X -q -d "$(address postgresql)" -c 'select 1' >/dev/null 2>&1; }

# A Debian server lets its own system user in without a password; others are set up to trust this machine.
as_admin() {
  if psql -w -X -q -h "$HOST" -p "$PORT" -U postgres -d postgres -c 'select 1' >/dev/null 2>&1; then
    psql -w -X -q -v ON_ERROR_STOP=1 -h "$HOST" -p "$PORT" -U postgres -d postgres
  else
    (cd / && as_user postgres psql -w -X -q -v ON_ERROR_STOP=1 -p "$PORT" -d postgres)
  fi
}

start_cluster() {
  local version cluster
  read -r version cluster _ < <(pg_lsclusters --no-header | awk -v port="$PORT" '$3 == port' | sort -rn) ||
    die "no PostgreSQL cluster uses port $PORT: pg_createcluster --port $PORT <version> main"
  as_root true || die "PostgreSQL $version is installed but not running, and starting it needs root or sudo"
  say "starting PostgreSQL $version"
  as_root pg_ctlcluster --skip-systemctl-redirect "$version" "$cluster" start >&2 ||
    die "PostgreSQL $version/$cluster did not start, see /var/log/postgresql"
  printf '%s %s\n' "$version" "$cluster" >"$STARTED_FILE"
}

make_role_and_database() {
  local password
  password="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  (umask 077 && printf '%s' "$password" >"$PASSWORD_FILE")
  as_admin >&2 <<SQL || die "could not make the role $NAME: set RETAILGENIE_TEST_POSTGRES_URL to a database that tests may fill and empty"
set client_min_messages = warning;
select 'create role $NAME' where not exists (select from pg_roles where rolname = '$NAME') \gexec
alter role $NAME with login createdb password '$password';
select 'create database $NAME owner $NAME' where not exists (select from pg_database where datname = '$NAME') \gexec
alter database $NAME owner to $NAME;
SQL
}

start() {
  if [ -n "${RETAILGENIE_TEST_POSTGRES_URL:-}" ]; then
    printf '%s\n' "$RETAILGENIE_TEST_POSTGRES_URL"
    return
  fi
  has psql || install_debian "PostgreSQL's client" postgresql-client
  if ! listens; then
    [ -n "$(pg_lsclusters --no-header 2>/dev/null)" ] || install_debian PostgreSQL postgresql
    listens || start_cluster
    wait_for 60 listens || die "PostgreSQL does not answer on $HOST:$PORT"
  fi
  if [ ! -e "$PASSWORD_FILE" ] || ! logs_in; then
    make_role_and_database
  fi
  logs_in || die "PostgreSQL does not let $NAME in on $HOST:$PORT: see its pg_hba.conf"
  address postgresql+psycopg
}

stop() {
  local version cluster
  [ -e "$STARTED_FILE" ] || return 0
  read -r version cluster <"$STARTED_FILE"
  as_root pg_ctlcluster --skip-systemctl-redirect "$version" "$cluster" stop >&2 || true
  rm -f "$STARTED_FILE"
  say "stopped PostgreSQL $version"
}

"${1:-start}"
