#!/usr/bin/env bash
# Packs every package, and writes beside each a software bill of materials (CycloneDX): which packages it needs, in which versions, with which licences and hashes.
#
#   build/pack.sh DIR [OPTIONS of dotnet pack]      such as --no-build
#
# It empties DIR first. It uses no network: licences and hashes are those of the restored packages.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,6p' "$0"; exit 2; }
rm -rf "$1"
mkdir -p "$1"
target=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/.."
dotnet pack PhbCalc.sln -c Release -o "$target" "$@"
dotnet tool restore

for package in "$target"/*.nupkg; do
  name=$(basename "$package" .nupkg)
  id=${name%%.[0-9]*}
  version=${name#"$id".}
  project=$id
  [ "$id" != PhbCalc ] || project=PhbCalc.Data # PhbCalc ships two libraries; the other is called PhbCalc.Calculations among projects, and is no package
  dotnet tool run dotnet-CycloneDX "src/$project/$project.csproj" --output "$target" --filename "$name.cdx.json" --output-format Json \
    --disable-package-restore --exclude-dev --include-project-references --exclude-filter PhbCalc.Calculations \
    --set-name "$id" --set-version "$version" --set-type Library --set-nuget-purl >"$target/sbom.log" || { cat "$target/sbom.log"; exit 1; }
done
rm "$target/sbom.log"
