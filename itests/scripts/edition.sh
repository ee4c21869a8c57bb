#!/usr/bin/env bash
# Carries one whole edition over HTTP, as its users would, and checks that a restart changes nothing:
#   edition.sh [initiatives] [evaluators] [derby|postgresql] [restart|kill] [folder]      (3000 600 derby restart edition)
# Ends non-zero and names what failed. Needs a built distribution (mvn install). The platform that it leaves in
# target/edition is what list-pages.sh measures.
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.FullEdition "${5:-edition}" \
    "${1:-3000}" "${2:-600}" "${3:-derby}" "${4:-restart}"
