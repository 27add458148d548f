#!/usr/bin/env bash
# Measures what it costs a list of photos that every call is recorded: see README.md.
# Usage: tracking.sh [--keep DIR] [--rounds N] [--seconds N]
set -euo pipefail
keep="" rounds=5 seconds=6
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"

photos=150
data=${keep:-$work/data}
build "$here/../FlickrStack"
build "$here"
library $photos
for page in kept:67108864 read:0; do
  for tracking in tracked:true untracked:false; do
    name=${page%:*}-${tracking%:*}
    # Each has a library of its own: what one records does not wait for what another does.
    cp -r "$data/$photos" "$work/$name"
    service "$name" "$work/$name" FlickrStack__Jobs__Enabled=false \
      FlickrStack__Wire__KeptPageBytes=${page#*:} FlickrStack__Tracking__Enabled=${tracking#*:}
    figure "$name" "$name" /api/v1/photos
  done
done
measure {kept,read}-{tracked,untracked}

echo "| list of 30 | requests/s recorded | CPU µs | requests/s not recorded | CPU µs | ratio | target |"
echo "|---|--:|--:|--:|--:|--:|--:|"
for page in read kept; do
  printf '| %s | %.0f | %.0f | %.0f | %.0f | %.3f | ≥ 0.95 |\n' $page \
    "$(rate $page-tracked)" "$(work_of $page-tracked)" "$(rate $page-untracked)" "$(work_of $page-untracked)" \
    "$(ratio $page-tracked $page-untracked)"
done
