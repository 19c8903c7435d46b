"""Finds the versions in an archive on a Dask cluster. See README.md beside this file.

No task needs the result of another one, and what it computes depends on nothing but its input: so Dask can compute it again when
a worker is lost. (Results that tasks pass to each other have another size when they are computed again, which Dask does not
always survive: https://github.com/dask/distributed/issues/7923.)
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
from collections import defaultdict
from itertools import combinations, islice

from dask.distributed import Client, as_completed

# A key that more stories have than this is that of a stock passage; story-diff leaves such groups out, too.
MAX_STORIES_OF_KEY = 100
# story-diff ends with 0, or with 1 when a line was bad: it has told which, and the answers for all others are there.
GOOD_STATUSES = (0, 1)


def run(program, arguments, lines):
    """Gives lines to story-diff and returns the lines that it answers. Ends the task when story-diff fails."""
    call = [*shlex.split(program), "versions", *arguments]
    done = subprocess.run(call, input=lines, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = done.stderr.decode(errors="replace")
    sys.stderr.write(told)
    if done.returncode not in GOOD_STATUSES:
        raise RuntimeError(f"story-diff ended with {done.returncode}: {told}")
    return done.stdout.decode().splitlines(keepends=True)


def blocks_of(archive, blocksize):
    """Where the blocks of an archive begin and end, in bytes. They end where lines end."""
    size = os.path.getsize(archive)
    start = 0
    with open(archive, "rb") as file:
        while start < size:
            file.seek(start + blocksize)
            file.readline()
            end = min(file.tell(), size)
            yield start, end
            start = end


def keys_of(block, archive, program):
    """The key and the id of each key of the stories of a block."""
    start, end = block
    with open(archive, "rb") as file:
        file.seek(start)
        stories = file.read(end - start)
    answers = map(json.loads, run(program, ["-", "--keys"], stories))
    return [(answer["key"], answer["id"]) for answer in answers]


def compare(pairs, archive, program):
    """The versions among some pairs, as lines."""
    lines = "".join(json.dumps({"ids": pair}) + "\n" for pair in pairs)
    return run(program, [archive, "--candidates", "-"], lines.encode())


def pairs_of(groups):
    """Each two stories that share a key, once."""
    pairs = set()
    for ids in groups:
        if len(ids) <= MAX_STORIES_OF_KEY:
            pairs.update(combinations(sorted(ids, key=json.dumps), 2))
    return sorted(pairs, key=json.dumps)


def portions(items, size):
    """Lists of so many items at most."""
    rest = iter(items)
    while portion := list(islice(rest, size)):
        yield portion


def find_versions(client, archive, program, blocksize, pairs_of_task):
    groups = defaultdict(list)
    common = {"archive": archive, "program": program}
    for _, keys in as_completed(client.map(keys_of, list(blocks_of(archive, blocksize)), **common), with_results=True):
        for key, story in keys:
            groups[key].append(story)
    tasks = client.map(compare, list(portions(pairs_of(groups.values()), pairs_of_task)), **common)
    return sorted(line for lines in client.gather(tasks) for line in lines)


def main():
    parser = argparse.ArgumentParser(description="Finds the versions in an archive on a Dask cluster.")
    parser.add_argument("archive", help="a file of lines, at a path that all workers can read")
    parser.add_argument("--scheduler-file", required=True, help="the file that dask-scheduler --scheduler-file wrote")
    parser.add_argument("--program", default="story-diff", help="how workers call story-diff")
    parser.add_argument("--blocksize", type=int, default=16_000_000, help="how many bytes of the archive are a task")
    parser.add_argument("--pairs", type=int, default=100_000, help="how many pairs are a task")
    options = parser.parse_args()
    with Client(scheduler_file=options.scheduler_file) as client:
        archive = os.path.abspath(options.archive)
        sys.stdout.writelines(find_versions(client, archive, options.program, options.blocksize, options.pairs))


if __name__ == "__main__":
    main()
