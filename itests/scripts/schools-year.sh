#!/usr/bin/env bash
# A year of the schools over HTTP, as organizers, instructors and neighbours would carry it:
#   schools-year.sh [editions] [people] [clients] [derby|postgresql] [folder]      (40 2000 200 derby schools-year)
# Ends non-zero and names what failed; prints a table of times. Leaves what it printed in the folder, each page as a picture. Needs a
# built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.SchoolsYear "${5:-schools-year}" \
    "${1:-40}" "${2:-2000}" "${3:-200}" "${4:-derby}"
