#!/usr/bin/env bash
# Kills the platform with -9 while initiatives are submitted, 20 times (or $1), and checks that nothing
# that was acknowledged is lost and that the audit trail is valid. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.KillNine kill-nine "${1:-20}"
