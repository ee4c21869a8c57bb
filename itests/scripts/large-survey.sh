#!/usr/bin/env bash
# A survey of many people over HTTP: sample in two stages of clusters, answers to 40 questions in batches, estimates cold and warm, pages at every
# depth, whole tables read in a flat heap, then all figures again after a restart:
#   large-survey.sh [responses] [heap] [derby|postgresql]      (100000 384m derby)
# Ends non-zero and names what failed; prints tables of times. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.LargeSurvey large-survey "${1:-100000}" "${2:-384m}" "${3:-derby}"
