import type { Story } from '../../story/story.ts';

/** What parts most paragraphs of prose in a story; a blank line where nothing tells. */
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

/** A paragraph break without more blank lines than one, with the indent of what follows. */
export function breakOf(space: string): string {
  const [, indent = ''] = /([^\r\n]*)$/u.exec(space)!;
  const lines = space.match(/\r\n|[\r\n\u2028\u2029]/gu)?.length ?? 0;
  return (lines > 1 ? '\n\n' : '\n') + indent;
}
