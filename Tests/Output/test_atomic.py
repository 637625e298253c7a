"""Whatever stops a build, the published site is the old one or the new one, whole."""

import errno
import os
import random
import shutil
import signal
import subprocess
import time

import pytest
from published import ROOT
from test_incremental import WORKSHOP, contents


def start(project, site, cache):
    return subprocess.Popen(
        # Other seeds would take most of the time, and stop nowhere else.
        [WORKSHOP, "build", project, "--output", site, "--quiet", "--seeds", "0"],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def build(project, site, cache):
    began = time.monotonic()
    process = start(project, site, cache)
    found, error = process.communicate()
    assert process.returncode == 0, (found, error)
    return time.monotonic() - began


def edit(project, number):
    for lesson in project.rglob("*.md"):
        if lesson.name != "index.md":
            text = lesson.read_text("utf-8").split("\nEdition ")[0]
            lesson.write_text(f"{text}\nEdition {number}.\n", "utf-8")


def test_fifty_builds_killed_at_random_moments(tmp_path):
    project, site, cache = tmp_path / "project", tmp_path / "site", tmp_path / "cache"
    shutil.copytree(ROOT / "Content", project)
    build(project, site, cache)
    chance = random.Random(7)
    edit(project, 0)
    # The latest moment of a kill. It follows the builds, whose length depends on
    # what else the machine does: about one in five comes to its end.
    latest = build(project, site, cache)
    kept = replaced = 0
    for number in range(1, 51):
        old = contents(site)
        edit(project, number)
        process = start(project, site, cache)
        time.sleep(chance.uniform(0, latest))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = contents(site)
        if found == old:
            kept += 1
            latest *= 1.1
        else:
            fresh = tmp_path / "fresh"
            build(project, fresh / "site", fresh / "cache")
            assert found == contents(fresh / "site"), f"build {number} left half a site"
            shutil.rmtree(fresh)
            replaced += 1
            latest *= 0.7
        # What the killed build left does not mislead the next one.
        if number % 10 == 0:
            build(project, site, cache)
            build(project, tmp_path / "fresh/site", tmp_path / "fresh/cache")
            assert contents(site) == contents(tmp_path / "fresh/site")
            shutil.rmtree(tmp_path / "fresh")
    assert kept and replaced, "no build was killed before its end, or none came to it"


def test_two_builds_at_once_both_end_well(tmp_path):
    project, site, cache = tmp_path / "project", tmp_path / "site", tmp_path / "cache"
    shutil.copytree(ROOT / "Content", project)
    for number in range(5):
        edit(project, number)
        both = [start(project, site, cache) for _ in range(2)]
        for process in both:
            found, error = process.communicate()
            assert process.returncode == 0, (found, error)
        build(project, tmp_path / "fresh/site", tmp_path / "fresh/cache")
        assert contents(site) == contents(tmp_path / "fresh/site")
        shutil.rmtree(tmp_path / "fresh")


def test_nothing_is_left_beside_the_site(tmp_path):
    build(ROOT / "Content", tmp_path / "site", tmp_path / "cache")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cache", "site"]


@pytest.fixture
def small_disk(tmp_path):
    """A file system with room for a site and the next."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", folder])
    if mount.returncode != 0:
        pytest.skip("a file system cannot be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill(path):
    with open(path, "wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(b"0" * 4096)
        except OSError as error:
            assert error.errno == errno.ENOSPC


@pytest.mark.parametrize("is_cache_on_disk", [False, True])
def test_a_full_disk_leaves_the_old_site(tmp_path, small_disk, is_cache_on_disk):
    project, site = tmp_path / "project", small_disk / "site"
    cache = (small_disk if is_cache_on_disk else tmp_path) / "cache"
    shutil.copytree(ROOT / "Content", project)
    build(project, site, cache)
    old = contents(site)
    fill(small_disk / "ballast")
    edit(project, 1)
    process = start(project, site, cache)
    _, error = process.communicate()
    assert process.returncode == 1
    assert b"No space left on device" in error
    assert contents(site) == old
    os.remove(small_disk / "ballast")
    build(project, site, cache)
    assert contents(site) != old
