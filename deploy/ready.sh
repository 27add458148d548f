#!/bin/bash
# Whether the program of this container is ready. The images have no curl, and another .NET process every ten seconds
# would cost more than what it asks; bash speaks TCP.
exec 3<>"/dev/tcp/127.0.0.1/${1:-8080}" || exit 1
printf 'GET /health/%s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${2:-ready}" >&3
read -r -t 4 -u 3 _ status _ && [ "$status" = 200 ]
