import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/story/parse.ts';
import type { ParseOptions } from '../../../src/story/story-reader.ts';

/** In each text `¦` stands where one sentence ends and the next begins. */
const cases: readonly (readonly [name: string, options: ParseOptions, ...texts: string[]])[] = [
  ['closing punctuation', { lang: 'en' }, 'It rained. ¦The harbour closed! ¦Who knew? ¦Nobody.', 'So?! ¦Yes!!'],
  ['titles', { lang: 'en' }, 'Dr. Reyes met Mrs. Oduya and Gen. Ito. ¦They left.', 'St. Brigid’s is near Mt. Ossa.'],
  ['initials', { lang: 'en' }, 'J. R. Hale wrote it. ¦Anna B. Coe read it.', 'You and I. ¦Then came Noor I. Lind.'],
  [
    'dotted names',
    { lang: 'en' },
    'The U.S. Coast Guard came.',
    'She lives in the U.S. ¦He moved to the U.K. last May.',
  ],
  [
    'companies',
    { lang: 'en' },
    'Hale & Co. sold it. ¦Oduya Inc. Chairman Ito paid.',
    'He sued Hale Inc. ¦The court agreed.',
  ],
  [
    'Latin',
    { lang: 'en' },
    'It cost more, i.e. Reyes lost.',
    'Lind et al. disagree.',
    'Nets, ropes, etc. ¦The rest was lost.',
  ],
  ['time', { lang: 'en' }, 'It sails at 6 a.m. Friday.', 'The old ferry left the pier at 6 p.m. ¦Reyes stayed behind.'],
  [
    'numbers',
    { lang: 'en' },
    'It cost $3.50. ¦He paid.',
    'See p. 12, No. 4 and Fig. 3.',
    'It fell by 3 per cent. ¦40 boats sank.',
  ],
  ['ordinals', { lang: 'de' }, 'Am 3. Oktober regnete es. ¦Das war 1998. ¦Danach kam der Wind.'],
  ['abbreviations of languages', { lang: 'de' }, 'Es gibt z. B. Boote, ca. 30 bzw. 40 Stück. ¦Sie sind alt.'],
  ['years', { lang: 'pl' }, 'Port nad rzeką zamknięto dopiero w 1997 r. ¦Statki odpłynęły.', 'W 1997 r. Anna wróciła.'],
  ['years', { lang: 'ru' }, 'Старый порт у реки закрыли только в 1997 г. ¦Корабли ушли.'],
  [
    'eras',
    { lang: 'es' },
    'El puerto es del siglo II a. C. ¦Hoy está cerrado.',
    'Lo vio la Sra. Lind.',
    'Vive en EE. UU. ¦Es joven.',
  ],
  [
    'speech',
    { lang: 'en' },
    '“Why?” he asked.',
    '“Stop!” Reyes said. ¦“No,” said Lind. ¦“Never.”',
    '"Go!" ¦The crew went.',
  ],
  [
    'speech by a title',
    { lang: 'en' },
    '“Who is it?” Mrs. Oduya asked. ¦She waited.',
    'He smiled, “I see.” ¦She did not.',
  ],
  [
    'words like abbreviations',
    { lang: 'en' },
    'No. ¦Anna stayed.',
    'Hmm. ¦Anna stayed.',
    'He did his job. ¦Lind paid.',
  ],
  ['speech and a gesture', { lang: 'en' }, '“Why?” ¦He laughed.', '“Why?” I asked.'],
  ['two sentences of speech', { lang: 'en' }, '“Is it late? ¦We should go,” she said.', '"Yes." ¦"No." ¦"Maybe."'],
  ['single quotes', { lang: 'en' }, '‘Is it late?’ said Noor. ¦‘It is,’ said Anna.', "He said, 'Fine.' ¦They left."],
  [
    'quotes outside the point',
    { lang: 'en' },
    'He called it “our harbour”. ¦Noor’s ship sailed.',
    '(It was late.) ¦She left.',
  ],
  ['brackets inside', { lang: 'en' }, 'The ferry (It was late.) came in.', 'He wrote “it [...] rained” (Lind 7).'],
  ['quotes of languages', { lang: 'de' }, '„Wer ist da?“ ¦Niemand sprach. ¦»Komm.« ¦Sie kam.', '„Wer?“, fragte er.'],
  ['quotes of languages', { lang: 'fr' }, '« Qui est là ? » demanda-t-il. ¦« Personne. » ¦Il sortit.'],
  ['inverted marks', { lang: 'es' }, '¿Quién es? ¦¡Nadie! ¦—Soy yo —dijo Ana.'],
  [
    'ellipses',
    { lang: 'en' },
    'He waited… ¦Nothing came.',
    'Well . . . I see.',
    'He slept... and woke.',
    'No more.... ¦She left.',
  ],
  [
    'words that need no point',
    { lang: 'en' },
    'Look at me. ¦Then go.',
    'He was ill. ¦We knew.',
    'It is done. ¦In time, all is.',
  ],
  [
    'no white space',
    { lang: 'en' },
    'The rain fell.¦Then it stopped.',
    'Mail ana.Lind@example.com or see example.org/nets/ropes.Html. ¦Bye.',
  ],
  [
    'marks with selectors',
    { lang: 'en' },
    'So late\u203c\ufe0f ¦She left\u2049\ufe0f ¦He stayed!\ufe0f ¦Why?\u200d ¦Bye.\ufe0e ¦It rained.\u0301 ¦It rained!\u{1f3fd} ¦Bye.',
    'It was late\u203c\ufe0f” ¦She left.\ufe0f) ¦He stayed.',
  ],
  ['marks with selectors', { lang: 'zh' }, '天黑了\u203c\ufe0f¦船走了！\ufe0f¦「誰？\ufe0f」¦沒人說話。'],
  ['notes', { lang: 'en' }, 'The ferry sank.[3] ¦Nobody knew.[4][12] ¦It lay there.'],
  ['brand names', { lang: 'en' }, 'She works at Yahoo! in the harbour.'],
  ['smileys', { lang: 'en' }, 'See you there. :) ¦Bring nets! ;-) ¦Bye.'],
  ['casual lower case', { lang: 'en' }, 'we went home. ¦it was late! ¦nobody spoke.', 'We paid approx. five crowns.'],
  [
    'lists that run on',
    { lang: 'en' },
    '1) The nets ¦2) The ropes ¦3) The oars',
    'a. Nets. ¦b. Ropes.',
    '• 9. Oars ¦• 10. Sails',
  ],
  [
    'footings and sites',
    { lang: 'en' },
    '12 readers have liked this. ¦Share it.',
    'By NPA - Jun 3, 2019 - Updated Jun 4',
  ],
  ['no spaces', { lang: 'zh' }, '天黑了。¦船走了！¦「誰？」¦沒人說話。', '價格為３．５元。'],
  ['no spaces', { lang: 'ja' }, '雨が降った。¦「帰ろう。」と言った。'],
  ['other scripts', { lang: 'hi' }, 'बारिश हुई। ¦नाव चली गई।'],
  ['other scripts', { lang: 'ar' }, 'هل رحل؟ ¦نعم. ¦رحل اليوم.'],
  ['other scripts', { lang: 'el' }, 'Ποιος είναι; ¦Κανείς.'],
  ['no language known', { lang: 'und' }, 'Dr. Reyes met J. Lind. ¦Ana left.'],
  ['a language tag that is none', { lang: '?!' }, 'It rained. ¦Ana left.'],
  ['emphasis', { format: 'markdown' }, '**It rained.** ¦_Nobody_ came. ¦*Then.* ¦__Now.__'],
  [
    'links',
    { format: 'markdown' },
    'Read [it. All of it](http://a.example/b.c?d.E). ¦Bye.',
    '[It rained.](http://a.example) ¦Bye.',
  ],
  ['footnotes', { format: 'markdown' }, 'It rained.[^storm] ¦Nobody came.<sup>4</sup> ¦Then.[^1] ¦Bye.'],
  ['line breaks', { format: 'markdown' }, 'It rained<br>¦nobody came.<br />¦Bye.', 'The tag `<br>` is a break.'],
  [
    'scenes of a screenplay',
    { lang: 'en' },
    'INT. MILL - DAY',
    'EXT. HARBOUR - NIGHT',
    'INT./EXT. FERRY - DAWN',
    'He wrote EXT. ¦Then he slept.',
  ],
  ['numbers', { lang: 'en' }, 'No. 12 is shut. ¦Mira left.', 'No. ¦Mira left.'],
  ['numbers', { lang: 'de' }, 'Nr. 12 ist zu. ¦Mira ging.'],
  ['times', { lang: 'en' }, 'They met at 5 p.m. ¦Everyone came.', 'They met at 5 p.m. Eastern time.'],
  ['chapters', { lang: 'en' }, 'CHAPTER II.', 'Chapter 2. The Storm', 'II. THE STORM', 'Part 2. ¦It rained. ¦He left.'],
  ['chapters', { lang: 'fr' }, 'Chapitre 3. La tempête'],
  ['chapters', { lang: 'ru' }, 'ГЛАВА IV. БУРЯ', 'Глава 4. Буря'],
  ['chapters', { format: 'markdown', lang: 'es' }, 'Capítulo 2. La tormenta'],
  ['code', { format: 'markdown' }, 'Call `a. B` twice. ¦Then `stop.` ¦Bye.'],
];

describe('sentences', () => {
  for (const [name, options, ...texts] of cases)
    for (const marked of texts)
      it(`${name}: ${marked}`, () => {
        const text = marked.replaceAll('¦', '');
        const found = splitSentences(text, options).map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(
          found,
          marked.split('¦').map((sentence) => sentence.trim()),
        );
      });
});
