#!/usr/bin/env bash
# A study of 1,200 people over HTTP from its frame to the published report, killed with -9 in the middle of the fieldwork and started again:
#   study-path.sh [folder]      (study-path)
# Ends non-zero and names what failed. Leaves report, codebook and data package in the folder. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.StudyPath "${1:-study-path}"
