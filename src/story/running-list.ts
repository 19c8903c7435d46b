const ENUMERATOR = /(?<=^|\s)([•⁃▪‣]?\s?)(?:(\d{1,2})|([a-z]))([.)]{1,2})(?=\s|$)\s*/gu;

/**
 * Where the items of a list begin that runs on in one paragraph, `1) One 2) Two`, but for the first: the numbers or
 * letters follow each other in one style.
 */
export function runningList(paragraph: string): number[] {
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
