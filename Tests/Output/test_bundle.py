"""The bundle: valid against its schema, and the same bytes every time."""
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORKSHOP = ROOT / ".build/release/workshop"


def build(folder):
    subprocess.run([WORKSHOP, "build", ROOT / "Content", "--output", folder], check=True,
                   capture_output=True)
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_every_file_of_the_bundle_is_valid(tmp_path):
    build(tmp_path / "site")
    bundle = tmp_path / "site/bundle"
    files = [bundle / "bundle.json", *sorted((bundle / "lessons").glob("*.json"))]
    assert len(files) >= 4
    subprocess.run(
        [Path(sys.executable).parent / "check-jsonschema", "--schemafile",
         bundle / "schema.json", *files],
        check=True,
    )


def test_two_builds_are_byte_identical(tmp_path):
    first, second = build(tmp_path / "one"), build(tmp_path / "two")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert not any(str(tmp_path).encode() in data for data in first.values())


def test_the_schema_command_prints_the_published_schema(tmp_path):
    site = build(tmp_path / "site")
    printed = subprocess.run([WORKSHOP, "schema"], check=True, capture_output=True).stdout
    assert printed == site["bundle/schema.json"]
