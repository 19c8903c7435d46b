"""Finds the versions in an archive on a Dask cluster. See README.md beside this file.

All that is computed in a task depends on nothing but its input, so Dask can compute it again when a worker is lost.
"""

import argparse
import json
import shlex
import subprocess
import sys
from itertools import combinations

import dask.bag
from dask.distributed import Client

# A key that more stories have than this is that of a stock passage; story-diff leaves such groups out, too.
MAX_STORIES_OF_KEY = 100
# story-diff ends with 0, or with 1 when a line was bad: it has told which, and the answers for all others are there.
GOOD_STATUSES = (0, 1)


def run(program, arguments, lines):
    """Gives lines to story-diff and returns the lines that it answers. Ends the task when story-diff fails."""
    call = [*shlex.split(program), "versions", *arguments]
    done = subprocess.run(call, input="".join(lines).encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    sys.stderr.write(done.stderr.decode(errors="replace"))
    if done.returncode not in GOOD_STATUSES:
        raise RuntimeError(f"story-diff ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode().splitlines(keepends=True)


def keys_of(stories, program):
    """The key and the id of each key of some lines of the archive."""
    answers = map(json.loads, run(program, ["-", "--keys"], stories))
    return [(answer["key"], answer["id"]) for answer in answers]


def pairs_of(group):
    """The pairs of the stories that share a key."""
    _, ids = group
    if len(ids) > MAX_STORIES_OF_KEY:
        return []
    return combinations(sorted(ids, key=json.dumps), 2)


def compare(pairs, program, archive):
    """The versions among some pairs, as lines."""
    lines = [json.dumps({"ids": pair}) + "\n" for pair in pairs]
    return run(program, [archive, "--candidates", "-"], lines) if lines else []


def find_versions(archive, program, partitions, blocksize):
    stories = dask.bag.read_text(archive, blocksize=blocksize)
    keys = stories.map_partitions(keys_of, program)
    # Lists are joined, never changed: a task that is computed again must find its input as it was.
    groups = keys.foldby(
        key=lambda pair: pair[0],
        binop=lambda ids, pair: ids + (pair[1],),
        initial=(),
        combine=lambda ids, others: ids + others,
        combine_initial=(),
    )
    # Two stories share many keys, but are compared once.
    pairs = groups.map(pairs_of).flatten().distinct().repartition(npartitions=partitions)
    return sorted(pairs.map_partitions(compare, program, archive).compute())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", help="a file of lines, at a path that all workers can read")
    parser.add_argument("--scheduler-file", required=True, help="the file that dask-scheduler --scheduler-file wrote")
    parser.add_argument("--program", default="story-diff", help="how workers call story-diff")
    parser.add_argument("--partitions", type=int, default=8, help="into how many tasks the comparing is divided")
    parser.add_argument("--blocksize", default="16MiB", help="how much of the archive is one task")
    options = parser.parse_args()
    with Client(scheduler_file=options.scheduler_file, set_as_default=True):
        sys.stdout.writelines(
            find_versions(options.archive, options.program, options.partitions, options.blocksize)
        )


if __name__ == "__main__":
    main()
