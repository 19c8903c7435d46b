import * as l10n from '@vscode/l10n';
import type { SentencePlace } from '../../presentation/group-sentences.ts';
import { shownText } from '../../presentation/heading-marks.ts';
import { findLikelyPartners } from '../../presentation/likely-partners.ts';
import { partnerLine } from '../../presentation/pairing-words.ts';
import { paragraphNumber } from '../../presentation/words.ts';
import { otherSide, type Side } from '../../story/side.ts';
import { type Choice, choose } from '../messages.ts';
import type { Compared } from '../session/session.ts';

/** So many likely partners come first in a list of all sentences. */
const MAX_LIKELY = 10;

/**
 * Asks for the partner of a sentence: the likeliest sentences of the other story with their share, then all others in order.
 * @returns the index of the sentence chosen; undefined when dismissed
 */
export function pickPartner({ list }: Compared, place: SentencePlace): Promise<number | undefined> {
  const { index, comparison } = list;
  const other = otherSide(place.side);
  const likely = findLikelyPartners(comparison, place, MAX_LIKELY);
  const known = new Set(likely.map(({ sentence }) => sentence));
  const choiceOf = (sentence: number, share: number): Choice<number> => {
    const { text, place, percent, now } = partnerLine(index, other, { sentence, share });
    return { label: text, description: [...(share > 0 ? [percent] : []), place, now].join(' · '), value: sentence };
  };
  const rest = comparison[other].sentences.flatMap((_, sentence) =>
    known.has(sentence) ? [] : [choiceOf(sentence, 0)],
  );
  const separators = likely.length > 0 && rest.length > 0 ? [{ label: allWords(other) }] : [];
  const words = shownText(comparison[place.side], place.sentence);
  return choose([...likely.map(({ sentence, share }) => choiceOf(sentence, share)), ...separators, ...rest], {
    title: l10n.t({
      message: 'Pair ¶{0} “{1}” With',
      args: [paragraphNumber(comparison[place.side], place.sentence), words.slice(0, MAX_TITLE_LENGTH)],
      comment: ['Above a list of sentences: {0} is the paragraph of the sentence to pair, {1} its words.'],
    }),
    placeHolder: likely.length > 0 ? partnerWords(other) : l10n.t('No likely partner: choose one'),
  });
}

/** At most this many UTF-16 units of the sentence stand in the title. */
const MAX_TITLE_LENGTH = 60;

function allWords(side: Side): string {
  return side === 'original'
    ? l10n.t({ message: 'all sentences of the original story', comment: ['A heading in a list.'] })
    : l10n.t({ message: 'all sentences of the modified story', comment: ['A heading in a list.'] });
}

function partnerWords(side: Side): string {
  return side === 'original'
    ? l10n.t({ message: 'Its partner in the original story', comment: ['Asks for a sentence to pair another with.'] })
    : l10n.t({ message: 'Its partner in the modified story', comment: ['Asks for a sentence to pair another with.'] });
}
