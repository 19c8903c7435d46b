import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareStories } from '../../../src/comparison/compare.ts';
import { wordReport } from '../../../src/presentation/report/docx/docx.ts';
import { Report } from '../../../src/presentation/report/report.ts';
import { bakery, reportOn } from '../../fixtures/reports.ts';
import { decide, documentOf } from '../../fixtures/word-file.ts';

/** How long LibreOffice may take to start and to end, on a machine that does other work. */
const OFFICE_LIMIT_MS = 240_000;

const DECISIONS = ['accept', 'reject'] as const;

/** A macro that opens each Word file of a folder, accepts or rejects all changes and writes what is left as plain text. */
const MACRO = `Sub DecideAll(folder As String, count As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Text (encoded)"
  filter(1).Name = "FilterOptions"
  filter(1).Value = "UTF8,LF,,,"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For story = 0 To count - 1
    For Each decision In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(folder & "/" & story & ".docx", "_blank", 0, hidden())
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & decision & "AllTrackedChanges", "", 0, Array())
      document.storeToURL(folder & "/" & story & "." & LCase(decision) & ".txt", filter())
      document.close(True)
    Next
  Next
End Sub`;

describe('the Word file in LibreOffice', () => {
  let folder = '';
  const office = (...args: string[]) =>
    spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', ...args], {
      encoding: 'utf8',
      timeout: OFFICE_LIMIT_MS,
    });

  before(function () {
    folder = mkdtempSync(join(tmpdir(), 'story-diff-office-'));
    if (office('--version').status !== 0) {
      console.log('    LibreOffice Writer is not installed (soffice): the Word file is not tried in it.');
      this.skip();
    }
    office('--terminate_after_init'); // makes the profile
    const escaped = MACRO.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    writeFileSync(
      join(folder, 'profile/user/basic/Standard/Module1.xba'),
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
    );
    cases.forEach(({ file }, index) => {
      writeFileSync(join(folder, `${index}.docx`), file);
    });
    office(`macro:///Standard.Module1.DecideAll("${pathToFileURL(folder)}",${cases.length})`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const plain = (original: string, modified: string) =>
    wordReport(new Report(compareStories(original, modified), { names: { original: 'a.txt', modified: 'b.txt' } }));
  const cases = [
    { what: 'a story with every kind of change', file: wordReport(reportOn(bakery())) },
    {
      what: 'paragraphs that came, went and were joined',
      file: plain(
        'One stays here.\n\nTwo goes away for good. It was long.\n\nThree stays here.\n\nFour and five were two.\n\nThey are joined now.',
        'One stays here. Three stays here.\n\nSix is new in this place.\n\nFour and five were two. They are joined now.\n\nSeven comes last.',
      ),
    },
  ];
  cases.forEach(({ what, file }, index) => {
    for (const decision of DECISIONS)
      it(`${decision}s all changes of ${what}`, () => {
        const expected = decide(documentOf(file), decision).map(({ text }) => text.replaceAll('*', ''));
        const written = readFileSync(join(folder, `${index}.${decision}.txt`), 'utf8').replace(/^\uFEFF/u, '');
        assert.deepEqual(written.trimEnd().split('\n'), expected);
      });
  });
});
