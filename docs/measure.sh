#!/usr/bin/env bash
# Measures what docs/running.md states: ./mvnw -DskipTests package && docs/measure.sh
# Needs bash and curl. Starts the demonstration on data of its own, asks, and ends it.
set -euo pipefail
cd "$(dirname "$0")/.."
port="${QUARKUS_HTTP_PORT:-18765}"
data="$(mktemp -d)"
site="http://localhost:$port"
jar=target/quarkus-app/quarkus-run.jar

now() { date +%s%3N; }
start() {
  began="$(now)"
  QUARKUS_HTTP_PORT="$port" ABEYANCE_DEMO=true ABEYANCE_DATA_DIR="$data" java -jar "$jar" >"$data/log" 2>&1 &
  app=$!
  until curl -sf -o /dev/null "$site/sign-in"; do
    kill -0 "$app" || { cat "$data/log"; exit 1; }
    sleep 0.02
  done
  echo "$1: $(($(now) - began)) ms"
}
stop() { kill "$app" && wait "$app" || true; }
trap 'stop 2>/dev/null; rm -rf "$data"' EXIT

start "start to first page, empty data folder, with the fourteen matters"
stop
start "start to first page, data there"
echo "memory: $(($(ps -o rss= -p "$app") / 1024)) MB resident"

page="$(curl -sf -c "$data/jar" "$site/sign-in")"
token="$(sed -n 's/.*name="csrf-token" value="\([^"]*\)".*/\1/p' <<<"$page" | head -1)"
password="$(grep -o 'reader-[A-Za-z0-9_-]*' <<<"$page" | head -1)"
curl -sf -o /dev/null -b "$data/jar" -c "$data/jar" "$site/sign-in" \
  --data-urlencode "csrf-token=$token" --data-urlencode "to=/" \
  --data-urlencode "email=reader@demo.abeyance.example" --data-urlencode "password=$password"

get() { curl -s -H 'Accept-Encoding: gzip' -b "$data/jar" -o "$data/body" "$@"; }
total="$(get -w '%{size_download}' "$site/")"
echo "status page: $total bytes of HTML as sent"
for file in $(curl -s -b "$data/jar" "$site/" | grep -oE '(href|src)="/(style|js|webjars)/[^"]*"' | cut -d'"' -f2 | sort -u); do
  total=$((total + $(get -w '%{size_download}' "$site$file")))
done
echo "status page, first visit, with styles and scripts: $total bytes as sent"

for _ in $(seq 200); do get "$site/"; done
for _ in $(seq 101); do get -w '%{time_total}\n' "$site/"; done | sort -n \
  | awk '{ t[NR] = $1 * 1000 } END { printf "status page: median %.0f ms, 95 of 100 within %.0f ms\n", t[51], t[96] }'
