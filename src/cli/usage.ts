import * as l10n from '@vscode/l10n';

/** Where what is said of an option begins. */
const OPTION_COLUMN = 22;
/** What `--only` takes, as it is broken into lines. */
const SELECTABLE =
  'figure, name, quotation, negation, omitted, added,\nedited, split, merged, recast, moved, spelling, typography, markup, address';

/** What the command line can do, in one screen. */
export function usage(): string {
  return `${callLines().join('\n')}\n\n${optionLines().join('\n')}\n\n${l10n.t(
    'A story is plain text, Markdown, .docx, .odt, .epub or .html. A file of - is standard input. compare exits with 0 when nothing differs, 1 when something does, 2 in trouble.',
  )}`;
}

function callLines(): string[] {
  const head = `${l10n.t({ message: 'usage:', comment: ['Of a program: the ways to call it follow.'] })} `;
  return [
    `compare ORIGINAL MODIFIED [options]      ${l10n.t('two stories, or two folders of stories')}`,
    `compare --tracked FILE.docx [options]      ${l10n.t('all its tracked changes rejected against all accepted')}`,
    `compare --pairs FILE.jsonl [--jobs N]      ${aLine('{"id","original","modified"}')}`,
    `versions FILE.jsonl [--jobs N]             ${l10n.t({
      message: '{0} a line: finds the versions in it',
      args: ['{"id","text","lang"?,"date"?}'],
      comment: ['{0} is what each line of the file holds, in JSON.'],
    })}`,
    `versions FILE.jsonl --keys                 ${l10n.t({
      message: '{0} a line, to be grouped by key elsewhere',
      args: ['{"key","id"}'],
      comment: ['{0} is what each line that is printed holds, in JSON.'],
    })}`,
    `versions FILE.jsonl --candidates GROUPS    ${l10n.t({
      message: '{0} a line: compares the stories of each group',
      args: ['{"ids":[…]}'],
      comment: ['{0} is what each line of the file holds, in JSON.'],
    })}`,
    `git-diff …            ${l10n.t('as the external diff driver of git')}`,
    `changed BASE [HEAD] | --staged [options]   ${l10n.t('the stories that a branch of git changed, or what is staged')}`,
    `align FILE.jsonl      ${aLine('{"id","lang"?,"left":[sentences],"right":[sentences]}')}`,
    `split FILE.jsonl      ${aLine('{"id","lang"?,"text"}')}`,
    '--version | --help',
  ].map((call, at) => `${at === 0 ? head : ' '.repeat(head.length)}story-diff ${call}`);
}

function aLine(json: string): string {
  return l10n.t({
    message: '{0} a line',
    args: [json],
    comment: ['{0} is what each line of the file holds, in JSON.'],
  });
}

function optionLines(): string[] {
  return [
    `  --format text|html|docx|markdown|csv|json     ${l10n.t({
      message: 'what to write ({0})',
      args: ['text'],
      comment: ['{0} is what is written where nothing is said.'],
    })}`,
    option(
      '--out FILE',
      l10n.t(
        'writes there and not to standard output; for two folders, a folder with a file for each pair,\nexcept for text and json',
      ),
    ),
    option('--only KINDS', l10n.t('what is shown and counts as a difference: {0}', SELECTABLE)),
    option('--ignore KINDS', l10n.t('what is no difference: {0}', 'typography, case, punctuation, spelling')),
    option('--lang TAG', l10n.t('the language of the stories, such as en or pt-BR; otherwise it is detected')),
    option('--threshold SHARE', l10n.t('how sure a pair must be, from {0} to {1}', 0.05, 0.95)),
    '  --color auto|always|never',
    option('--critic', l10n.t('in Markdown: marks words by CriticMarkup')),
    option('--exit-code', l10n.t("of changed: exits with 1 when something differs, as git's own")),
  ];
}

/** @param words goes on below where it has several lines */
function option(name: string, words: string): string {
  return `  ${name}`.padEnd(OPTION_COLUMN) + words.replaceAll('\n', `\n${' '.repeat(OPTION_COLUMN)}`);
}
