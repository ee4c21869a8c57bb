#!/usr/bin/env bash
# Swaps a strategy while four clients rank with it and four evaluate:
#   plugin-swaps.sh [steps] [trusted: true|false]      (200 true)
# Ends non-zero when a request fails or a ranking is not verified. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.PluginSwaps swaps "${1:-200}" "${2:-true}"
