# How run.sh measures; what it measures is there. Servers get the first core, wrk and curl the second.
warm_up=3
work=$(mktemp -d)
pids=()
declare -A address token server path

stop() {
  [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap stop EXIT

say() { echo "$*" >&2; }

fail() {
  say "$1"
  cat "$2" >&2
  exit 1
}

# serve NAME COMMAND …: starts a server that prints its address. One that is not asked costs nothing.
serve() {
  local name=$1 log=$work/$1.log deadline=$((SECONDS + 60))
  taskset -c 0 "${@:2}" >"$log" 2>&1 &
  pids+=($!)
  until address[$name]=$(grep -om1 'http://[0-9.:]*' "$log"); do
    kill -0 $! 2>/dev/null && [ $SECONDS -lt $deadline ] || fail "$name does not start." "$log"
    sleep 0.1
  done
}

# get SERVER PATH [CURL-OPTION …]
get() { taskset -c 1 curl -sf -H "Authorization: Bearer ${token[$1]}" "${address[$1]}$2" "${@:3}"; }

# figure NAME SERVER PATH: names something to measure.
figure() {
  server[$1]=$2
  path[$1]=$3
}

# ask FIGURE SECONDS: prints requests per second. "refused" goes without a token, "unchanged" with the ETag of now.
ask() {
  local name=$1 at=${server[$1]} log=$work/wrk.log
  local header=(-H "Authorization: Bearer ${token[$at]-}")
  case $name in
    refused) header=() ;;
    unchanged) header+=(-H "If-None-Match: $(get "$at" "${path[$name]}" -o /dev/null -w '%header{etag}')") ;;
  esac
  taskset -c 1 wrk -t1 -c16 -d"$2s" "${header[@]}" "${address[$at]}${path[$name]}" >"$log"
  if grep -q 'Socket errors' "$log" || { [ "$name" != refused ] && grep -q 'Non-2xx' "$log"; }; then
    fail "$name failed." "$log"
  fi
  awk '/^Requests\/sec/ { print $2 }' "$log"
}

# measure FIGURE …: in turn, so that a machine that gets slower does so for all of them.
measure() {
  local name round
  for name; do ask "$name" $warm_up >/dev/null; done
  for ((round = 1; round <= rounds; round++)); do
    say "Round $round of $rounds: $*"
    for name; do ask "$name" "$seconds" >>"$work/$name.rates"; done
  done
}

median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# rate FIGURE
rate() { median <"$work/$1.rates"; }

# ratio FIGURE OTHER: the median of the rounds' ratios.
ratio() { paste "$work/$1.rates" "$work/$2.rates" | awk '{ print $1 / $2 }' | median | xargs printf %.2f; }
