import { textIn, type XmlElement } from '../xml.ts';

/** What holds no text of a page: programs, forms, media. */
const NO_TEXT = new Set([
  ...[
    'head',
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'canvas',
    'audio',
    'video',
  ],
  ...['map', 'button', 'input', 'select', 'textarea', 'datalist', 'dialog', 'rt', 'rp'],
]);

/** Classes by which pages hide from the eye what only a screen reader is to say. */
const UNSEEN_CLASS = /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/u;

/** Whether a reader sees what is in an element. Text in `<del>` was deleted. */
export function isVisible({ name, attributes }: XmlElement): boolean {
  return !(
    NO_TEXT.has(name) ||
    name === 'del' ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.style ?? '') ||
    UNSEEN_CLASS.test(attributes.class ?? '')
  );
}

/** Whether an element has a role, told as `role` or as the `epub:type` of an e-book. */
export function hasRole({ attributes }: XmlElement, ...roles: readonly string[]): boolean {
  const told = `${attributes.role ?? ''} ${attributes['epub:type'] ?? ''}`.split(/\s+/u);
  return told.some((role) => roles.includes(role.replace(/^doc-/u, '')));
}

/** Letters and digits in an element that a reader sees. */
export function countLetters(element: XmlElement): number {
  if (!isVisible(element)) return 0;
  let letters = 0;
  for (const child of element.children)
    letters += typeof child === 'string' ? (child.match(/[\p{L}\p{N}]/gu)?.length ?? 0) : countLetters(child);
  return letters;
}

/** The visible elements that `wanted` says yes to; none inside one that was found. */
export function* findVisible(
  roots: readonly XmlElement[],
  wanted: (element: XmlElement) => boolean,
): Generator<XmlElement> {
  for (const element of roots) {
    if (!isVisible(element)) continue;
    if (wanted(element)) yield element;
    else
      yield* findVisible(
        element.children.filter((child): child is XmlElement => typeof child !== 'string'),
        wanted,
      );
  }
}

/** The value of `<meta name="…" content="…">`, whatever the case of the name. */
export function metaOf(head: XmlElement | undefined, name: string): string | undefined {
  for (const child of head?.children ?? [])
    if (typeof child !== 'string' && child.name === 'meta' && child.attributes.name?.toLowerCase() === name)
      return child.attributes.content;
  return undefined;
}

/** The text of an element in one line. */
export function lineOf(element: XmlElement): string {
  return textIn(element).replace(/\s+/gu, ' ').trim();
}
