import assert from 'node:assert/strict';
import { pack } from '../../../src/comparison/packed/pack.ts';
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

  it('tells a failure', () => {
    const answer = answerReport({ ...request('html'), packed: undefined as never });
    assert.ok('failure' in answer && answer.failure);
  });
});
