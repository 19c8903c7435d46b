import {
  readMultiple,
  readNumberInDigits,
  readNumberInWords,
  readSingle,
  readVagueNumber,
} from '../../../../../../src/comparison/edit-kinds/figure/readers/numbers.ts';
import { itReads } from '../../../../../fixtures/figures.ts';

describe('numbers in digits', () => {
  itReads(readNumberInDigits, [
    ['Some |1,200 people', '1,200 = number 1200 or 1.2'],
    ['built in |1896 there', '1896 = number 1896 (year)'],
    ['built in |2099', '2099 = number 2099 (year)'],
    ['some |2100 of them', '2100 = number 2100'],
    ['some |896 of them', '896 = number 896'],
    ['for |1896 dollars', '1896 dollars = number 1896 $'],
    ['some |1990 million', '1990 million = number 1990000000'],
    ['paid $|1896 for it', '$1896 = number 1896 $'],
    ['في |٧ سفن', '٧ = number 7'],
  ]);
});

describe('a single one, without a number', () => {
  itReads(readSingle, [
    ['took |a week', 'a = number 1'],
    ['after |an hour', 'an = number 1'],
    ['a man with |a dog', undefined],
    ['made |a second attempt', undefined],
    ['llamó |una vez', 'una = times 1', 'es'],
    ['dauerte |eine Woche', 'eine = number 1', 'de'],
    ['заняло |неделю', 'неделю = number 1', 'ru'],
    ['через |полчаса', 'полчаса = number 0.5', 'ru'],
    ['каждый |день', undefined, 'ru'],
    ['استغرق |أسبوعين', 'أسبوعين = number 2', 'ar'],
  ]);
});

describe('numbers in words, as figures', () => {
  itReads(readNumberInWords, [
    ['carries |seven boats', 'seven = number 7'],
    ['some |three hundred and forty-five sheep', 'three hundred and forty-five = number 345'],
    ['paid |five million dollars', 'five million dollars = number 5000000 $'],
    ['rose |thirty-six percent', 'thirty-six percent = number 36 %'],
    ['took |two and a half years', 'two and a half = number 2.5'],
    ['nearly |two thirds of them', 'two thirds = number 0.6666666666666666'],
    ['nearly |three-quarters', 'three-quarters = number 0.75'],
    ['at |seven p.m.', 'seven p.m. = time 420 pm'],
    ['only in |one boat', 'one = number 1'],
    ['|one-eyed', 'one = number 1'],
    ['the |one boat', undefined],
    ['no |one came', undefined],
    ['they saw |one another', undefined],
    ['he saw |one', undefined],
    ['he saw |one.', undefined],
    ['the |twenty-one boats', 'twenty-one = number 21'],
    ['carries |boats', undefined],
    ['es kamen |sieben Gäste', 'sieben = number 7', 'de'],
    ['por |siete por ciento', 'siete por ciento = number 7 %', 'es'],
  ]);
});

describe('multiples', () => {
  itReads(readMultiple, [
    ['knocked |twice', 'twice = times 2'],
    ['knocked |Thrice', 'Thrice = times 3'],
    ['knocked |once', 'once = times 1'],
    ['at |once', undefined],
    ['sales |doubled', 'doubled = factor 2'],
    ['met |several times', 'several = times several'],
    ['die Preise |verdreifachten sich', 'verdreifachten = factor 3', 'de'],
  ]);
});

describe('vague numbers', () => {
  itReads(readVagueNumber, [
    ['|Hundreds of people', 'Hundreds = vague 100'],
    ['|tens of thousands of people', 'tens of thousands = vague 10000'],
    ['some |dozens', 'dozens = vague 12'],
    ['some |hundred', undefined],
  ]);
});
