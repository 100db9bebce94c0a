#!/usr/bin/env bash
# Puts OpenActive's own validator of RPDE feeds where RpdeValidatorTest looks for it. Needs npm and the npm registry.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
npm install --no-audit --no-fund --prefix target/outside/rpde @openactive/rpde-validator@3.0.3571
