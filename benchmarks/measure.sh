# How run.sh, tracking.sh, wire.sh, photos.sh and nodes.sh measure; what they measure is there.
export LC_ALL=C
# Nothing ends without saying where.
set -E
trap 'echo "${BASH_SOURCE[0]##*/}, line $LINENO: failed: $BASH_COMMAND" >&2' ERR
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# What a script's usage names, it sets before; --rounds 5 sets it anew.
while [ $# -gt 0 ]; do
  if [ $# -lt 2 ] || ! grep '^# Usage' "$0" | grep -qF -- "[$1 "; then
    sed -n 's/^# Usage/Usage/p' "$0" >&2
    exit 1
  fi
  printf -v "${1#--}" %s "$2"
  shift 2
done

# wrk and curl get the second core, servers these:
cores=0
warm_up=10
work=$(mktemp -d)
declare -A pid=() address token server path

# A process on one core waits ten times as long before it optimises its code; without that, warming up takes a minute.
export DOTNET_TC_DelaySingleProcMultiplier=1

stop() {
  [ ${#pid[@]} -eq 0 ] || kill "${pid[@]}" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap stop EXIT

say() { echo "$*" >&2; }

bin=$here/../artifacts/bin
tool=(dotnet "$bin/FlickrStack.Benchmarks/release/FlickrStack.Benchmarks.dll")
program=(dotnet "$bin/FlickrStack/release/FlickrStack.dll")

fail() {
  say "$1"
  cat "$2" >&2
  exit 1
}

# serve NAME COMMAND …: starts a server that prints its address. One that is not asked costs nothing.
serve() {
  local name=$1 log=$work/$1.log deadline=$((SECONDS + 60))
  : >"$log"
  taskset -c "$cores" "${@:2}" >"$log" 2>&1 &
  pid[$name]=$!
  until address[$name]=$(grep -om1 'http://[0-9.:]*' "$log"); do
    kill -0 "${pid[$name]}" 2>/dev/null && [ $SECONDS -lt $deadline ] || fail "$name does not start." "$log"
    sleep 0.1
  done
}

build() { dotnet build "$1" -c Release -v quiet -nologo -clp:ErrorsOnly >&2; }

# library PHOTOS: made once, and only whole.
library() {
  [ ! -d "$data/$1" ] || return 0
  say "Making a library of $1 photos …"
  rm -rf "$data/$1.part"
  "${tool[@]}" seed --photos "$1" --data "$data/$1.part"
  mv "$data/$1.part" "$data/$1"
}

# service NAME DATA [SETTING=VALUE …]: the release build, with the user of a seed signed in.
service() {
  serve "$1" env FlickrStack__Demo=false FlickrStack__Wire__AnonymousPerMinute=0 "${@:3}" \
    "${program[@]}" --urls http://127.0.0.1:0 --data "$2"
  token[$1]=$(curl -sf "${address[$1]}/api/v1/login" -H 'Content-Type: application/json' \
    -d '{"userName":"bench","password":"bench-password"}' | grep -o 'fs_[^"]*')
}

# get SERVER PATH [CURL-OPTION …]
get() { taskset -c 1 curl -sf -H "Authorization: Bearer ${token[$1]}" "${address[$1]}$2" "${@:3}"; }

# figure NAME SERVER PATH: names something to measure.
figure() {
  server[$1]=$2
  path[$1]=$3
}

# cpu SERVER: seconds it has worked.
cpu() { awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) / tick }' "/proc/${pid[$1]}/stat"; }

# ask FIGURE SECONDS: prints requests per second, and microseconds that the server worked for each.
# "refused" goes without a token, "unchanged" with the ETag of now.
ask() {
  local name=$1 at=${server[$1]} log=$work/wrk.log before
  local header=(-H "Authorization: Bearer ${token[$at]-}")
  case $name in
    refused) header=() ;;
    unchanged) header+=(-H "If-None-Match: $(get "$at" "${path[$name]}" -o /dev/null -w '%header{etag}')") ;;
  esac
  before=$(cpu "$at")
  taskset -c 1 wrk -t1 -c16 -d"$2s" "${header[@]}" "${address[$at]}${path[$name]}" >"$log"
  if grep -q 'Socket errors' "$log" || { [ "$name" != refused ] && grep -q 'Non-2xx' "$log"; }; then
    fail "$name failed." "$log"
  fi
  awk -v worked="$(cpu "$at") - $before" '
    / requests in / { split(worked, cpu, " - "); each = (cpu[1] - cpu[2]) * 1e6 / $1 }
    /^Requests\/sec/ { print $2, each }' "$log"
}

# measure FIGURE …: in turn, so that a machine that gets slower does so for all of them.
measure() {
  local name round
  command -v wrk >/dev/null || fail "wrk is missing: apt-get install wrk" /dev/null
  [ "$(nproc)" -ge 2 ] || fail "It takes two cores: one serves, one asks." /dev/null
  say "Warming up: $*"
  for name; do ask "$name" $warm_up >/dev/null; done
  for ((round = 1; round <= rounds; round++)); do
    say "Round $round of $rounds"
    for name; do ask "$name" "$seconds" >>"$work/$name.rounds"; done
  done
}

median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# rate FIGURE, work_of FIGURE: the medians of its rounds.
rate() { cut -d' ' -f1 "$work/$1.rounds" | median; }
work_of() { cut -d' ' -f2 "$work/$1.rounds" | median; }

# ratio FIGURE OTHER, work_ratio FIGURE OTHER: the medians of the rounds' ratios.
ratio() { paste -d' ' "$work/$1.rounds" "$work/$2.rounds" | awk '{ print $1 / $3 }' | median; }
work_ratio() { paste -d' ' "$work/$1.rounds" "$work/$2.rounds" | awk '{ print $2 / $4 }' | median; }
