#!/bin/sh
# Run once by the postgres image: the application's role is no superuser, so that row security and refused updates hold for it too.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set password="$LUODI_DATABASE_PASSWORD" <<'SQL'
create role luodi login password :'password';
create database luodi owner luodi;
SQL
