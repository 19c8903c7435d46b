/**
 * What the action does once Story Diff is built: compares the prose of two commits by the command line, writes the job's
 * summary, and comments on the pull request where that is asked for. One comment, which is written anew by later runs.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** By this the action finds its comment again; it is not shown. */
const MARKER = '<!-- story-diff -->';
/** GitHub takes comments of up to this many characters. */
const MAX_COMMENT_LENGTH = 65_536;
/** GitHub takes a summary of up to this many bytes a step. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** What a push names as the commit before the first one of a branch. */
const NO_COMMIT = /^0+$/u;

const env = process.env;
const cli = env.STORY_DIFF_CLI ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../dist/cli.js');

await main();

async function main() {
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
  const { base, head } = commitsOf(event);
  if (!base || NO_COMMIT.test(base))
    return skip('this is the first commit of its branch: name a "base" to compare it with');
  const only = env.STORY_DIFF_ONLY ? ['--only', env.STORY_DIFF_ONLY] : [];
  const args = [cli, 'changed', base, head, '--format', 'markdown', '--exit-code', ...only];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0 && status !== 1) return fail(error?.message ?? stderr.trim());
  const report = `## Changed prose\n\n${stdout}`;
  append(env.GITHUB_STEP_SUMMARY, cut(report, MAX_SUMMARY_BYTES, Buffer.byteLength));
  append(env.GITHUB_OUTPUT, `changed=${status === 1}\n`);
  const number = event.pull_request?.number;
  if (env.STORY_DIFF_COMMENT === 'true' && number !== undefined) await comment(number, report, status === 1);
}

/** The commits that are compared: those that were asked for, else those of the pull request or of the push. */
function commitsOf({ pull_request: request, before, after }) {
  return {
    base: env.STORY_DIFF_BASE || request?.base.sha || before,
    head: env.STORY_DIFF_HEAD || request?.head.sha || after || 'HEAD',
  };
}

/** Writes the comment, or writes it anew; where no prose changed and nothing was said before, nothing is said. */
async function comment(number, report, isChanged) {
  const comments = `/repos/${env.GITHUB_REPOSITORY}/issues/${number}/comments`;
  const body = `${MARKER}\n${cut(report, MAX_COMMENT_LENGTH - MARKER.length - 1, ({ length }) => length)}`;
  try {
    const own = await findOwnComment(comments);
    if (own) await call('PATCH', `/repos/${env.GITHUB_REPOSITORY}/issues/comments/${own.id}`, { body });
    else if (isChanged) await call('POST', comments, { body });
  } catch (error) {
    // The summary has it all: a run for a fork, which may not comment, is no failure.
    console.log(`::warning::Story Diff cannot comment: ${error.message}. Give the job "pull-requests: write".`);
  }
}

async function findOwnComment(comments) {
  for (let page = 1; ; page++) {
    const found = await call('GET', `${comments}?per_page=100&page=${page}`);
    const own = found.find(({ body }) => body?.startsWith(MARKER));
    if (own || found.length < 100) return own;
  }
}

async function call(method, address, body) {
  const response = await fetch(`${env.GITHUB_API_URL ?? 'https://api.github.com'}${address}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${env.STORY_DIFF_TOKEN}`,
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${address.split('?')[0]}`);
  return response.json();
}

/** A report that is too long ends at a line, and says so. */
function cut(report, limit, measure) {
  if (measure(report) <= limit) return report;
  const end = '\n… The rest is too long to be shown here: `story-diff changed` tells all of it.\n';
  const lines = report.split('\n');
  const kept = [];
  let length = measure(end);
  for (const line of lines) {
    length += measure(line) + 1;
    if (length > limit) break;
    kept.push(line);
  }
  return `${kept.join('\n')}${end}`;
}

function append(file, text) {
  if (file) appendFileSync(file, text);
  else process.stdout.write(text);
}

function skip(reason) {
  console.log(`::notice::Story Diff compared nothing: ${reason}.`);
  append(env.GITHUB_OUTPUT, 'changed=false\n');
}

function fail(reason) {
  console.log(`::error::${reason.replace(/^story-diff: /u, 'Story Diff: ').split('\n')[0]}`);
  process.exitCode = 1;
}
