#!/bin/bash
# Puts an app into a disk image, beside a link to the Applications folder.
#
#   make_dmg.sh "BitNet Desktop.app" OUT.dmg "BitNet Desktop 1.2.3"
#
# hdiutil fails now and then because somebody (an indexer, a virus scanner) looks into the image that it has just mounted, so
# it is tried again.
set -euo pipefail

app=${1:?name the app}
out=${2:?name the image}
volume=${3:?name the volume}
tries=${BITNET_DESKTOP_TRIES:-5}
pause=${BITNET_DESKTOP_PAUSE:-5}

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"

for ((try = 1; try <= tries; try++)); do
  rm -f "$out"
  if hdiutil create -quiet -ov -format UDZO -imagekey zlib-level=9 -volname "$volume" -srcfolder "$staging" "$out"; then
    hdiutil verify -quiet "$out"
    exit 0
  fi
  echo "hdiutil has failed ($try of $tries)." >&2
  sleep "$pause"
done
rm -f "$out"
echo "The disk image could not be made." >&2
exit 1
