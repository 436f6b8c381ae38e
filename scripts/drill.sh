#!/usr/bin/env bash
# The drill: what does a new station cost? Copies the tree, adds a toy station with a record, a
# chapter and a column (scripts/drill), and one line in each of three lists; then it is run,
# resumed, gated, shown in all three renderings, and named as missing where it fails. Needs what the
# main job needs; takes about a minute.
set -euo pipefail
cd "$(dirname "$0")/.."
fail() { printf 'drill: %s\n' "$1" >&2; exit 1; }

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -co --exclude-standard -z | tar --null -cf - -T - | tar -xf - -C "$copy"
cd "$copy"
cp -r scripts/drill/reports scripts/drill/jmh-suite .
rm -r scripts/drill

# One line in each of three lists, with the import it needs.
insert() { # file, import or nothing, line of the list before which to put, new line
  if [ -n "$2" ]; then sed -i "0,/^import /s//import $2;\nimport /" "$1"; fi
  grep -q "$3" "$1" || fail "$1 has no line '$3'"
  sed -i "0,/$3/s//$4\n&/" "$1"
}
base=src/main/java/dev/residue
insert reports/$base/result/LineType.java '' '  FORK("fork"' \
  '  TOY("toy", ToyResult.class, Schema.RESULTS),'
insert jmh-suite/$base/bench/session/Stations.java dev.residue.bench.toy.ToyStation \
  '          new TimeStation()' '          new ToyStation(),'
insert reports/$base/report/Chapters.java dev.residue.report.toy.ToyChapter \
  '          new TimeChapter()' '          new ToyChapter(),'

job() {
  mvn -B -ntp -q -pl jmh-suite verify -Dbench.preset=smoke -Dbench.profile=false \
    -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip "$@"
}
out=jmh-suite/target/bench
job >run.log 2>&1 || { tail -n 60 run.log; fail 'the main job with the toy station is red'; }
grep -q 'toy/long/hashmap: ok' run.log || fail 'the station did not run'
[ "$(grep -c '"type":"toy"' $out/results.ndjson)" -eq 3 ] || fail 'not one line per map'
grep -q '7 letters' run.log || fail 'the column is not on the console'
grep -q '7 letters' $out/summary.md || fail 'the column is not in the summary'
grep -q '7 letters' $out/report/index.html || fail 'the column is not on the first page'
grep -q 'href="toy.html"' $out/report/index.html || fail 'the page is not in the head'
grep -q 'hashmap: 7' $out/report/toy.html || fail 'the page does not say it'
grep -q 'broken on purpose' $out/report/missing.html || fail 'what failed is not missing'

# Taken away from an unfinished run it alone is measured again; from a finished one it is missed.
edit() { sed -i '/"type":"toy".*"map":"fastutil"/d' $out/results.ndjson; }
edit
sed -i 's/"finished" : "[^"]*"/"finished" : null/' $out/run.json
java -jar jmh-suite/target/residue.jar run --preset=smoke --profile=false --out=$out >again.log
[ "$(grep -c '%' again.log | tr -d ' ')" -ge 1 ] || fail 'nothing was measured again'
grep -q 'toy/long/fastutil: ok' again.log || fail 'the missing piece was not measured again'
if grep -q 'round 1' again.log; then fail 'what was there was measured again'; fi
edit
if mvn -B -ntp -q -pl jmh-suite test-compile failsafe:integration-test failsafe:verify \
  -Dbench.out="$PWD/$out" -Dspotless.check.skip >gate.log 2>&1; then
  fail 'the gate does not miss the piece'
fi
grep -q 'toy toy/long/fastutil' gate.log || { tail -n 40 gate.log; fail 'the gate does not name it'; }
echo 'drill: a station in its own packages and three lines, run, resumed, gated, shown, missed'
