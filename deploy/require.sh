#!/usr/bin/env bash
# Makes sure that the .NET SDK, native libraries, files and programs are there:
# require.sh LIBRARY-OR-FILE=DEBIAN-PACKAGE … PROGRAM …; a package whose name has a version may be a pattern: ^libicu[0-9]+$
# Installs missing packages where it may (as root, or by sudo without a password) and says what is lacking otherwise.
set -euo pipefail

if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "FlickrStack needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

# macOS and Windows bring their own SQLite; npm and what it brings must be there.
[ "$(uname -s)" = Linux ] || exit 0

missing=()
for pair in "$@"; do
  library=${pair%%=*}
  # A program's package has its name.
  if [ "$library" = "$pair" ]; then
    command -v "$pair" >/dev/null || missing+=("$pair")
    continue
  fi
  [ ! -e "$library" ] || continue
  PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -qF "$library" \
    || find /lib /usr/lib /usr/local/lib -name "$library*" -print -quit 2>/dev/null | grep -q . \
    || missing+=("${pair#*=}")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    echo "FlickrStack lacks: ${missing[*]}. Ask an administrator for: apt-get install ${missing[*]@Q}" >&2
    exit 1
  fi
fi

if ! command -v apt-get >/dev/null; then
  echo "FlickrStack lacks the libraries of the Debian packages: ${missing[*]}. Install them with your package manager." >&2
  exit 1
fi

echo "Installing ${missing[*]} …" >&2
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
