#!/usr/bin/env bash
# Regenerates the golden traces with the Go runtimes that are installed and compares them with those
# the tests replay. Each oracle says what it checked or why it skipped.
set -euo pipefail
cd "$(dirname "$0")/go-oracle"

failed=0
for check in */check.sh; do
  "./$check" || failed=1
done
exit "$failed"
