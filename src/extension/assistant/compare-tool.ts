import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { assistantAnswer, fittingAnswer } from '../../presentation/assistant-answer.ts';
import { SELECTABLE_KINDS, type SelectableKind } from '../../presentation/report/selection.ts';
import { Review } from '../../presentation/review.ts';
import { inEnglish } from '../../text/wording.ts';
import { toPlainText } from '../plain-text.ts';
import { compareUnseen } from '../session/compare-unseen.ts';
import type { StartThread } from '../session/comparison-worker.ts';
import { fileName, storyName } from '../session/stories.ts';
import { fileInLastCommit, findRepository, hasVersion } from '../versions/git.ts';
import type { Snapshots } from '../versions/snapshots.ts';
import { findStoryFile } from './story-path.ts';

/** What the manifest calls the snapshot of what was read last, in whichever language VS Code is. */
const LAST_READ = 'Last Read';

/** What an assistant may give: the manifest's `inputSchema` describes it, and VS Code checks no more than that. */
interface CompareInput {
  /** The path of the modified story. */
  readonly modified: string;
  /** The path of the original, or */
  readonly original?: string;
  /** which version of the modified story is the original: a commit, branch or tag of git, or the name of a snapshot. */
  readonly version?: string;
  readonly only?: readonly string[];
}

/**
 * The tool with which an assistant compares two stories, so that it tells of what was left out by the true alignment.
 * It reads the two stories and shows and writes nothing; the user is asked first.
 */
export class CompareTool implements vscode.LanguageModelTool<CompareInput> {
  readonly #startThread: StartThread;
  readonly #snapshots: Pick<Snapshots, 'of' | 'uriOf'>;

  constructor(startThread: StartThread, snapshots: Pick<Snapshots, 'of' | 'uriOf'>) {
    this.#startThread = startThread;
    this.#snapshots = snapshots;
  }

  /** Registers the tool where VS Code has tools. */
  register(): vscode.Disposable {
    return vscode.lm?.registerTool?.('storyDiff_compare', this) ?? { dispose: () => {} };
  }

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<CompareInput>): vscode.PreparedToolInvocation {
    const title = l10n.t('Compare Stories');
    const modified = toPlainText(input.modified);
    if (input.original === undefined) {
      const args = { modified, version: toPlainText(input.version ?? 'HEAD') };
      return {
        invocationMessage: l10n.t('Comparing its version {version} with {modified}', args),
        confirmationMessages: {
          title,
          message: l10n.t(
            'Story Diff reads its version {version} and {modified}, and tells the assistant what was omitted, added, reworded and moved.',
            args,
          ),
        },
      };
    }
    const args = { modified, original: toPlainText(input.original) };
    return {
      invocationMessage: l10n.t('Comparing {original} with {modified}', args),
      confirmationMessages: {
        title,
        message: l10n.t(
          'Story Diff reads {original} and {modified}, and tells the assistant what was omitted, added, reworded and moved.',
          args,
        ),
      },
    };
  }

  async invoke(
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<CompareInput>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const modified = await findStoryFile(input.modified);
    const original =
      input.original === undefined
        ? await this.#findVersion(modified, input.version ?? 'HEAD')
        : await findStoryFile(input.original);
    const selection = readSelection(input.only);
    const compared = await compareUnseen(this.#startThread, original, modified, token);
    const names = { original: storyName(original), modified: storyName(modified) };
    const fits = async (text: string) => {
      if (!tokenizationOptions) return true;
      return (await tokenizationOptions.countTokens(text, token)) <= tokenizationOptions.tokenBudget;
    };
    // As the manifest speaks to it.
    const write: typeof assistantAnswer = (...args) => inEnglish(vscode.l10n.bundle, () => assistantAnswer(...args));
    const answer = await fittingAnswer({ review: new Review(compared.list), names, selection }, fits, write);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
  }

  /**
   * The address of a version of a story.
   * @throws {Error} when there is no such version; the message names the story and the cure
   */
  async #findVersion(story: vscode.Uri, version: string): Promise<vscode.Uri> {
    const snapshot = this.#snapshots
      .of(story)
      .find(({ name, isLastRead }) => name === version || (isLastRead && version === LAST_READ));
    if (snapshot) return this.#snapshots.uriOf(snapshot);
    const tracked = await findRepository(story);
    // A story that was renamed since the last commit has its former name there.
    for (const file of tracked ? [story, fileInLastCommit(tracked)] : [])
      if (await hasVersion(tracked!, version, file)) return tracked!.versionUri(version, file);
    const where = tracked
      ? 'in git or among its snapshots'
      : 'among its snapshots, and it lies in no git repository that is open';
    throw new Error(
      `${fileName(story)} has no version "${version}" ${where}. Name a commit, a branch, a tag or a snapshot, or give the path of the original.`,
    );
  }
}

/** @throws {Error} for a kind that there is not, naming those that there are */
function readSelection(only: readonly string[] | undefined): ReadonlySet<SelectableKind> | undefined {
  if (!only?.length) return undefined;
  const kinds = new Set<SelectableKind>();
  for (const name of only) {
    const kind = SELECTABLE_KINDS.find((kind) => kind === name);
    if (!kind) throw new Error(`There are no changes of the kind "${name}", only: ${SELECTABLE_KINDS.join(', ')}.`);
    kinds.add(kind);
  }
  return kinds;
}
