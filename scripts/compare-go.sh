#!/usr/bin/env bash
# Times Go's own map and this suite's swiss map on the same tapes, alternating, and prints the ratio
# Java/Go of each operation with a 95 % interval over the alternations (t on the log-ratios). Each
# alternation is a process of each side on a tape of its own, the order changing; a side's value is
# its median over the rounds of the process. Needs Go, a JDK and map-core's classes.
#   scripts/compare-go.sh [ALTERNATIONS [ENTRIES [WORKLOAD...]]]     default: 10 1000000 sparse dense mixed
set -euo pipefail
alternations=${1:-10}
entries=${2:-1000000}
workloads=("${@:3}")
[ ${#workloads[@]} -gt 0 ] || workloads=(sparse dense mixed)
for number in "$alternations" "$entries"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || { echo "compare-go: '$number': a number from 1 on" >&2; exit 2; }
done

root=$(cd "$(dirname "$0")/.." && pwd)
classes=$root/map-core/target/classes
if ! command -v go >/dev/null; then
  echo "comparison with Go: SKIPPED, no go on the PATH"
  exit 0
fi
if [ ! -d "$classes/dev/residue/map/swiss" ]; then
  echo "compare-go: $classes is not built; run: mvn -pl map-core compile" >&2
  exit 2
fi

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
(cd "$root/scripts/go-oracle/tape" && GOTOOLCHAIN=local go build -o "$out/gotape" .)
javac -proc:none -nowarn -d "$out" -cp "$classes" "$root/scripts/go-oracle/tape/Tape.java" 2>"$out/javac" ||
  { cat "$out/javac" >&2; exit 2; }
java=(java -Xms2g -Xmx2g -Xmn1g -XX:+UseSerialGC -XX:+AlwaysPreTouch -cp "$out:$classes" Tape)
rounds=7

for workload in "${workloads[@]}"; do
  for ((i = 1; i <= alternations; i++)); do
    tape=$out/$workload.tape
    "${java[@]}" write "$tape" "$workload" "$entries" "$i"
    for side in $([ $((i % 2)) = 1 ] && echo go java || echo java go); do
      if [ "$side" = go ]; then
        "$out/gotape" 5 "$tape" >"$out/go.line"
      else
        "${java[@]}" replay "$rounds" "$tape" >"$out/java.line"
      fi
    done
    work() { sed 's/.*: \(removed [0-9]* found [0-9]*\).*/\1/' "$1"; }
    if [ "$(work "$out/go.line")" != "$(work "$out/java.line")" ]; then
      echo "compare-go: not the same work on $workload, alternation $i: $(cat "$out/go.line" "$out/java.line")" >&2
      exit 1
    fi
    cat "$out/go.line" "$out/java.line" >>"$out/$workload.lines"
  done
  awk -v workload="$workload" '
    # 97.5 % quantiles of Student t for 1 to 30 degrees of freedom; the normal one beyond.
    BEGIN { n = split("12.706 4.303 3.182 2.776 2.571 2.447 2.365 2.306 2.262 2.228 2.201 2.179 2.160 2.145 2.131 2.120 2.110 2.101 2.093 2.086 2.080 2.074 2.069 2.064 2.060 2.056 2.052 2.048 2.045 2.042", t, " ") }
    { side = ($1 ~ /^go/) ? "go" : "java"; version[side] = $1
      for (f = 2; f < NF; f++) if ($f ~ /^(fill|delete|get-after)$/) value[side, $f] = $(f + 1)
      if (NR % 2 == 0) for (k = 1; k <= 3; k++) {
        name = substr("fill     delete   get-after", 9 * k - 8, 9); sub(/ +$/, "", name)
        if (value["java", name] < .5 || value["go", name] < .5) short[name] = 1
        else { d = log(value["java", name] / value["go", name]); s[name] += d; q[name] += d * d }
        a["go", name] += value["go", name]; a["java", name] += value["java", name] } }
    END { m = NR / 2
      for (k = 1; k <= 3; k++) {
        name = substr("fill     delete   get-after", 9 * k - 8, 9); sub(/ +$/, "", name)
        mean = s[name] / m
        printf "%-7s %-9s %s %6.1f ns, %s %6.1f ns, ", workload, name, version["java"], a["java", name] / m, version["go"], a["go", name] / m
        if (short[name]) { print "no ratio: under half a nanosecond, the map is empty"; continue }
        printf "ratio %.2f", exp(mean)
        if (m > 1) { e = (m - 1 <= n ? t[m - 1] : 1.96) * sqrt((q[name] - m * mean * mean) / (m - 1) / m)
          if (e != e) e = 0
          printf " (%.2f..%.2f), %d alternations", exp(mean - e), exp(mean + e), m }
        printf "\n" } }' "$out/$workload.lines"
done
