#!/usr/bin/env bash
# Installs what the tests need and runs them: on SQLite, and those that ask most of the database on PostgreSQL as well.
# Arguments go on to dotnet test, which then runs once: ./test.sh --filter Name~Login runs those on SQLite, and on
# PostgreSQL with FLICKRSTACK_TEST_DATABASE=postgres; there --filter FullyQualifiedName~FlickrStack runs all of them, in half an hour.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Pictures are rendered by both: the libvips that npm brings and the system's. Archives are read by others than us. Swift is an S3 server.
"$root/deploy/require.sh" libsqlite3.so.0=libsqlite3-0 'libicuuc.so.=^libicu[0-9]+$' libvips.so.42=libvips42 npm unzip python3 chromium curl memcached \
  /usr/bin/swift-proxy-server=swift-proxy /usr/bin/swift-account-server=swift-account \
  /usr/bin/swift-container-server=swift-container /usr/bin/swift-object-server=swift-object \
  /usr/share/backgrounds/gnome/adwaita-d.webp=gnome-backgrounds /usr/bin/javac=default-jdk-headless \
  /usr/bin/pg_ctlcluster=postgresql /usr/sbin/nginx=nginx

results=$root/artifacts/test-results
built=$root/artifacts/bin/FlickrStack.Tests
rm -rf "$results" "$built/release-postgres"
mkdir -p "$results"
dotnet build "$root/FlickrStack.Tests" -c Release -nologo -v quiet "-clp:ErrorsOnly;NoSummary"

# Runs tests from a folder of what was built: tests of npm's clients install them there. Where a filter leaves more tests
# than a limit, all are run and the results of the others thrown away: the limit is above what there is.
run() {
  local name=$1 folder=$2
  shift 2
  dotnet test "$folder/FlickrStack.Tests.dll" --nologo --logger "trx;LogFileName=$name.trx" \
    --logger "console;verbosity=minimal" --results-directory "$results" "$@" -- NUnit.AssemblySelectLimit=100000 >"$results/$name.log" 2>&1
}

tests=() status=0
if [ $# -gt 0 ]; then
  tests=(chosen)
  run chosen "$built/release" "$@" || status=$?
else
  # Side by side: all but the pages on SQLite; what asks most of the database on PostgreSQL, and then the pages.
  pages='FullyQualifiedName~FlickrStack.Tests.Web|FullyQualifiedName~FlickrStack.Tests.Components'
  rest='FullyQualifiedName!~FlickrStack.Tests.Web&FullyQualifiedName!~FlickrStack.Tests.Components'
  most=$(printf '|FullyQualifiedName~FlickrStack.Tests.%s' \
    Audit Auth Data FlickrApi Groups Import.Import Jobs Links Oversight Photos Plans Story Tags Tracking Uploads Users Wire.AutoQuery)
  # Commands open tables of their own, and these start PostgreSQL on either database.
  less=$(printf '&FullyQualifiedName!~%s' CommandTests NodesTests DatabaseCopyTests)
  tests=(sqlite postgres pages)
  cp -r "$built/release" "$built/release-postgres"
  run sqlite "$built/release" --filter "$rest" & sqlite=$!
  FLICKRSTACK_TEST_DATABASE=postgres run postgres "$built/release-postgres" --filter "(${most#|})$less" || status=$?
  run pages "$built/release-postgres" --filter "$pages" || status=$?
  wait $sqlite || status=$?
fi

count() { grep -o "<Counters [^>]*" "$results/$1.trx" | grep -o "$2=\"[0-9]*\"" | grep -o '[0-9]*'; }
passed=0 failed=0 all=0
for name in "${tests[@]}"; do
  cat "$results/$name.log"
  if [ -f "$results/$name.trx" ]; then
    passed=$((passed + $(count "$name" passed))) failed=$((failed + $(count "$name" failed))) all=$((all + $(count "$name" total)))
  else
    echo "The tests '$name' did not run: see the errors above." >&2
    status=1
  fi
done
echo "$passed passed, $failed failed, $((all - passed - failed)) skipped"
exit $status
