import assert from 'node:assert/strict';
import { pack } from '../../../src/comparison/packed/pack.ts';
import { useTranslations } from '../../../src/text/wording.ts';
import { answerReport } from '../../../src/worker/answer-report.ts';
import { REPORT_FORMATS, type ReportRequest } from '../../../src/worker/report-messages.ts';
import { bakery } from '../../fixtures/reports.ts';

describe('the report worker', () => {
  const comparison = bakery();
  const request = (format: ReportRequest['format']): ReportRequest => ({
    packed: pack(comparison),
    texts: { original: comparison.original.text, modified: comparison.modified.text },
    options: { names: { original: 'wire.md', modified: 'paper.md' } },
    format,
  });

  for (const format of REPORT_FORMATS)
    it(`writes ${format}`, () => {
      const answer = answerReport(request(format));
      assert.ok('file' in answer);
      const text = new TextDecoder().decode(answer.file);
      assert.match(text, format === 'docx' ? /^PK/u : /4\.9|"figure"/u);
    });

  it('writes in the language that the request brings along, and in English again without one', () => {
    const written = (more: Partial<ReportRequest>) => {
      const answer = answerReport({ ...request('html'), ...more });
      return 'file' in answer ? new TextDecoder().decode(answer.file) : answer.failure;
    };
    const english = 'Comparison of two versions of a story';
    const pages = 'page {page} of {pages}/At the foot of a printed page: its number, and how many there are.';
    const translations = { [english]: 'Vergleich zweier <Fassungen>', [pages]: 'Seite {page} von {pages}' };
    const german = written({ translations });
    assert.match(german, /Vergleich zweier &#60;Fassungen&#62;/u);
    assert.match(german, /content:"Seite " counter\(page\) " von " counter\(pages\);/u);
    assert.match(written({}), /Comparison of two versions of a story/u);
  });

  after(() => useTranslations(undefined));

  it('tells a failure', () => {
    const answer = answerReport({ ...request('html'), packed: undefined as never });
    assert.ok('failure' in answer && answer.failure);
  });
});
