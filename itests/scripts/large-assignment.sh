#!/usr/bin/env bash
# An assignment of 10,000 initiatives to 2,000 evaluators, 4 each, as a job with progress and cancel:
#   large-assignment.sh [initiatives] [evaluators] [affinities of each] [heap] [derby|postgresql]      (10000 2000 2000 1024m derby)
# Ends non-zero and names what failed. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.LargeAssignment large \
    "${1:-10000}" "${2:-2000}" "${3:-2000}" "${4:-1024m}" "${5:-derby}"
