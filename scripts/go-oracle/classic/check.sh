#!/usr/bin/env bash
# Regenerates the golden traces of the classic map with a real Go 1.19 and compares them byte for
# byte with those the tests replay. Says so and succeeds where that Go is not installed.
set -euo pipefail
cd "$(dirname "$0")"
traces=../../../map-core/src/test/resources/dev/residue/map/bucket/traces

go=${GO119:-/usr/lib/go-1.19/bin/go}
if [ ! -x "$go" ]; then
  echo "classic traces: SKIPPED, no Go 1.19 at $go (Debian: golang-1.19-go; or set GO119)"
  exit 0
fi
case "$("$go" version)" in
  *" go1.19"*) ;;
  *)
    echo "classic traces: $go is $("$go" version), not Go 1.19" >&2
    exit 2
    ;;
esac

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
GOTOOLCHAIN=local "$go" build -o "$out/gomaporacle" .
"$out/gomaporacle" "$out/traces" >"$out/log"
if ! diff -rq "$out/traces" "$traces"; then
  echo "classic traces: real Go wrote other traces than the tests replay" >&2
  exit 1
fi
echo "classic traces: $(wc -l <"$out/log") traces regenerated with Go 1.19, byte for byte the same"
