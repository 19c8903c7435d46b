import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/alignment/align.ts';

const links = (original: readonly string[], modified: readonly string[]) =>
  alignSentences(original, modified).map((link) => [link.original, link.modified]);

describe('a sentence that was added', () => {
  for (const [language, original, [added, edited]] of [
    [
      'en',
      'Three bad reasons to sell a house:',
      ['Above all: never sign a sale only to please a cousin!', 'Some bad reasons for selling a house:'],
    ],
    [
      'de',
      'Zwei gute Gründe, ein Versprechen zu brechen:',
      [
        'Vor allem: Brich nie aus Bequemlichkeit mit alten Freunden!',
        'Einige gute Gründe, ein Versprechen nicht zu halten:',
      ],
    ],
    [
      'fr',
      'Deux bonnes raisons de quitter une ville :',
      [
        'Surtout : ne partez jamais pour une simple dispute de voisins !',
        'Quelques bonnes raisons de quitter la ville :',
      ],
    ],
    [
      'es',
      'Dos buenos motivos para vender una barca:',
      ['Sobre todo: nunca firmes nada para contentar a un primo.', 'Algunos buenos motivos para vender la barca:'],
    ],
  ] as const)
    it(`is no part of a split beside it (${language})`, () => {
      assert.deepEqual(links([original], [added, edited]), [[0, 1]]);
      assert.deepEqual(links([added, edited], [original]), [[1, 0]]);
    });
});

/** By language: what both stories keep, what was omitted with its stock sentence, what was added with another. */
const STOCK: Readonly<Record<string, readonly [kept: string[], omitted: string[], added: string[]]>> = {
  en: [
    ['You may borrow skates at the kiosk.', 'Skates cost two pounds.', 'The rink shuts at nine.', 'Dogs stay outside.'],
    [
      'We hold a race in January.',
      'Prizes are given by the mayor.',
      'Please see our race calendar (rink.example/races) for more details.',
    ],
    ['Anyone who was banned must leave.', 'For more details, please see our house rules (rink.example/rules/conduct).'],
  ],
  de: [
    [
      'Schlittschuhe gibt es am Kiosk.',
      'Sie kosten zwei Euro.',
      'Die Bahn schließt um neun.',
      'Hunde bleiben draußen.',
    ],
    [
      'Im Januar findet ein Rennen statt.',
      'Der Bürgermeister verteilt die Preise.',
      'Bitte lesen Sie für weitere Hinweise unseren Rennkalender (bahn.example/rennen).',
    ],
    [
      'Wer Hausverbot hat, muss gehen.',
      'Für weitere Hinweise lesen Sie bitte die Hausordnung (bahn.example/regeln/verbote).',
    ],
  ],
  fr: [
    [
      'On loue des patins au kiosque.',
      'Ils coûtent deux euros.',
      'La piste ferme à neuf heures.',
      'Les chiens restent dehors.',
    ],
    [
      'Une course a lieu en janvier.',
      'Le maire remet les prix.',
      'Consultez notre calendrier des courses (piste.example/courses) pour plus de détails.',
    ],
    [
      'Toute personne exclue doit partir.',
      'Pour plus de détails, consultez le règlement intérieur (piste.example/regles/conduite).',
    ],
  ],
  es: [
    [
      'Los patines se alquilan en el quiosco.',
      'Cuestan dos euros.',
      'La pista cierra a las nueve.',
      'Los perros esperan fuera.',
    ],
    [
      'En enero hay una carrera.',
      'El alcalde entrega los premios.',
      'Consulte nuestro calendario de carreras (pista.example/carreras) para más detalles.',
    ],
    [
      'Quien fue expulsado debe irse.',
      'Para más detalles, consulte las normas de la casa (pista.example/normas/conducta).',
    ],
  ],
};

describe('a stock sentence', () => {
  for (const [language, [kept, omitted, added]] of Object.entries(STOCK))
    it(`that speaks of something else is not moved across the story (${language})`, () => {
      const original = [...kept, ...omitted];
      const modified = [...kept.slice(0, 1), ...added, ...kept.slice(1)];
      const stayed = [
        [0, 0],
        [1, 3],
        [2, 4],
        [3, 5],
      ];
      assert.deepEqual(links(original, modified), stayed);
      assert.deepEqual(
        links(modified, original),
        stayed.map(([left, right]) => [right, left]),
      );
    });
});
