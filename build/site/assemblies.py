"""Puts the assemblies of packages and what they need where docfx reads them.

    python3 build/site/assemblies.py WORK CACHE PACKAGE...

CACHE is where restored packages are kept; the lock files of src say which. PhbCalc.Testing.Xunit3 repeats the attribute of PhbCalc.Testing.Xunit for another framework: the reference shows it once.
"""
import json
import pathlib
import sys
import zipfile

work, cache, *packages = map(pathlib.Path, sys.argv[1:])
for package in packages:
    with zipfile.ZipFile(package) as opened:
        for name in opened.namelist():
            if name.startswith("lib/") and name.endswith((".dll", ".xml")) and "Xunit3" not in name:
                (work / "assemblies" / pathlib.PurePath(name).name).write_bytes(opened.read(name))
for lock in (pathlib.Path(__file__).resolve().parents[2] / "src").glob("*/packages.lock.json"):
    for framework in json.loads(lock.read_text())["dependencies"].values():
        for name, package in framework.items():
            folders = sorted((cache / name.lower() / package.get("resolved", "-") / "lib").glob("net*[0-9]"))
            for assembly in folders[-1].glob("*.dll") if folders else ():
                (work / "references" / assembly.name).write_bytes(assembly.read_bytes())
