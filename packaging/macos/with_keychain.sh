#!/bin/bash
# Runs a command while a keychain of its own holds the certificate, and deletes that keychain, however the command ends.
#
#   with_keychain.sh COMMAND...
#
# BITNET_DESKTOP_CERTIFICATE is the certificate with its key as PKCS 12 in base 64, BITNET_DESKTOP_CERTIFICATE_PASSWORD its
# password. Without a certificate the command just runs.
set -euo pipefail

if [ -z "${BITNET_DESKTOP_CERTIFICATE:-}" ]; then
  exec "$@"
fi
umask 077
folder=$(mktemp -d)
keychain="$folder/signing.keychain-db"
before=$(security list-keychains -d user | tr -d '"' | sed 's/^ *//')
tidy() {
  security delete-keychain "$keychain" || true
  restore
  rm -rf "$folder"
}
restore() {
  local names=()
  while IFS= read -r name; do
    [ -z "$name" ] || names+=("$name")
  done <<< "$before"
  security list-keychains -d user -s ${names[@]+"${names[@]}"}
}
trap tidy EXIT

password=$(openssl rand -hex 24)
printf '%s' "$BITNET_DESKTOP_CERTIFICATE" | openssl base64 -d -A > "$folder/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -k "$keychain" -P "${BITNET_DESKTOP_CERTIFICATE_PASSWORD:-}" -T /usr/bin/codesign
rm "$folder/certificate.p12"
# Without this macOS would ask, in a window, whether codesign may use the key.
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
before_and_ours=("$keychain")
while IFS= read -r name; do
  [ -z "$name" ] || before_and_ours+=("$name")
done <<< "$before"
security list-keychains -d user -s "${before_and_ours[@]}"
# The command must not see what it does not need.
unset BITNET_DESKTOP_CERTIFICATE BITNET_DESKTOP_CERTIFICATE_PASSWORD
"$@"
