#!/usr/bin/env bash
# Compiles phbcalc ahead of time for this machine's system and processor: the command as one file, the library and its header.
# Needs the .NET SDK and a linker: gcc or clang with zlib on Linux (Debian: gcc, zlib1g-dev), Xcode's tools on macOS, Visual Studio's C++ tools on Windows.
#
#   build/publish-native.sh DIR [RUNTIME]      RUNTIME: linux-x64, linux-arm64, osx-arm64, win-x64; without it, this machine's
#
# A warning of the trimmer or the compiler ends it, so that the compiled command does exactly what the .NET tool does.
# The library and the command are linked from one object: compiling takes minutes, linking takes seconds. (On Windows each is compiled.)
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,6p' "$0"; exit 2; }
mkdir -p "$1"
target=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) own=linux-x64 ;;
  Linux-aarch64) own=linux-arm64 ;;
  Darwin-arm64) own=osx-arm64 ;;
  MINGW*|MSYS*) own=win-x64 ;;
  *) own= ;;
esac
runtime=${2:-$own}
[ -n "$runtime" ] || { echo 'This machine is none of those that are known; name a RUNTIME.' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

publish() { # publish PROJECT OPTIONS...: into $work/out, with nothing of it in the folders of the project
  dotnet publish "$@" -c Release -r "$runtime" --artifacts-path "$work" -o "$work/out" -p:NativeWork="$work" -p:RunAnalyzers=false -p:GenerateDocumentationFile=false --nologo -v:quiet
}

publish src/PhbCalc.Native
case "$runtime" in
  win-*)
    publish src/PhbCalc.Tool -p:PublishAot=true
    cp "$work/out/PhbCalc.Native.dll" "$target/phbcalc-native.dll"
    cp "$work/out/PhbCalc.Tool.exe" "$target/phbcalc.exe"
    ;;
  osx-*)
    cp "$work/out/PhbCalc.Native.dylib" "$target/libphbcalc.dylib"
    cp "$work/out/phbcalc" "$target/"
    ;;
  *)
    cp "$work/out/PhbCalc.Native.so" "$target/libphbcalc.so"
    cp "$work/out/phbcalc" "$target/"
    ;;
esac
cp src/PhbCalc.Native/include/phbcalc.h "$target/"
ls -l "$target"
