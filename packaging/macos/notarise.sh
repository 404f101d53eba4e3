#!/bin/bash
# Has Apple look at a disk image, and puts Apple's answer into it, so that it opens without a network.
#
#   notarise.sh FILE.dmg
#
# BITNET_DESKTOP_NOTARY_KEY is the text of a key of App Store Connect (.p8), BITNET_DESKTOP_NOTARY_KEY_ID and
# BITNET_DESKTOP_NOTARY_ISSUER say whose it is.
set -euo pipefail

file=${1:?name the image}
tries=${BITNET_DESKTOP_TRIES:-5}
pause=${BITNET_DESKTOP_PAUSE:-20}
umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
key="$folder/key.p8"
printf '%s\n' "${BITNET_DESKTOP_NOTARY_KEY:?is not set}" > "$key"
who=(--key "$key" --key-id "${BITNET_DESKTOP_NOTARY_KEY_ID:?is not set}")
who+=(--issuer "${BITNET_DESKTOP_NOTARY_ISSUER:?is not set}")

xcrun notarytool submit "$file" "${who[@]}" --wait --timeout 60m --output-format json > "$folder/answer.json"
read -r status number < <(
  python3 -c 'import json, sys; a = json.load(open(sys.argv[1])); print(a.get("status", "?"), a.get("id", "?"))' \
    "$folder/answer.json"
)
if [ "$status" != Accepted ]; then
  echo "Apple did not accept $file: $status. What it found:" >&2
  xcrun notarytool log "$number" "${who[@]}" >&2 || true
  exit 1
fi
# The ticket is not everywhere at once.
for ((try = 1; try <= tries; try++)); do
  if xcrun stapler staple "$file"; then
    xcrun stapler validate "$file"
    exit 0
  fi
  echo "The ticket is not there yet ($try of $tries)." >&2
  sleep "$pause"
done
echo "Apple has accepted $file, but its ticket could not be put into it." >&2
exit 1
