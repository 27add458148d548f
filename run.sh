#!/usr/bin/env bash
# Builds FlickrStack and serves it: ./run.sh [--urls http://127.0.0.1:5001] [--data DIR] [import flickr …]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
libraries=(libsqlite3.so.0=libsqlite3-0 'libicuuc.so.=^libicu[0-9]+$')
# With npm the build brings a libvips of its own.
command -v npm >/dev/null || libraries+=(libvips.so.42=libvips42)
"$root/deploy/require.sh" "${libraries[@]}"

echo "Building …" >&2
dotnet build "$root/FlickrStack" -c Release -v quiet -nologo "-clp:ErrorsOnly;NoSummary" >&2

# The settings of the command line come last and win.
export FlickrStack__Database__Folder="${FlickrStack__Database__Folder:-$root/App_Data}"
exec dotnet "$root/artifacts/bin/FlickrStack/release/FlickrStack.dll" "$@"
