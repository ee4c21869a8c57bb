#!/usr/bin/env bash
# Runs a class of itests against a distribution of its own: main.sh <class> <folder below target> [arguments…]
set -euo pipefail
cd "$(dirname "$0")/.."
class=$1 folder=target/$2
shift 2
archive=${MINKA_ARCHIVE:-$(ls ../karaf-assembly/target/minka-*.tar.gz)}
exec ${MVN:-mvn -B -ntp} -q test-compile exec:java -Dspotless.check.skip=true -Dexec.classpathScope=test \
    -Dexec.cleanupDaemonThreads=false -Dexec.mainClass="$class" -Dexec.args="$archive $folder $*"
