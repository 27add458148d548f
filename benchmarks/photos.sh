#!/usr/bin/env bash
# Measures what becomes of photos: renditions, uploads, the wait until they are ready, a long day, archives: see README.md.
# Usage: photos.sh [--rounds N] [--many N] [--only render|upload|ready|many|archive]
set -euo pipefail
rounds=5 warm=2 many=2000 only=""
# Fast disks only look fast to those who do not flush: not a disk in memory.
export TMPDIR=${TMPDIR:-/var/tmp}
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
cores=0-$(($(nproc) - 1))
pictures=$work/pictures
demo=$here/../App_Data/demo/photos
photos=/api/v1/photos/archive?tag=archive

# fresh NAME [SETTING=VALUE …]: a service with one user and no photos.
fresh() {
  "${tool[@]}" seed --photos 0 --data "$work/data-$1" 2>/dev/null
  service "$1" "$work/data-$1" "${@:2}"
}

# end NAME: makes room, and leaves the machine to others.
end() {
  kill "${pid[$1]}"
  wait "${pid[$1]}" || true
  unset "pid[$1]"
  rm -rf "$work/data-$1"
}

# of NAME …: servers as the tool wants to know them.
of() { for name; do echo "$name,${address[$name]},${pid[$name]},${token[$name]-}"; done; }

render() {
  echo "| 11 sizes of 12 megapixels | CPU ms a photo | child + parent | wall ms | photos/CPU s | ratio | peak MB |"
  echo "|---|--:|--:|--:|--:|--:|--:|"
  MALLOC_ARENA_MAX=2 DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 \
    "${tool[@]}" render --pictures "$pictures" --rounds "$rounds"
}

# uploads ROUNDS SERVER …: half a megabyte 330 times, then three megabytes 170 times, after as many to warm up.
uploads() {
  local size count
  for size in small:330 large:170; do
    count=${size#*:}
    "${tool[@]}" upload --picture "$pictures/${size%:*}-1.jpg" --count "$count" --tag warm --rounds "$warm" $(of "${@:2}") >/dev/null
    "${tool[@]}" upload --picture "$pictures/${size%:*}-1.jpg" --count "$count" --tag other --rounds "$1" $(of "${@:2}")
  done
}

upload() {
  serve forgotten "${tool[@]}" constant --bytes 1000 --urls http://127.0.0.1:0
  fresh jobs-off FlickrStack__Jobs__Enabled=false
  fresh jobs-on
  echo "| file | to | uploads/s | MB/s | CPU ms of the server | of what is forgotten | of what is flushed |"
  echo "|---|---|--:|--:|--:|--:|--:|"
  uploads "$rounds" forgotten jobs-off
  uploads 1 forgotten jobs-on
  end forgotten
  end jobs-off
  end jobs-on
}

ready() {
  echo "| file | service | upload ms | ready after ms | p95 |"
  echo "|---|---|--:|--:|--:|"
  fresh idle
  "${tool[@]}" ready --picture "$pictures/large-1.jpg" --count 30 $(of idle)
  "${tool[@]}" ready --picture "$demo/000-peaks.jpg" --count 30 $(of idle)
  end idle
}

long_day() {
  fresh day
  echo "| photos ready | s | photos/s | median wait s | longest | MB of the service | MB of its render processes |"
  echo "|--:|--:|--:|--:|--:|--:|--:|"
  "${tool[@]}" many --pictures "$demo" --count "$many" $(of day)
  end day
}

# memory NAME peak|now: megabytes.
memory() { awk -v field="$2" '$1 == field { print int($2 / 1024) }' "/proc/${pid[$1]}/status"; }

# download FILE [CURL-OPTION …]: what curl took, and by how much the service grew.
download() {
  local before
  before=$(memory packed VmRSS:)
  echo 5 >"/proc/${pid[packed]}/clear_refs"
  get packed "$photos" -o "$1" "${@:2}" -w '%{size_download} %{time_total}' |
    awk -v before="$before" -v peak="$(memory packed VmHWM:)" '{ printf "| %.0f | %.0f | %.0f | %d |\n", $1 / 1e6, $1 / 1e6 / $2, $2, peak - before }'
}

archive() {
  local zip=$work/photos.zip half
  fresh packed FlickrStack__Jobs__Enabled=false
  for size in small:250 large:250; do
    "${tool[@]}" upload --picture "$pictures/${size%:*}-1.jpg" --count "${size#*:}" --tag archive --rounds 1 $(of packed) >/dev/null
  done
  echo "| ZIP of 500 photos | MB | MB/s | s | the service grows by MB |"
  echo "|---|--:|--:|--:|--:|"
  echo "| to a file, the first time $(download "$zip")"
  echo "| to nowhere $(download /dev/null)"
  echo "| to a slow reader $(download /dev/null --limit-rate 40M)"
  unzip -tq "$zip" | sed "s|$zip|the file|"
  half=$(($(stat -c %s "$zip") / 2))
  head -c $half "$zip" >"$zip.part"
  get packed "$photos" -o "$zip.part" -C -
  cmp "$zip" "$zip.part" && echo "Resumed at byte $half, it is the same."
  end packed
}

build "$here/../FlickrStack"
build "$here"
say "Making pictures …"
"${tool[@]}" pictures --to "$pictures"
declare -A measures=([render]=render [upload]=upload [ready]=ready [many]=long_day [archive]=archive)
for name in render upload ready many archive; do
  [ -z "$only" ] || [ "$only" = "$name" ] || continue
  say "$name … ($(uptime | sed 's/.*load/load/'))"
  ${measures[$name]}
  echo
done
