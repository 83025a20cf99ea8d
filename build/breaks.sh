#!/usr/bin/env bash
# Lists what breaks for code compiled against an earlier package of a library: types and members that are gone, by the SDK's own package validation.
#
#   build/breaks.sh PROJECT PACKAGE      such as src/PhbCalc.Data some-folder/PhbCalc.0.1.0.nupkg
#
# To get a version that is in no feed, pack it from its commit: git worktree add DIR COMMIT, then dotnet pack there.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,6p' "$0"; exit 2; }
package=$(realpath "$2")
project=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet pack "$project" -c Release -o "$work" -p:PackageValidationBaselinePath="$package" -p:ApiCompatGenerateSuppressionFile=true -p:ApiCompatSuppressionOutputFile="$work/breaks.xml" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
[ ! -e "$work/breaks.xml" ] || sed -nE 's:.*<(DiagnosticId|Target)>(.*)</.*:\2:p' "$work/breaks.xml" | paste -d' ' - - | sort
