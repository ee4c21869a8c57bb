#!/usr/bin/env bash
# A year of a municipality's requests over HTTP, their service levels held against a walk over every minute:
#   assistance-year.sh [requests] [derby|postgresql]      (300 derby)
# Ends non-zero and names what differs. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.AssistanceYear assistance-year "${1:-300}" "${2:-derby}"
