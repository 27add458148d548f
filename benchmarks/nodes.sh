#!/usr/bin/env bash
# Measures what a second worker and a second web node add, on PostgreSQL: see README.md.
# Usage: nodes.sh [--photos N] [--rounds N] [--seconds N]
set -euo pipefail
photos=400 rounds=3 seconds=5
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
warm_up=8
postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
port=$((20000 + RANDOM % 20000))
# PostgreSQL is not to be run by root.
as=() && [ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
place=$("${as[@]}" mktemp -d /var/tmp/flickrstack-nodes-XXXXXX)
end() {
  nginx -c "$work/nginx.conf" -s stop 2>/dev/null || true
  "${as[@]}" "$postgres/pg_ctl" -D "$place/data" -m immediate stop >/dev/null || true
  "${as[@]}" rm -rf "$place"
  stop
}
trap end EXIT
ask_database() { psql -qAt -h 127.0.0.1 -p $port -U postgres flickrstack -c "$1"; }

build "$here"
(cd /tmp && "${as[@]}" "$postgres/initdb" -D "$place/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null)
(cd /tmp && "${as[@]}" "$postgres/pg_ctl" -D "$place/data" -w -l "$place/log" -o "-p $port -k $place -h 127.0.0.1" start >/dev/null)
createdb -h 127.0.0.1 -p $port -U postgres flickrstack
export ConnectionStrings__FlickrStack="Host=127.0.0.1;Port=$port;Username=postgres;Database=flickrstack"
export FlickrStack__Demo=false FlickrStack__AdminPassword=bench-password FlickrStack__Wire__RequestsPerMinute=0
export FlickrStack__Wire__AnonymousPerMinute=0 FlickrStack__Jobs__PendingSeconds=1 FlickrStack__Render__Processes=1

# node NAME CORES ROLE [SETTING=VALUE …]
node() { cores=$2 serve "$1" env "${@:4}" "${program[@]}" "$3" --urls http://127.0.0.1:0 --data "$work/data"; }
quit() {
  for name; do kill "${pid[$name]}" && wait "${pid[$name]}" 2>/dev/null || true; unset "pid[$name]"; done
}

node web 0,1 serve
key=$(curl -sf "${address[web]}/api/v1/login" -d userName=admin -d password=bench-password | grep -o 'fs_[^"]*')
say "Uploading $photos photos …"
python3 - "$here/../App_Data/demo/photos" "$work/photos" "$photos" <<'PY'
import os, sys
source, target, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.mkdir(target)
pictures = [open(os.path.join(source, name), "rb").read() for name in sorted(os.listdir(source)) if name.endswith(".jpg")]
for number in range(count):
    picture, comment = pictures[number % len(pictures)], f"{number:08}".encode()
    # A comment of its own makes each file another one.
    with open(f"{target}/{number:06}.jpg", "wb") as file:
        file.write(picture[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + picture[2:])
PY
find "$work/photos" -name '*.jpg' | sort | xargs -n 50 | while read -r files; do
  # shellcheck disable=SC2046
  curl -sf -o /dev/null -H "Authorization: Bearer $key" "${address[web]}/api/v1/photos" $(printf -- '-F file=@%s ' $files)
done

# render WORKERS: photos a second while WORKERS processes make the renditions of all, each on a core of its own.
render() {
  local names=() number first
  ask_database "update photos set status = 0, renditions = ''"
  for ((number = 0; number < $1; number++)); do
    node "worker$number" $number worker
    names+=("worker$number")
  done
  until [ "$(ask_database 'select count(*) from photos where status = 1')" -ge $((photos / 10)) ]; do sleep 0.1; done
  first=$(ask_database "select extract(epoch from clock_timestamp()), count(*) from photos where status = 1")
  until [ "$(ask_database 'select count(*) from photos where status = 1')" -ge $((photos * 9 / 10)) ]; do sleep 0.1; done
  ask_database "select extract(epoch from clock_timestamp()), count(*) from photos where status = 1" |
    awk -F'|' -v first="$first" '{ split(first, before, "|"); print ($2 - before[2]) / ($1 - before[1]) }' >>"$work/render$1"
  quit "${names[@]}"
}

for ((round = 1; round <= rounds; round++)); do
  for workers in 1 2; do say "Round $round of $rounds: $workers worker(s)" && render $workers; done
done
quit web

# list NODES PAGE: requests a second for pages of 30 through nginx.
list() {
  taskset -c 0,1 wrk -t1 -c32 -d"${3}s" -H "Authorization: Bearer $key" "http://127.0.0.1:$((port + $1))/api/v1/photos" |
    awk '/Non-2xx/ { exit 1 } /^Requests\/sec/ { print $2 }'
}
for workers in 1 2; do say "$workers worker(s): $(tr '\n' ' ' <"$work/render$workers")photos/s"; done
for page in read:0 kept:67108864; do
  for number in 0 1; do node "web$number" $number serve FlickrStack__Jobs__Enabled=false FlickrStack__Wire__KeptPageBytes="${page#*:}"; done
  cat >"$work/nginx.conf" <<NGINX
pid $work/nginx.pid; error_log stderr; worker_processes 1; daemon on;
events { worker_connections 1024; }
http {
  access_log off;
  upstream one { server ${address[web0]#http://}; keepalive 64; }
  upstream two { server ${address[web0]#http://}; server ${address[web1]#http://}; keepalive 64; }
  proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host \$host;
  server { listen 127.0.0.1:$((port + 1)); location / { proxy_pass http://one; } }
  server { listen 127.0.0.1:$((port + 2)); location / { proxy_pass http://two; } }
}
NGINX
  nginx -c "$work/nginx.conf"
  for nodes in 1 2; do list $nodes "${page%:*}" $warm_up >/dev/null; done
  for ((round = 1; round <= rounds; round++)); do
    for nodes in 1 2; do say "Round $round of $rounds: ${page%:*}, $nodes node(s)" && list $nodes "${page%:*}" "$seconds" >>"$work/${page%:*}$nodes"; done
  done
  nginx -c "$work/nginx.conf" -s stop
  quit web0 web1
done

echo "| | with 1 | with 2 | ratio |"
echo "|---|--:|--:|--:|"
for what in render:"photos rendered a second" read:"list pages a second, read" kept:"list pages a second, kept"; do
  name=${what%%:*}
  printf '| %s | %.1f | %.1f | %.2f |\n' "${what#*:}" "$(median <"$work/${name}1")" "$(median <"$work/${name}2")" \
    "$(paste -d' ' "$work/${name}2" "$work/${name}1" | awk '{ print $1 / $2 }' | median)"
done
