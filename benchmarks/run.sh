#!/usr/bin/env bash
# Measures the service against a constant answer, and a large library against a small one: see README.md.
# Usage: run.sh [--keep DIR] [--photos N] [--rounds N] [--seconds N]
set -euo pipefail
keep="" photos=1000000 few=150 rounds=3 seconds=8
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"

data=${keep:-$work/data}
list=/api/v1/photos
detail=/api/v1/photos/$few
near=$((photos / 10))
far=$((photos / 10 * 9))

# constant NAME PATH: an answer as long as the service's at that path.
constant() {
  serve "$1" "${tool[@]}" constant --bytes "$(get few-read "$2" -o /dev/null -w '%{size_download}')" \
    --urls http://127.0.0.1:0
  figure "$1" "$1" /
}

# cursor SERVER DEPTH: what a client holds that has turned the pages of so many photos.
cursor() { get "$1" "$list?limit=10&offset=$(($2 - 10))" | grep -om1 '"nextCursor":"[^"]*' | cut -d'"' -f4; }

# offset DEPTH: milliseconds, the median of eleven.
offset() {
  for _ in {1..11}; do get many-read "$list?limit=30&offset=$1" -o /dev/null -w '%{time_total}\n'; done |
    awk '{ print $1 * 1000 }' | median
}

build "$here/../FlickrStack"
build "$here"
library $few
library "$photos"
for page in kept:67108864 read:0; do
  for size in few:$few many:$photos; do
    service ${size%:*}-${page%:*} "$data/${size#*:}" FlickrStack__Jobs__Enabled=false FlickrStack__Wire__KeptPageBytes=${page#*:}
  done
done

constant constant-list $list
constant constant-detail "$detail"
figure unchanged few-kept $list
figure refused few-kept $list
for page in kept read; do
  figure list-$page few-$page $list
  figure detail-$page few-$page "$detail"
  for size in few many; do
    figure first-$size-$page $size-$page $list
    figure group-$size-$page $size-$page /api/v1/groups/1/photos
    figure next-$size-$page $size-$page "$list?cursor=$(cursor $size-$page 10)"
  done
  figure near-many-$page many-$page "$list?cursor=$(cursor many-$page $near)"
  figure far-many-$page many-$page "$list?cursor=$(cursor many-$page $far)"
done

measure constant-list list-{kept,read} unchanged refused
measure constant-detail detail-{kept,read}
for page in kept read; do
  measure {first,next}-{few,many}-$page {near,far}-many-$page group-{few,many}-$page
done

row() { # ANSWER PAGE FIGURE COMPARED-WITH FIGURE TARGET
  printf '| %s | %s | %.0f | %.0f | %s | %.0f | %.0f | %.2f | %s |\n' "$1" "$2" "$(rate "$3")" "$(work_of "$3")" \
    "$4" "$(rate "$5")" "$(work_of "$5")" "$(ratio "$3" "$5")" "$6"
}

echo "| answer | page | requests/s | CPU µs | compared with | requests/s | CPU µs | ratio | target |"
echo "|---|---|--:|--:|---|--:|--:|--:|--:|"
row "list of 30" kept list-kept constant constant-list "≥ 0.35"
row "detail" kept detail-kept constant constant-detail "≥ 0.35"
row "list of 30" read list-read constant constant-list "≥ 0.12"
row "detail" read detail-read constant constant-detail "≥ 0.25"
row "304" kept unchanged constant constant-list ""
row "401" "" refused constant constant-list ""
for page in read kept; do
  row "first page of $photos" $page first-many-$page "of $few" first-few-$page "≥ 0.80"
  for place in next:10 near:$near far:$far; do
    row "page after ${place#*:} of $photos" $page ${place%:*}-many-$page "after 10 of $few" next-few-$page "≥ 0.80"
  done
  row "first page of a group of $((photos / 5))" $page group-many-$page "of $((few / 5))" group-few-$page "≥ 0.80"
done
printf '| offset=%s of %s | read | %.0f ms | | | | | | < 150 ms |\n' $far "$photos" "$(offset $far)"
