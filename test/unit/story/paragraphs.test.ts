import assert from 'node:assert/strict';
import { parseStory } from '../../../src/story/parse.ts';
import type { ParseOptions } from '../../../src/story/story-reader.ts';

const paragraphsOf = (text: string, options: ParseOptions = { lang: 'en' }) => {
  const story = parseStory(text, options);
  return story.paragraphs.map(({ start, end, kind }) => [kind, text.slice(start, end)] as const);
};
const texts = (text: string, options?: ParseOptions) => paragraphsOf(text, options).map(([, paragraph]) => paragraph);

const wire = [
  'Harbour closes for the winter',
  '20190603',
  'https://news.example/harbour-closes-for-the-winter',
  'The harbour closed on Monday, which had served as the only door to the island since the bridge fell in the storm.',
  'LINDHOLM - Harbour master Noor Lind said the ice was too thick for the ferry and too thin for the sledges this year.',
  'The islanders were not asked.',
  '"We were told by a note on the door," said the baker, who has sold bread to the crew of the ferry for thirty years.',
];

const wrapped = [
  'The harbour closed on Monday, and with it the only door to the island',
  'since the bridge had fallen in the storm of the year before. Harbour',
  'master Noor Lind said that the ice was by now too thick for the ferry and',
  'too thin for the sledges.',
];

const verse = [
  'The ferry lies beneath the ice,',
  'its lamps are out, its crew at home,',
  'And no one asks it twice',
  'to roam.',
];

describe('paragraphs of plain text', () => {
  it('part at blank lines', () => assert.deepEqual(texts('One.\n\nTwo.\n \t\nThree.'), ['One.', 'Two.', 'Three.']));
  for (const [name, newline] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r', LS: '\u2028', PS: '\u2029' }))
    it(`part at lines that end with ${name}`, () =>
      assert.deepEqual(texts(['One is here.', '', 'Two is there.'].join(newline)), ['One is here.', 'Two is there.']));
  it('leave out the byte order mark', () => assert.deepEqual(texts('\uFEFFOne.\n'), ['One.']));
  it('none in white space', () => assert.deepEqual(texts(' \r\n\t\n\u2028'), []));
  it('keep the lines of wire copy apart', () => assert.deepEqual(texts(wire.join('\n')), wire));
  it('join hard-wrapped lines', () => assert.deepEqual(texts(wrapped.join('\n')), [wrapped.join('\n')]));
  it('join the lines of a narrow column', () => {
    const column = wrapped.join(' ').replace(/(.{1,38}) /gu, '$1\n');
    assert.deepEqual(texts(`${column}\n\n${column}`), [column, column]);
  });
  it('join them with CRLF and indents', () =>
    assert.equal(texts(wrapped.map((line) => `  ${line}`).join('\r\n')).length, 1));
  it('keep the lines of verse', () => assert.deepEqual(texts(verse.join('\n')), verse));
  it('keep the lines of verse in hard-wrapped text', () =>
    assert.deepEqual(texts([...wrapped, '', ...verse.map((line) => `    ${line}`), '', ...wrapped].join('\n')), [
      wrapped.join('\n'),
      ...verse,
      wrapped.join('\n'),
    ]));
  it('let a heading right above wrapped lines stand alone', () =>
    assert.deepEqual(texts(['CHAPTER I', ...wrapped].join('\n')), ['CHAPTER I', wrapped.join('\n')]));
  it('let a heading and a byline stand alone', () =>
    assert.deepEqual(texts('Harbour closes\nBy Noor Lind\nLINDHOLM — It closed.'), [
      'Harbour closes',
      'By Noor Lind',
      'LINDHOLM — It closed.',
    ]));
  it('join a line that was broken by mistake', () =>
    assert.deepEqual(texts('It was a cold \nnight on the ice.'), ['It was a cold \nnight on the ice.']));
  it('keep a list of words', () =>
    assert.deepEqual(texts('nets\nlong ropes\noars, sails\n'), ['nets', 'long ropes', 'oars, sails']));
  const item = [
    '* Bring to the gate "a rope of hemp",',
    '  "A lamp", or "Bread" as the keeper may ask, and',
    '  the letter.',
  ];
  it('join an item that is wrapped under its marker', () =>
    assert.deepEqual(texts(item.join('\n')), [item.join('\n')]));
  it('join it whatever the width of another line', () => {
    const other = '* Tell the keeper your name and that of your mother, and wait until he has found both in the book.';
    assert.deepEqual(texts(`${item.join('\n')}\n\n${other}`), [item.join('\n'), other]);
    assert.deepEqual(texts(`${item.join('\n')}\n${other}`), [item.join('\n'), other]);
  });
  it('join hard-wrapped lines whatever the width of another line', () => {
    const other = `${wrapped.join(' ')} ${wrapped.join(' ')}`;
    assert.deepEqual(texts(`${wrapped.join('\n')}\n\n${other}`), [wrapped.join('\n'), other]);
  });
  it('join hard-wrapped lines without spaces or case', () => {
    const chinese =
      '渡船停在港口里一直没有离开因为冰太厚了船长站在甲板上望着远处的灯塔等着春天的到来他知道没有人会来。';
    const lines = chinese.replace(/(.{32})/gu, '$1\n');
    assert.deepEqual(texts(`${lines}\n\n${lines}`, { lang: 'zh' }), [lines, lines]);
  });
  const lists: readonly (readonly [language: string, ...lines: string[]])[] = [
    [
      'zh',
      '演员表',
      '船长 林海',
      '灯塔看守人 王大山',
      '渡船上的女孩 小梅',
      '面包师 老陈，他在码头上卖面包已经卖了三十多年一直没有离开过这座小岛',
    ],
    ['ja', '出演', '船長 山田太郎', '灯台守 佐藤花子', '撮影 鈴木'],
    ['ar', 'كتابة سعاد الخطيب', 'تصوير كمال حداد'],
    ['hi', 'लेखक सुनीता वर्मा', 'चित्र कमल दास', 'सहायक रवि'],
    ['th', 'เขียนโดย สุดา', 'ภาพโดย กมล'],
    ['he', 'כתבה נועה לוי', 'צילם דן כהן'],
    ['fr', 'Texte : Anne Morel', 'Photos : Jean Petit', 'Carte : Lise Roy'],
    ['de', 'Mehl', 'Butter', 'ein Ei'],
    ['en', 'Mira Holm   harbour master   Vell', 'Per Lind   baker   Carnwick'],
  ];
  for (const [lang, ...lines] of lists)
    it(`keep the lines of a list without bullets: ${lang}`, () =>
      assert.deepEqual(texts(lines.join('\n'), { lang }), lines));
  it('keep them beside prose', () => {
    const prose = '渡船停在港口里，一直没有离开，因为冰太厚了。船长站在甲板上，望着远处的灯塔，等着春天的到来。';
    const [, ...lines] = lists[0]!;
    assert.deepEqual(texts([prose, '', ...lines, '', prose].join('\n'), { lang: 'zh' }), [prose, ...lines, prose]);
  });
  it('know headings of chapters', () =>
    assert.deepEqual(paragraphsOf('CHAPTER 2.\n\nIt rained.\n\nKapitel IV. Der Sturm\n\nPart 2. It rained. He left.'), [
      ['heading', 'CHAPTER 2.'],
      ['prose', 'It rained.'],
      ['heading', 'Kapitel IV. Der Sturm'],
      ['prose', 'Part 2. It rained. He left.'],
    ]));
  it('know list items', () =>
    assert.deepEqual(paragraphsOf('Take:\n- nets\n- ropes\n1. oars'), [
      ['prose', 'Take:'],
      ['list item', '- nets'],
      ['list item', '- ropes'],
      ['list item', '1. oars'],
    ]));
});

const markdown: readonly (readonly [text: string, ...expected: (readonly [kind: string, text: string])[]])[] = [
  ['# It rained. All day #\nThen.', ['heading', '# It rained. All day #'], ['prose', 'Then.']],
  ['It rained\nall day\n===\nThen.', ['heading', 'It rained\nall day\n==='], ['prose', 'Then.']],
  ['---\ntitle: A. B\n---\nIt rained.', ['front matter', '---\ntitle: A. B\n---'], ['prose', 'It rained.']],
  ['+++\na = 1\n+++\n\nIt.', ['front matter', '+++\na = 1\n+++'], ['prose', 'It.']],
  ['---\nIt rained.', ['prose', '---'], ['prose', 'It rained.']],
  ['It.\n```js\na. B\n\nc. D\n```\nThen.', ['prose', 'It.'], ['code', '```js\na. B\n\nc. D\n```'], ['prose', 'Then.']],
  ['~~~\na. B\n```\n', ['code', '~~~\na. B\n```']],
  [
    'Rows:\n| a | b |\n|---|:-:|\n| c. D | e |\n\nEnd.',
    ['prose', 'Rows:'],
    ['table', '| a | b |\n|---|:-:|\n| c. D | e |'],
    ['prose', 'End.'],
  ],
  [
    '- One\n  goes on\n- Two\n  1. Three',
    ['list item', '- One\n  goes on'],
    ['list item', '- Two'],
    ['list item', '1. Three'],
  ],
  ['It rained in\n1984. Then not.', ['prose', 'It rained in\n1984. Then not.']],
  ['> One\n> goes on.\n\n> Two', ['quote', '> One\n> goes on.'], ['quote', '> Two']],
  ['One  \ntwo\\\nthree\nfour', ['prose', 'One'], ['prose', 'two\\'], ['prose', 'three\nfour']],
  ['One.\n\n* * *\n\nTwo.', ['prose', 'One.'], ['prose', '* * *'], ['prose', 'Two.']],
];

describe('paragraphs of Markdown', () => {
  for (const [text, ...expected] of markdown)
    it(JSON.stringify(text), () => assert.deepEqual(paragraphsOf(text, { format: 'markdown' }), expected));
  it('take headings, code and front matter for one sentence, and each row of a table, its rule with its head', () => {
    const text = '---\na: B. C\n---\n# It. Then\n```\na. B\n```\n| a. B |\n|---|\n| c |';
    const { paragraphs } = parseStory(text, { format: 'markdown' });
    assert.deepEqual(
      paragraphs.map(({ kind, first, last }) => [kind, last - first]),
      [
        ['front matter', 1],
        ['heading', 1],
        ['code', 1],
        ['table', 2],
      ],
    );
  });
});
