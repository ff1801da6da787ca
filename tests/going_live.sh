#!/bin/sh
# Going live as docs/deployment says it, with a user of its own: set up, start, back up, restore, upgrade.
# As root, from a checkout, where packages may be installed. Leaves nothing behind.
#   tests/going_live.sh [COMMIT]     COMMIT: the one that is upgraded from.
set -eu
[ "$(id -u)" = 0 ] || { echo "run this as root: it makes a user"; exit 2; }
before=${1:-8d5b365}
here=$(CDPATH='' cd "$(dirname "$0")/.." && pwd)
user=dajiayi-trial-$$
work=$(mktemp -d)
opt=$work/opt state=$work/state
token=7000000001:sandbox
telegram='' bot=''

say() { printf '== %s\n' "$*"; }
stop() { [ -z "$1" ] || { kill "$1" 2>/dev/null || true; wait "$1" 2>/dev/null || true; }; }
clean() {
    code=$?
    stop "$bot"; stop "$telegram"
    userdel "$user" 2>/dev/null || true
    rm -rf "$work"
    [ "$code" = 0 ] && say "all of it went well" || say "it FAILED ($code)"
    exit "$code"
}
trap clean EXIT
trap 'exit 130' INT TERM

# What the unit says, with this trial's folders in the place of its own.
unit() { sed -n "s|^$1=||p" "$opt/docs/deployment/dajiayi.service" | sed "s|/opt/dajiayi|$opt|g; s|/var/lib/dajiayi|$state|g"; }
as_user() { ( cd "$opt" && runuser -u "$user" -- env DAJIAYI_TELEGRAM_API_URL="$api" DAJIAYI_HTTP_PORT="$port" "$@" ); }
dajiayi() { as_user "$opt/.venv/bin/dajiayi" "$@"; }
until_said() { # FILE WORDS
    tries=0
    until grep -qs "$2" "$1"; do
        tries=$((tries + 1))
        [ "$tries" -lt 240 ] || { cat "$1"; echo "never said: $2"; return 1; }
        sleep 0.5
    done
}
start() {
    : > "$work/log"
    [ "$(unit User)" = dajiayi ] || { echo "the unit names another user"; return 1; }
    as_user env "$(unit Environment)" $(unit ExecStart) >"$work/log" 2>&1 &
    bot=$!
    until_said "$work/log" "Ctrl+C"
}
halt() {
    pkill -TERM -u "$user" || true # whoever it is who runs as the user of this trial
    wait "$bot" 2>/dev/null || true
    bot=''
}
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

say "a user, a clone, a virtual environment (${before} first)"
useradd --system --no-create-home "$user"
chmod 755 "$work"
git clone -q "$here" "$opt"
new=$(git -C "$opt" rev-parse HEAD)
git -C "$opt" checkout -q "$before"
python=$(command -v /usr/bin/python3 || command -v python3)
"$python" -m venv "$opt/.venv"
"$opt/.venv/bin/pip" install -q -r "$opt/requirements.lock" -e "$opt"

say "a Telegram that is not there: the sandbox"
telegram_port=$(free) port=$(free) api=http://127.0.0.1:$telegram_port
( cd "$opt" && exec .venv/bin/python -m sandbox "$token" "$telegram_port" ) >"$work/telegram" 2>&1 &
telegram=$!
until_said "$work/telegram" "Bot API"

say "the program of before, with data of its own"
install -d -o "$user" -m 700 "$state"
as_user env "DAJIAYI_DATA_DIR=$state" "$opt/.venv/bin/dajiayi" union add 平湖市总工会

say "the upgrade"
git -C "$opt" checkout -q "$new"
"$opt/.venv/bin/pip" install -q -r "$opt/requirements.lock" -e "$opt"

say "setup as root, for the service"
printf '平湖市总工会\n  林埭镇总工会\n' >"$work/unions.txt"
printf '%s' "$token" >"$work/token"
( cd "$opt" && DAJIAYI_TELEGRAM_API_URL=$api .venv/bin/dajiayi setup --for-service "$user" --data "$state" --yes \
    --language en --token-file "$work/token" --unions "$work/unions.txt" --admin 郑老师 --sheets "$work/sheets" ) >"$work/setup"
grep -q "t.me/" "$work/setup"
[ "$(stat -c '%U %a' "$opt/.env")" = "$user 600" ]
[ "$(find "$state" ! -user "$user" | wc -l)" = 0 ]

say "the service, as its unit says"
start
dajiayi union list | tee "$work/unions" && grep -q 林埭镇总工会 "$work/unions"
dajiayi check || say "(check found the above)"

say "a backup beside it, a stop, a restore into an empty place, a start"
dajiayi backup "$state/now.db"
[ "$(stat -c '%U %a' "$state/now.db")" = "$user 600" ]
halt
mkdir "$work/aside" && mv "$state"/dajiayi.db* "$work/aside/"
dajiayi restore "$state/now.db"
start
dajiayi union list >"$work/again" && cmp "$work/unions" "$work/again"
halt

say "settings that its user cannot read are a sentence"
chown root "$opt/.env"
if dajiayi check >"$work/said" 2>&1; then echo "it read them"; exit 1; fi
cat "$work/said"
grep -q Traceback "$work/said" && exit 1
grep -q "setup --for-service" "$work/said"
