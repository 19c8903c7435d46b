import type { Story } from '../../story/story.ts';

/** The break between most paragraphs of prose in a story; a blank line when there are no two of them. */
export function usualBreak({ text, paragraphs }: Story): string {
  const counts = new Map<string, number>();
  paragraphs.forEach(({ start, kind }, index) => {
    const before = paragraphs[index - 1];
    if (!before || kind !== 'prose' || before.kind !== 'prose') return;
    const lines = breakOf(text.slice(before.end, start));
    counts.set(lines, (counts.get(lines) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n\n';
}

/** The white space between two paragraphs with at most one blank line, and with the indent of the second. */
export function breakOf(space: string): string {
  const [, indent = ''] = /([^\r\n]*)$/u.exec(space)!;
  const lines = space.match(/\r\n|[\r\n\u2028\u2029]/gu)?.length ?? 0;
  return (lines > 1 ? '\n\n' : '\n') + indent;
}
