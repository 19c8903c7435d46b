#!/usr/bin/env bash
# Finds the versions in an archive with GNU parallel and sort: find-versions.sh ARCHIVE.jsonl > versions.jsonl
# STORY_DIFF says how story-diff is called.
set -euo pipefail
archive=$1
program=${STORY_DIFF:-story-diff}
LC_ALL=C
export LC_ALL

# 1. The keys of the stories: blocks of lines are dealt out to as many processes as there are cores.
# 2. Lines of one key come to stand together: sort uses the disk where memory does not do.
# 3. Each two stories of a key are a pair, unless the key is that of a stock passage. A pair is kept once.
# 4. The pairs are compared, again in blocks.
# story-diff ends with 1 where a line was bad, which it has told: the answers for all others are there.
parallel --pipe --block 10M "$program versions - --keys || [ \$? -eq 1 ]" <"$archive" |
  sort |
  awk '
    function tell_pairs(  i, j) {
      if (count <= 100) for (i = 2; i <= count; i++) for (j = 1; j < i; j++) print "{\"ids\":[" ids[j] "," ids[i] "]}"
      count = 0
    }
    # {"key":"0123456789","id":…}: keys are all equally long
    { key = substr($0, 9, 10); if (key != last) tell_pairs(); last = key; ids[++count] = substr($0, 26, length($0) - 26) }
    END { tell_pairs() }' |
  sort -u |
  parallel --pipe --block 10M "$program versions '$archive' --candidates - || [ \$? -eq 1 ]" |
  sort
