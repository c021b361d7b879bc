#!/bin/sh
# Ten million hosts in a store, and how long questions about them take. Needs sqlite3 and 1.4 GB in $1 (default: /tmp).
set -eu
schema=$(dirname "$0")/../../crates/fp-cli/src/store/schema
store=${1:-/tmp}/ten-million-hosts.sqlite
rm -f "$store"
cat "$schema"/*.sql | sqlite3 "$store"
sqlite3 "$store" "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -800000;
DROP INDEX hosts_by_system; DROP INDEX hosts_by_last_seen;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999999)
INSERT INTO hosts SELECT printf('10.%03d.%03d.%03d', i >> 16, (i >> 8) & 255, i & 255),
  CASE i % 3 WHEN 0 THEN 'Linux' WHEN 1 THEN 'Windows' ELSE 'macOS' END, CASE i % 3 WHEN 1 THEN 'Windows' END,
  CASE i % 3 WHEN 1 THEN '10 or 11' END, 'endpoint', 0.9, 1, '', 1790000000 + i / 10, 1790000000 + i / 5, NULL, NULL, '' FROM n;
CREATE INDEX hosts_by_system ON hosts (family, product, version); CREATE INDEX hosts_by_last_seen ON hosts (last_seen);"
ls -l "$store"
sqlite3 "$store" ".timer on" \
    "SELECT family, version FROM hosts WHERE address = '10.042.017.099';" \
    "SELECT count(*) FROM hosts WHERE last_seen > (SELECT max(last_seen) FROM hosts) - 3600;" \
    "SELECT count(*) FROM (SELECT address FROM hosts WHERE family = 'Windows' AND product = 'Windows' LIMIT 100);"
rm -f "$store"
