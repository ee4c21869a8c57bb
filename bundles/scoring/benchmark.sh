#!/usr/bin/env bash
# How long every scoring strategy takes on so many initiatives (10,000 unless told), once warm. Needs built modules (mvn install).
# usage: benchmark.sh [initiatives] [Class...]
set -euo pipefail
bundles=$(cd "$(dirname "$0")/.." && pwd)
initiatives=${1:-10000}
strategies=("${@:2}")
if [ ${#strategies[@]} -eq 0 ]; then
  strategies=(mean.MeanStrategy trimmed.TrimmedMeanStrategy trimmed.MedianStrategy borda.BordaStrategy schulze.SchulzeStrategy
    kemeny.KemenyStrategy bradley.terry.BradleyTerryStrategy calibrated.CalibratedStrategy)
fi
path=$(printf '%s:' "$bundles"/plugin/{api,testkit}/target/classes "$bundles"/scoring/*/target/classes "$bundles"/scoring/*/target/classes/lib/*.jar)
exec java -Xmx512m -cp "$path" cl.minka.plugin.testkit.Benchmark "$initiatives" "${strategies[@]/#/cl.minka.scoring.}"
