#!/usr/bin/env bash
# How long every page of every list takes, and exports, on what edition.sh has left in target/edition:
#   list-pages.sh [derby|postgresql] [times] [part of a name]      (derby 100 all)
# Ends non-zero when a page is above 50 ms at its 99th percentile. Run edition.sh with the same database before.
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.ListPages edition "${1:-derby}" "${2:-100}" "${3:-all}"
