const ENUMERATOR = /(?<=^|\s)([•⁃▪‣]?\s?)(?:(\d{1,2})|([a-z]))([.)]{1,2})(?=\s|$)\s*/gu;

/**
 * Finds the items of a list that runs on in one paragraph, `1) One 2) Two`: its numbers or letters follow each other and are
 * written alike. Returns where each item but the first begins, as offsets into the paragraph.
 */
export function findRunningItems(paragraph: string): number[] {
  if (!/^(?:[•⁃▪‣]\s?)?(?:\d{1,2}|[a-z])[.)]/u.test(paragraph)) return [];
  const items: number[] = [];
  let style = '';
  let count = 0;
  for (const match of paragraph.matchAll(ENUMERATOR)) {
    const [, bullet = '', digits, letter, closing = ''] = match;
    const value = digits ? Number(digits) : letter!.codePointAt(0)!;
    const own = `${bullet.trim()}${digits ? 1 : 'a'}${closing}`;
    if (match.index === 0) style = own;
    else if (own !== style || value !== count + 1) continue;
    else items.push(match.index);
    count = value;
  }
  return items;
}
