#!/usr/bin/env bash
# A real MediaWiki on the loopback address, for the tests tagged "external": Debian's code, SQLite and PHP's own server, all of it
# under target/outside/mediawiki. `start` installs it afresh and leaves access.properties there, which the tests read; `stop`
# ends it. Needs the packages mediawiki, php-cli and php-sqlite3; `packages` names them.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
packages="mediawiki php-cli php-sqlite3 php-xml php-mbstring php-intl"
here="$PWD/target/outside/mediawiki"
port="${LINKBANK_MEDIAWIKI_PORT:-18081}"

stop() {
  # The server's workers outlive it, so that the whole of its group is ended.
  if [ -f "$here/server.pid" ]; then kill -- "-$(cat "$here/server.pid")" 2>/dev/null || true; fi
  rm -f "$here/server.pid" "$here/access.properties"
}

edit() {
  printf '%s' "$3" | php "$here/site/maintenance/edit.php" --conf "$here/LocalSettings.php" --user Admin --summary "$2" "$1" \
    >>"$here/edits.log" 2>&1
}

start() {
  stop
  rm -rf "$here"
  mkdir -p "$here/data"
  cp -rL /usr/share/mediawiki "$here/site" 2>/dev/null || [ -f "$here/site/index.php" ]
  rm -f "$here/site/LocalSettings.php"
  php "$here/site/maintenance/install.php" --confpath "$here" --dbtype sqlite --dbpath "$here/data" --dbname wiki \
    --server "http://127.0.0.1:$port" --scriptpath "" --pass "a password of 20 letters" "Partners' wiki" Admin \
    >"$here/install.log" 2>&1
  cp "$here/LocalSettings.php" "$here/site/LocalSettings.php"
  edit "Governance of partnerships" "A first version" "What a [[board]] & its partners agree: <b>roles</b>."
  edit "Sharing premises" "Zoë's page" "Two charities, one house."
  edit "Governance of partnerships" "A better version" "What a board and its partners agree, and how they part."
  (cd "$here/site" && PHP_CLI_SERVER_WORKERS=2 exec setsid php -d display_errors=0 -S "127.0.0.1:$port" -t "$here/site" \
    >"$here/server.log" 2>&1) &
  echo $! >"$here/server.pid"
  for _ in $(seq 150); do
    if php -r "exit(@file_get_contents('http://127.0.0.1:$port/api.php?action=query&meta=siteinfo&format=json') ? 0 : 1);"; then
      printf 'url=http://127.0.0.1:%s\n' "$port" >"$here/access.properties"
      echo "MediaWiki answers at http://127.0.0.1:$port"
      return
    fi
    sleep 0.2
  done
  echo "expected MediaWiki to start, it did not: see $here/server.log" >&2
  exit 1
}

case "${1:-start}" in
  start) start ;;
  stop) stop ;;
  packages) echo "$packages" ;;
  *) echo "usage: $0 start|stop|packages" >&2; exit 2 ;;
esac
