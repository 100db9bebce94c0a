#!/usr/bin/env bash
# Installs Prism, which checks requests and answers against an OpenAPI description, and prints the path of its program: what
# the tests tagged external expect in the environment as PRISM, or on the PATH. Needs Node.js and npm.
#   PRISM=$(connector/src/test/outside/prism.sh) mvn -B -Dexcluded.tags=bench verify
set -euo pipefail
folder=${1:-${TMPDIR:-/tmp}/linkbank-prism}
version=5.14.2
if [ ! -x "$folder/node_modules/.bin/prism" ]; then
  mkdir -p "$folder"
  npm install --prefix "$folder" --no-audit --no-fund --loglevel=error "@stoplight/prism-cli@$version" >&2
fi
echo "$folder/node_modules/.bin/prism"
