import type { Side } from '../../story/side.ts';
import type { Jump } from '../map/story-map.ts';

/** The sentence that an event happened in. */
export function sentenceAt(target: EventTarget | null): Jump | undefined {
  const element = (target as Element | null)?.closest?.('[data-sentence]');
  if (!element) return undefined;
  return { side: element.getAttribute('data-side') as Side, sentence: Number(element.getAttribute('data-sentence')) };
}

/** The group of the sentence, ribbon or label that an event happened in. */
export function groupAt(target: EventTarget | null): number | undefined {
  const group = (target as Element | null)?.closest?.('[data-group]')?.getAttribute('data-group');
  return group ? Number(group) : undefined;
}
