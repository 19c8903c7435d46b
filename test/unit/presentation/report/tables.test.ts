import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { compareStories } from '../../../../src/comparison/compare.ts';
import { csvReport } from '../../../../src/presentation/report/csv.ts';
import { jsonReport } from '../../../../src/presentation/report/json.ts';
import { markdownReport } from '../../../../src/presentation/report/markdown.ts';
import { bakery, reportOn } from '../../../fixtures/reports.ts';
import { drafts } from '../../../fixtures/stories.ts';

describe('the Markdown report', () => {
  it('is a table of the changes with both wordings', () => {
    const lines = markdownReport(reportOn(bakery())).split('\n');
    assert.equal(lines[0], '# wire.md → paper.md');
    assert.ok(lines.includes('| No. | Change | ¶ | Original | Modified |'));
    assert.ok(
      lines.includes(
        '| 1 | Edited (figure) | ¶2 → ¶2 | The bakery spent ~~4.2~~ million crowns on a new oven. | The bakery spent **4.9** million crowns on a new oven. |',
      ),
    );
    assert.ok(lines.includes('- ¶5 → ¶3, 2 sentences: A photograph hangs above the till. … It shows a baker.'));
  });

  it('marks words by CriticMarkup', () => {
    const text = markdownReport(reportOn(bakery()), 'critic');
    assert.match(text, /spent \{--4\.2--\} million .* spent \{\+\+4\.9\+\+\} million/u);
    assert.match(text, /\| \{--The old sign fell down in a storm\.--\} \| {2}\|/u);
  });

  it('shows what a story holds as text, and no cell ends early', () => {
    const comparison = compareStories('A | b <b> {++c++} *d*.', 'A | b <b> {++c++} *e*.');
    const row = markdownReport(reportOn(comparison))
      .split('\n')
      .find((line) => line.startsWith('| 1 '));
    assert.equal(row?.match(/(?<!\\)\|/gu)?.length, 6);
    assert.match(row ?? '', /A \\\| b \\<b\\> \\\{\+\+c\+\+\\\} \\\*/u);
  });
});

describe('the CSV report', () => {
  it('has a row for each group', () => {
    const lines = csvReport(reportOn(bakery())).split('\r\n');
    assert.equal(
      lines[0],
      '\uFEFFchange,kind,moved,about,original paragraph,original,modified paragraph,modified,similarity,probability',
    );
    assert.equal(lines.length, bakery().groups.length + 2);
    assert.match(
      lines[2]!,
      /^1,edited,,figure,2,The bakery spent 4\.2 million crowns on a new oven\.,2,The bakery spent 4\.9 million crowns on a new oven\.,0\.\d{3},[01]\.\d{3}$/u,
    );
  });

  it('runs no formula', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1']) {
      const csv = csvReport(reportOn(compareStories('Rain fell.', `${formula} and "more", said; he`)));
      assert.ok(csv.includes(`"'${formula} and ""more"", said; he"`), csv);
    }
  });
});

describe('the JSON report', () => {
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync('schema/comparison.schema.json', 'utf8')),
  );
  const holds = (value: unknown) =>
    assert.ok(validate(JSON.parse(JSON.stringify(value))), JSON.stringify(validate.errors));

  it('holds to its schema', () => {
    holds(jsonReport(bakery()));
    holds(jsonReport(bakery(), new Set(['figure'])));
    fc.assert(fc.property(drafts, ([original, modified]) => holds(jsonReport(compareStories(original, modified)))));
  });

  it('would not hold to it with a field renamed', () => {
    const { groups, ...rest } = jsonReport(bakery());
    assert.equal(validate(JSON.parse(JSON.stringify({ ...rest, pairs: groups }))), false);
  });

  it('names the groups of moves by their indices among those that are told', () => {
    const { groups, moves } = jsonReport(bakery(), new Set(['moved']));
    assert.deepEqual(
      moves.map(({ groups }) => groups),
      [[0, 1]],
    );
    assert.ok(groups.every(({ moved }) => moved));
  });
});
