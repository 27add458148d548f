#!/usr/bin/env bash
# Installs what the tests need and runs them. Arguments go on to dotnet test: ./test.sh --filter Name~Login
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Pictures are rendered by both: the libvips that npm brings and the system's. Archives are read by others than us. Swift is an S3 server.
"$root/deploy/require.sh" libsqlite3.so.0=libsqlite3-0 'libicuuc.so.=^libicu[0-9]+$' libvips.so.42=libvips42 npm unzip python3 chromium curl memcached \
  /usr/bin/swift-proxy-server=swift-proxy /usr/bin/swift-account-server=swift-account \
  /usr/bin/swift-container-server=swift-container /usr/bin/swift-object-server=swift-object \
  /usr/share/backgrounds/gnome/adwaita-d.webp=gnome-backgrounds /usr/bin/javac=default-jdk-headless

results=$root/artifacts/test-results
rm -rf "$results"
status=0
dotnet test "$root/FlickrStack.Tests" -c Release -nologo -v quiet \
  --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" --results-directory "$results" "$@" || status=$?

totals() { grep -o "<Counters [^>]*" "$results/tests.trx" | grep -o "$1=\"[0-9]*\"" | grep -o '[0-9]*'; }
if [ -f "$results/tests.trx" ]; then
  passed=$(totals passed) failed=$(totals failed) all=$(totals total)
  echo "$passed passed, $failed failed, $((all - passed - failed)) skipped"
else
  echo "The tests did not run: see the errors above." >&2
fi
exit $status
