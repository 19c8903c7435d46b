import { elementsOf, type XmlElement } from '../xml.ts';
import { countLetters, findVisible, hasRole, isVisible } from './visible.ts';

/** What of a page is read. */
export interface Article {
  /** In order. */
  readonly roots: readonly XmlElement[];
  /** Parts of the roots that belong to the page around the article. */
  readonly leftOut: ReadonlySet<XmlElement>;
}

/** A list or a group with this share of its letters in links, or more, is a menu. */
const MAX_LINK_SHARE = 0.5;
/** A group with fewer links is none. */
const MIN_MENU_LINKS = 3;
/** Of several articles in a page one is the main one when it has this share of their letters, or more. */
const MIN_MAIN_SHARE = 0.5;

const LANDMARKS = ['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'toc'];
const GROUPS = new Set(['ul', 'ol', 'div', 'section', 'p', 'table', 'td', 'center', 'font']);
const ARTICLE = (element: XmlElement) => element.name === 'article' || hasRole(element, 'article');

/**
 * Finds the article of a page. First what the page says of itself counts: the one `<main>`, the one `<article>` in it or
 * the one that is longer than all others together; without `<nav>`, `<aside>`, `<footer>` and forms. A page that says nothing
 * of the kind is read whole, without its menus: groups of links, told by the share of their letters that are in links.
 * That share is what best tells text from what is around it (Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection
 * using Shallow Text Features", 2010). A headline that stands outside the article comes first.
 */
export function findArticle(body: XmlElement): Article {
  const mains = [...findVisible([body], (element) => element.name === 'main' || hasRole(element, 'main'))];
  const main = mains.length === 1 ? mains[0]! : body;
  const articles = [...findVisible([main], ARTICLE)];
  const article = findMain(articles);
  const root = article ?? main;
  const leftOut = new Set(findVisible([root], (element) => element !== root && isAround(element, root === body)));
  if (root === body) for (const menu of findMenus(body, leftOut)) leftOut.add(menu);
  const headings = [...findVisible([body], ({ name }) => name === 'h1')];
  const own = [...findVisible([root], ({ name }) => name === 'h1')];
  return { roots: own.length === 0 && headings.length === 1 && root !== body ? [headings[0]!, root] : [root], leftOut };
}

function findMain(articles: readonly XmlElement[]): XmlElement | undefined {
  const letters = articles.map(countLetters);
  const all = letters.reduce((sum, count) => sum + count, 0);
  return articles.find((_, index) => letters[index]! >= all * MIN_MAIN_SHARE && letters[index]! > 0);
}

/** Whether an element is around an article, by its name or its role. A note is an aside, and is read. */
function isAround(element: XmlElement, inPage: boolean): boolean {
  const { name } = element;
  if (name === 'aside')
    return !hasRole(element, 'footnote', 'endnote', 'rearnote', 'footnotes', 'endnotes', 'pullquote');
  if (name === 'header') return inPage;
  return name === 'nav' || name === 'footer' || name === 'form' || name === 'menu' || hasRole(element, ...LANDMARKS);
}

function* findMenus(element: XmlElement, leftOut: ReadonlySet<XmlElement>): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (!isVisible(child) || leftOut.has(child)) continue;
    if (GROUPS.has(child.name) && isMenu(child)) yield child;
    else yield* findMenus(child, leftOut);
  }
}

function isMenu(group: XmlElement): boolean {
  const links = [...findVisible([group], ({ name, attributes }) => name === 'a' && attributes.href !== undefined)];
  if (links.length < MIN_MENU_LINKS) return false;
  const linked = links.reduce((sum, link) => sum + countLetters(link), 0);
  return linked >= countLetters(group) * MAX_LINK_SHARE;
}
