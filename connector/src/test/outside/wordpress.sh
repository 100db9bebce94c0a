#!/usr/bin/env bash
# A real WordPress on the loopback address, for the tests tagged "external": Debian's code, a MariaDB of its own and PHP's own
# server, all of it under target/outside/wordpress. `start` installs it afresh and leaves access.properties there, which the tests
# read; `stop` ends it. Needs the packages wordpress, mariadb-server, php-cli and php-mysql; `packages` names them.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
packages="wordpress mariadb-server php-cli php-mysql php-xml php-mbstring"
here="$PWD/target/outside/wordpress"
port="${LINKBANK_WORDPRESS_PORT:-18080}"

stop() {
  # The server's workers outlive it, so that the whole of its group is ended.
  if [ -f "$here/server.pid" ]; then kill -- "-$(cat "$here/server.pid")" 2>/dev/null || true; fi
  if [ -f "$here/mariadb.pid" ]; then kill "$(cat "$here/mariadb.pid")" 2>/dev/null || true; fi
  rm -f "$here"/server.pid "$here"/access.properties
  for _ in $(seq 150); do [ -S "$here/db.sock" ] || break; sleep 0.2; done
}

wait_for() {
  for _ in $(seq 150); do "$@" >/dev/null 2>&1 && return 0; sleep 0.2; done
  echo "expected it to start, it did not: $*" >&2
  exit 1
}

database() {
  mariadb-install-db --no-defaults --datadir="$here/db" --auth-root-authentication-method=normal --skip-test-db \
    --user="$(id -un)" >"$here/mariadb-install.log" 2>&1
  mariadbd --no-defaults --datadir="$here/db" --socket="$here/db.sock" --skip-networking --pid-file="$here/mariadb.pid" \
    --user="$(id -un)" --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=0 >"$here/mariadb.log" 2>&1 &
  wait_for mariadb --no-defaults --socket="$here/db.sock" -u root -e 'SELECT 1'
  mariadb --no-defaults --socket="$here/db.sock" -u root -e 'CREATE DATABASE wordpress CHARACTER SET utf8mb4'
}

site() {
  cp -rL /usr/share/wordpress "$here/site"
  mkdir -p "$here/site/wp-content/mu-plugins"
  cat >"$here/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$here/db.sock'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://127.0.0.1:$port'); define('WP_SITEURL', 'http://127.0.0.1:$port');
define('WP_ENVIRONMENT_TYPE', 'local'); define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_DEBUG', false);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
  cp connector/src/test/outside/wordpress-partner.php "$here/site/wp-content/mu-plugins/partner.php"
  php "connector/src/test/outside/wordpress-install.php" "$here/site" >"$here/password"
}

start() {
  stop
  rm -rf "$here"
  mkdir -p "$here"
  database
  site
  (cd "$here/site" && PHP_CLI_SERVER_WORKERS=3 exec setsid php -d display_errors=0 -S "127.0.0.1:$port" -t "$here/site" \
    >"$here/server.log" 2>&1) &
  echo $! >"$here/server.pid"
  wait_for php -r "exit(@file_get_contents('http://127.0.0.1:$port/wp-json/') ? 0 : 1);"
  printf 'url=http://127.0.0.1:%s\nuser=admin\npassword=%s\n' "$port" "$(cat "$here/password")" >"$here/access.properties"
  echo "WordPress answers at http://127.0.0.1:$port"
}

case "${1:-start}" in
  start) start ;;
  stop) stop ;;
  packages) echo "$packages" ;;
  *) echo "usage: $0 start|stop|packages" >&2; exit 2 ;;
esac
