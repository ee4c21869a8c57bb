#!/usr/bin/env bash
# From a municipality's problem to a measured result, over HTTP: practice-path.sh
# Ends non-zero when something is not as it should be. Leaves book, sheet, slides, feed and network in target/path. Needs a built
# distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.PracticePath path
