#!/usr/bin/env bash
# Measures what a list of photos costs beyond an endpoint that is mapped by hand: see README.md.
# Usage: wire.sh [--keep DIR] [--rounds N] [--seconds N]
set -euo pipefail
keep="" rounds=12 seconds=3
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"

photos=150
data=${keep:-$work/data}
plain=""
asked="?limit=30&offset=30&orderBy=-uploadedAt&include=total"
program=("${tool[@]}" wire)

# answer SERVER PATH: headers and body, without what is of this one request or of the route.
answer() { get "$1" "$2" -i | sed -E '/^(Date|ETag|X-Request-Id):/d; s/v1\/byhand/v1\/photos/g'; }

# compare NAME SERVER QUERY: the hand's figure stands between two of the wire's, so that what changes with time changes both.
compare() {
  cmp <(answer "$2" "/api/v1/photos$3") <(answer "$2" "/api/v1/byhand$3") >&2 || fail "The answers differ." "$work/$2.log"
  figure "$1-wire" "$2" "/api/v1/photos$3"
  figure "$1-hand" "$2" "/api/v1/byhand$3"
  figure "$1-again" "$2" "/api/v1/photos$3"
}

# over PAGE FIELD: the median of the rounds' ratios of the wire to the hand; field 1 is requests a second, 2 is CPU µs.
over() {
  paste -d' ' "$work/$1"-{wire,hand,again}.rounds |
    awk -v field="$2" '{ print ($field + $(field + 4)) / 2 / $(field + 2) }' | median
}

build "$here"
library $photos
for page in kept:67108864 read:0; do
  # Each has a library of its own: what one records does not wait for what another does.
  cp -r "$data/$photos" "$work/${page%:*}"
  service "${page%:*}" "$work/${page%:*}" FlickrStack__Jobs__Enabled=false FlickrStack__Wire__KeptPageBytes="${page#*:}"
done
compare read read "$plain"
compare asked read "$asked"
compare kept kept "$plain"
for page in read asked kept; do measure $page-{wire,hand,again}; done

echo "| list of 30 | CPU µs by the wire | by hand | ratio | target | to itself | requests/s by the wire | by hand | ratio |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
for page in read asked kept; do
  printf '| %s | %.0f | %.0f | %.3f | < 1.05 | %.3f | %.0f | %.0f | %.3f |\n' $page \
    "$(work_of $page-wire)" "$(work_of $page-hand)" "$(over $page 2)" "$(work_ratio $page-wire $page-again)" \
    "$(rate $page-wire)" "$(rate $page-hand)" "$(over $page 1)"
done
