#!/usr/bin/env bash
# Builds the documentation site: build/site.sh DIR [PACKAGES]. Any static server can serve DIR, without a network: cd DIR && python3 -m http.server.
# The pages are docs/, README.md and what they link to. The API reference comes from the packages in PACKAGES (by default artifacts, where dotnet pack -o artifacts puts them); nothing is compiled. A warning or a link that leads nowhere ends it.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
out=$(mkdir -p "$1" && cd "$1" && pwd)
packages=$(cd "${2:-artifacts}" 2>/dev/null && ls "$PWD"/*.nupkg) || { echo "There are no packages in ${2:-artifacts}: dotnet pack -c Release -o artifacts PhbCalc.sln" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/assemblies" "$work/references"

python3 build/site/stage.py "$work/pages"
python3 build/site/assemblies.py "$work" "$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')" $packages
cp -r build/site/docfx.json build/site/template "$work/"
cp build/site/toc.yml "$work/pages/"
dotnet tool restore >/dev/null
dotnet docfx "$work/docfx.json" --warningsAsErrors
rm -rf "${out:?}"/* && cp -r "$work/site/." "$out/"
find "$out" -name '*.map' -delete
python3 build/site/check.py "$out"
