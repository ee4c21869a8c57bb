#!/usr/bin/env bash
# From a product of a course to a funded application, over HTTP: project-path.sh
# Ends non-zero when something is not as it should be. Works in target/project. Needs a built distribution (mvn install).
set -euo pipefail
exec "$(dirname "$0")/main.sh" cl.minka.itests.bench.ProjectPath project
