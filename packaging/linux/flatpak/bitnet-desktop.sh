#!/bin/sh
# Starts the app with the engine that lies beside it, unless somebody has chosen another.
export BITNET_DESKTOP_ENGINE="${BITNET_DESKTOP_ENGINE:-/app/lib/bitnet-desktop/engine}"
exec /app/lib/bitnet-desktop/start "$@"
