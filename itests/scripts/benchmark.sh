#!/usr/bin/env bash
# Figures: starts, memory, imports, ranking, requests a second. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.Benchmark benchmark
