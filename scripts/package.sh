#!/usr/bin/env bash
# Builds what the images hold, the jars of the three services and the gateway, and runs no test: those need Chromium (./verify).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

. scripts/jdk.sh
. scripts/checkout.sh
hold_checkout
exec ./mvnw -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true \
  -pl members-service,events-service,forum-service,gateway -am
