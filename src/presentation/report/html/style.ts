import * as l10n from '@vscode/l10n';
import type { Side } from '../../../story/side.ts';
import { cssString } from './escape.ts';

/** A browser has no theme of VS Code: the report has its own colours, of which text has a contrast of 4.5 at least. */
const LIGHT =
  '--bg:#fff;--fg:#1c1c1c;--dim:#5d5d5d;--rule:#d9d9d9;--omit:#b3261e;--add:#2b6a2f;--edit:#1257a6;--warn:#8a5a00;' +
  '--omitw:#fdecea;--addw:#edf5e6;--delw:#f9d3cf;--insw:#d5e8c4;--link:#1257a6;--move:#6b6b6b';
const DARK =
  '--bg:#1b1b1b;--fg:#dedede;--dim:#a6a6a6;--rule:#3b3b3b;--omit:#ff8a80;--add:#8fce7f;--edit:#7ab7ff;--warn:#e5b94c;' +
  '--omitw:#3a1d1b;--addw:#222f1b;--delw:#5a2522;--insw:#33491f;--link:#7ab7ff;--move:#9a9a9a';
const PRINT = LIGHT.replace('--fg:#1c1c1c', '--fg:#000')
  .replace('--dim:#5d5d5d', '--dim:#444')
  .replace('--rule:#d9d9d9', '--rule:#bbb')
  .replace('--link:#1257a6', '--link:#000');
/** Letters as in print, on every system. */
const SERIF = '"Iowan Old Style","Palatino Linotype",Palatino,P052,Georgia,"Noto Serif",serif';
const SANS = 'system-ui,"Segoe UI","Noto Sans",sans-serif';

/**
 * The style sheet of a report. What colour tells, a sign, a line or a frame tells as well: it must be read on paper without
 * colour. Bars of added text are `::before`, because Chromium drops the frame of a cell with a `double` border.
 */
export function styleSheet(names: Readonly<Record<Side, string>>): string {
  const foot = cssString(`${names.original} ↔ ${names.modified}`);
  return `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:980px;padding:28px 32px 60px;color:var(--fg);background:var(--bg);font:14px/20px ${SANS}}
.story{font:15px/22px ${SERIF};overflow-wrap:anywhere}
.heading{font-weight:600}
.code,.table,.front-matter{white-space:pre-wrap;font-family:ui-monospace,monospace;font-size:13px}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.eyebrow{margin:0;color:var(--dim);font-size:12px;letter-spacing:.06em}
h1{margin:2px 0 12px;font:600 25px/31px ${SERIF};overflow-wrap:anywhere}
h2{margin:30px 0 8px;font-size:16px;line-height:22px;font-weight:600}
h2 small{color:var(--dim);font-size:13px;font-weight:400;margin-left:6px}
.top{display:grid;grid-template-columns:minmax(0,1fr) 104px;gap:0 28px;align-items:start;padding-bottom:14px;border-bottom:2px solid var(--fg)}
dl{display:grid;grid-template-columns:76px minmax(0,1fr);gap:3px 12px;margin:0 0 14px}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}dd span{color:var(--dim)}
.counts{display:flex;flex-wrap:wrap;gap:6px 18px;margin:0;padding:0;list-style:none}.counts b{font-size:16px;font-variant-numeric:tabular-nums}.counts li{white-space:nowrap}
figure{margin:0;text-align:center;color:var(--dim);font-size:11px;line-height:14px}
svg .t{fill:currentColor}svg .e{fill:var(--edit)}svg .o{fill:var(--omit)}svg .a{fill:var(--add)}svg .l{fill:none;stroke:currentColor}svg .le{fill:none;stroke:var(--edit)}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;padding:9px 0;border-bottom:1px solid var(--rule);font-size:13px}
.note,.key{margin:12px 0 0;color:var(--dim);font-size:13px}.key{margin:0 0 8px}.key del,.key ins{color:var(--fg)}
.sign{display:inline-flex;width:15px;height:15px;align-items:center;justify-content:center;border:1.3px solid currentColor;border-radius:3px;font:700 12px/1 ${SANS};margin-inline-end:5px;vertical-align:-2px}
.sign.m,.sign.u{border-color:transparent}
.o{color:var(--omit)}.a{color:var(--add)}.e{color:var(--edit)}.m{color:var(--move)}
del{text-decoration:line-through 1.3px;background:var(--delw);border-radius:2px}
ins{text-decoration:underline 1.3px;text-underline-offset:3px;background:var(--insw);border-radius:2px}
del.mark,ins.mark{outline:1px solid currentColor;text-decoration-thickness:1px;padding:0 1px}
table{width:100%}
.check{border-collapse:collapse}.check td{padding:6px 10px 6px 0;border-top:1px solid var(--rule);vertical-align:top}.check tbody tr:first-child td{border-top:0}
.check .w{width:128px}.check .n{width:56px}.check td.no{text-align:right;padding-right:0}
.box{display:inline-block;width:13px;height:13px;border:1.3px solid var(--fg);border-radius:2px;margin-inline-end:8px;vertical-align:-2px}
.badge{display:inline-block;padding:0 8px;border:1.3px solid var(--warn);border-radius:9px;font-size:12px;line-height:17px;margin:0 4px 3px 0}
.badges{display:inline-block;vertical-align:top;max-width:96px}
.rows{border-collapse:separate;border-spacing:0 7px;table-layout:fixed}
.rows col.s{width:126px}.rows col.n{width:38px}
:where(:not(:lang(en))) .rows col.s{width:156px}
.rows thead th{position:sticky;top:0;z-index:1;padding:6px 8px 5px;text-align:left;font-size:13px;background:var(--bg);border-bottom:1px solid var(--fg)}
.rows thead th span{color:var(--dim);font-weight:400}
.rows td{padding:5px 10px 4px;vertical-align:top}
.rows td.p{padding:7px 6px 4px 0;color:var(--dim);font-size:12px;text-align:right;white-space:nowrap}
.rows td.k{padding:6px 4px 4px 10px;font-size:13px;line-height:18px}
.kind{display:block;white-space:nowrap}.rows td.k b{font-weight:600}.rows td.k .d{display:block;color:var(--dim);font-size:12px;padding-left:39px}
.rows td.k .badge{margin:2px 0 0 18px}
.no{color:var(--dim);font-size:12px;font-variant-numeric:tabular-nums}
.rows td.k .no{display:inline-block;min-width:18px;text-align:right;margin-right:3px}
.cut{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
tr.same td{color:var(--dim);padding-top:1px;padding-bottom:1px;font-size:13px}tr.same .story{font-size:14px;line-height:18px}tr.same td.p{padding-top:2px}tr.same td.k{padding-top:1px;white-space:nowrap}
td.ed{position:relative}td.ed::before{content:'';position:absolute;left:0;top:0;bottom:0;border-left:3px solid var(--edit)}
td.om{border:1px solid var(--omit);border-left:4px solid var(--omit);background:var(--omitw)}
.rows td.ad{position:relative;border:1px solid var(--add);background:var(--addw);padding-left:14px}
td.ad::before{content:'';position:absolute;left:2px;top:0;bottom:0;border-left:2.5px solid var(--add)}
td.none{border:1px dashed var(--dim);color:var(--dim);font-size:12px;font-style:italic;text-align:center}.rows td.none{vertical-align:middle}
td.mv{border-left:4px double var(--move)}
.inner{color:var(--dim);font:12px/16px ${SANS}}
.part{display:inline-block;min-width:14px;height:15px;margin-inline-end:4px;padding:0 2px;border:1px solid var(--edit);border-radius:3px;font:700 10px/13px ${SANS};text-align:center;vertical-align:1.5px}
.ghost{margin-top:3px;padding-inline-start:9px;border-inline-start:1px dashed var(--dim);color:var(--dim);font-size:14px;line-height:20px}
.moves{border-collapse:collapse}.moves td{padding:4px 12px 4px 0;border-top:1px solid var(--rule);vertical-align:top}.moves tbody tr:first-child td{border-top:0}.moves td:first-child{width:190px;white-space:nowrap}
footer{margin-top:26px;padding-top:8px;border-top:1px solid var(--rule);color:var(--dim);font-size:12px}
:target td{background-color:color-mix(in srgb,var(--link) 12%,transparent)}
@media (max-width:640px){body{padding:16px 12px 40px}.rows col.s{width:92px}.rows td.k .d{padding-left:0}}
@page{size:A4 portrait;margin:15mm 14mm 16mm;@bottom-left{content:${foot};font:8pt sans-serif}@bottom-right{content:${pageWords()};font:8pt sans-serif}}
@media print{:root{${PRINT}}
body{max-width:none;padding:0;font-size:9.5pt;line-height:13pt}.story{font-size:10.5pt;line-height:14.5pt}nav{display:none}a{color:inherit}
h1{font-size:16pt;line-height:20pt}h2{margin-top:14pt;break-after:avoid}tr{break-inside:avoid}.rows thead,.check thead{display:table-header-group}.rows thead th{position:static}
.rows col.s{width:114px}:where(:not(:lang(en))) .rows col.s{width:138px}.rows col.n{width:30px}.rows td.k{font-size:9pt}.rows td.om{border-width:1pt 1pt 1pt 3.5pt}.rows td.ad{border-width:1pt}.rows td.none{border-width:1pt}
.counts{gap:4px 9px;font-size:9pt}.counts b{font-size:10.5pt}.counts .sign{margin-right:4px}.top{gap:0 8px}:target td{background-color:transparent}.rows :target td.om{background-color:var(--omitw)}.rows :target td.ad{background-color:var(--addw)}}`;
}

/** "page 3 of 12", of which CSS writes the numbers when the page is printed. */
function pageWords(): string {
  const words = l10n.t({
    message: 'page {page} of {pages}',
    comment: ['At the foot of a printed page: its number, and how many there are.'],
  });
  return words
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part) => (/^\{pages?\}$/u.test(part) ? `counter(${part.slice(1, -1)})` : cssString(part)))
    .join(' ');
}
