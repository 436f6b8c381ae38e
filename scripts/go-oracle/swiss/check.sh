#!/usr/bin/env bash
# Regenerates the golden traces of the swiss map with the Go on the PATH and compares them byte for
# byte with those the tests replay. A trace names its Go, so only a release with recorded traces can
# be compared; with another one, or none, it says so and succeeds. GOTOOLCHAIN=go1.27.3 before it
# compares with that release.
set -euo pipefail
cd "$(dirname "$0")"
export GOTOOLCHAIN=${GOTOOLCHAIN:-local}
traces=../../../map-core/src/test/resources/go-traces/swiss

if ! command -v go >/dev/null; then
  echo "swiss traces: SKIPPED, no go on the PATH"
  exit 0
fi
version=$(go env GOVERSION)
if [ ! -d "$traces/$version" ]; then
  echo "swiss traces: SKIPPED, none are recorded with $version, but with $(ls "$traces" | tr '\n' ' ')"
  exit 0
fi

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
go build -ldflags=-checklinkname=0 -o "$out/swissmaporacle" .
mapfile -t names < <(cd "$traces/$version" && ls | sed 's/\.txt\.gz$//')
mkdir "$out/traces"
"$out/swissmaporacle" traces "$out/traces" "${names[@]}" >"$out/log"
if ! diff -rq "$out/traces" "$traces/$version"; then
  echo "swiss traces: $version wrote other traces than the tests replay" >&2
  exit 1
fi
echo "swiss traces: ${#names[@]} traces regenerated with $version, byte for byte the same"
