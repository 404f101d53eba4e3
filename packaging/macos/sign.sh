#!/bin/bash
# Signs an app from the inside out: every program and library, then every framework, then the app itself.
#
#   sign.sh "BitNet Desktop.app"
#
# BITNET_DESKTOP_IDENTITY is the name of a Developer ID certificate in the keychain. Without it the signature is "ad hoc":
# it lets the app run on the computer that built it (on Apple's processors nothing runs unsigned), and nowhere else without
# a question; it has no team, so library validation and with it the hardened runtime are left off.
set -euo pipefail

app=${1:?name the app}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
identity=${BITNET_DESKTOP_IDENTITY:-}
if [ -n "$identity" ]; then
  options=(--force --sign "$identity" --options runtime --timestamp)
else
  options=(--force --sign - --timestamp=none)
fi

is_program() {
  case $(od -An -tx1 -N4 "$1" | tr -d ' \n') in
    feedface | feedfacf | cefaedfe | cffaedfe | cafebabe | cafebabf) return 0 ;;
  esac
  return 1
}

# The deepest first. A path with a line feed cannot be in an app: PyInstaller would not have put it there.
deepest_first() {
  awk -F/ '{ print NF "\t" $0 }' | sort -t "$(printf '\t')" -k1,1nr -k2 | cut -f2-
}

main="$app/Contents/MacOS/bitnet-desktop"
if [ ! -f "$main" ]; then
  echo "$app is not the app: there is no Contents/MacOS/bitnet-desktop in it." >&2
  exit 1
fi

count=0
while IFS= read -r file; do
  if [ "$file" != "$main" ] && is_program "$file"; then
    codesign "${options[@]}" "$file"
    count=$((count + 1))
  fi
done < <(find "$app" -type f | deepest_first)
while IFS= read -r framework; do
  codesign "${options[@]}" "$framework"
done < <(find "$app" -type d -name '*.framework' | deepest_first)
# With the app goes its own program, which alone has a right of its own.
codesign "${options[@]}" --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict "$app"
echo "Signed the app and $count programs and libraries in it (${identity:-ad hoc})." >&2
