import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { pairingsIn, pairSentences, resetGroup, unpairGroup } from '../../presentation/hand-pairings.ts';
import { isPinned } from '../../presentation/pairing-words.ts';
import { ofCount } from '../../text/wording.ts';
import type { Comparisons, OpenComparison } from '../comparisons.ts';
import { inform, note, warn } from '../messages.ts';
import type { Compared } from '../session/session.ts';
import { stillComparing } from '../take-over/taker.ts';
import type { PairingMemory } from './pairing-memory.ts';
import { pickPartner } from './pick-partner.ts';
import { pinsOfCompared } from './pins.ts';
import type { PairingRequest } from './request.ts';

/** Said where both sides are the same file. */
export function oneStory(): string {
  return l10n.t('Both sides are the same file: every sentence is its own partner.');
}

/** Pairs and parts sentences by hand, as a reader asks for it, and says what came of it. */
export class Pairer {
  readonly #comparisons: Comparisons;
  readonly #memory: PairingMemory;

  constructor(comparisons: Comparisons, memory: PairingMemory) {
    this.#comparisons = comparisons;
    this.#memory = memory;
  }

  /** Does what a request asks for. */
  async act(request: PairingRequest): Promise<void> {
    const open = this.#comparisons.find(vscode.Uri.parse(request.original), vscode.Uri.parse(request.modified));
    if (!open) return note(l10n.t('these stories are not being compared any more'));
    if (open.session.isOneStory) return inform(oneStory());
    if (request.action === 'undo') return this.undo(open);
    const { compared } = open.session;
    if (!compared) return inform(stillComparing());
    if (request.action === 'forget') return this.#forgetGone(open, compared);
    const { sentences } = compared.comparison[request.side];
    const isOther = compared.version !== request.version || compared.original.toString() !== request.original;
    if (isOther || request.sentence >= sentences.length)
      return note(l10n.t('the comparison has changed meanwhile: choose the sentence again'));
    await this.#actOn(open, compared, request);
  }

  /** Takes the last pairing by hand back. */
  async undo(open: OpenComparison): Promise<void> {
    if (open.session.isOneStory) return inform(oneStory());
    if (!(await this.#memory.undo(open.session))) return note(l10n.t('no pairing by hand to undo'));
    if (await compareAgain(open)) note(l10n.t('Pairing undone.'));
  }

  /** Forgets all pairings by hand of two stories. */
  async resetAll(open: OpenComparison): Promise<void> {
    if (open.session.isOneStory) return inform(oneStory());
    const { length } = open.session.pairings;
    if (length === 0) return note(l10n.t('nothing was paired by hand here'));
    await this.#memory.set(open.session, []);
    if (await compareAgain(open)) note(forgottenWords(length));
  }

  async #actOn(open: OpenComparison, compared: Compared, request: PairingRequest): Promise<void> {
    const { side, sentence } = request;
    const { comparison } = compared;
    // There may be newer ones than the comparison was made by.
    const { pairings } = open.session;
    const group = comparison.groups[compared.list.index.groupOf(side, sentence)]!;
    switch (request.action) {
      case 'choose': {
        if (open.panel?.active) return open.panel.choosePartner(compared, { side, sentence });
        const partner = await pickPartner(compared, { side, sentence });
        if (partner !== undefined) await this.act({ ...request, action: 'pair', partner });
        return;
      }
      case 'pair': {
        const { partner = -1, add = false } = request;
        const other = side === 'original' ? 'modified' : 'original';
        if (partner >= comparison[other].sentences.length) return;
        await this.#memory.set(open.session, pairSentences(comparison, pairings, { side, sentence }, partner, add));
        if (await compareAgain(open)) showPair(open);
        return;
      }
      case 'unpair':
        if (group.original.length === 0 || group.modified.length === 0)
          return note(l10n.t('this sentence has no partner'));
        await this.#memory.set(open.session, unpairGroup(comparison, pairings, group));
        if (await compareAgain(open)) note(l10n.t('No longer a pair. Undo Pairing takes it back.'));
        return;
      case 'reset':
        if (!isPinned(group, pinsOfCompared({ comparison, pairings })))
          return note(l10n.t('nothing was paired by hand here'));
        await this.#memory.set(open.session, resetGroup(comparison, pairings, group));
        if (await compareAgain(open)) note(l10n.t('Pairing reset. Undo Pairing takes it back.'));
    }
  }

  async #forgetGone(open: OpenComparison, { comparison }: Compared): Promise<void> {
    const { pairings } = open.session;
    const { gone } = pairingsIn(comparison, pairings);
    if (gone.length === 0) return;
    await this.#memory.set(
      open.session,
      pairings.filter((pairing) => !gone.includes(pairing)),
    );
    if (await compareAgain(open)) note(l10n.t('Forgotten. Undo Pairing takes it back.'));
  }
}

function forgottenWords(pairings: number): string {
  return ofCount(
    pairings,
    l10n.t('{0} pairing by hand forgotten. Undo Pairing brings it back.', pairings),
    l10n.t('{0} pairings by hand forgotten. Undo Pairing brings them back.', pairings),
  );
}

/** Compares by the pairings as they are now; returns whether that went well, and says why not. */
async function compareAgain({ session }: OpenComparison): Promise<boolean> {
  await session.compare();
  const { state } = session;
  if (state?.type === 'trouble') void warn(state.message);
  return state?.type === 'compared';
}

/** Leads to the pair that was made last, and says so. */
function showPair({ session, panel }: OpenComparison): void {
  const { compared } = session;
  const pair = compared && pairingsIn(compared.comparison, compared.pairings).together.at(-1);
  if (pair && panel?.active) panel.revealGroup(compared.list.index.groupOf('original', pair[0]));
  note(l10n.t('Paired. Undo Pairing takes it back.'));
}
