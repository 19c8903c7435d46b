import { wordSet } from '../word-set.ts';

/** The words of negation of a language other than English, in lower case, an apostrophe as `"`. */
export interface NegationWords {
  /** Words that deny what stands beside them. */
  readonly negators: ReadonlySet<string>;
  /** Beginnings of verbs that deny what they govern, or mean its lack: `refused`, `denied`, `forbade`. */
  readonly denyingVerbs: readonly string[];
  /** Beginnings of verbs that say the opposite of those: `agreed`, `confirmed`. */
  readonly affirmingVerbs: readonly string[];
  /** Prefixes that turn the sense of a word round: `un` of `unsicher`. */
  readonly prefixes: readonly string[];
  /** Words after a negator that make it say something else: `nicht nur`. */
  readonly noNegatorBefore: ReadonlySet<string>;
  /** After these, what was denied is put right: `nicht A, sondern B`. */
  readonly contrasts: ReadonlySet<string>;
  /** Words that put off or narrow what is said: `not before noon` is `only at noon`, `not long enough` is `too short`. */
  readonly narrowing: ReadonlySet<string>;
  /** Words that come and go with a negator and say nothing without it, beside function words. */
  readonly passedOver: ReadonlySet<string>;
  /** Answers of yes. */
  readonly yes: ReadonlySet<string>;
}

function words({
  negators,
  verbs = '',
  affirming = '',
  prefixes = '',
  before = '',
  contrasts = '',
  narrowing = '',
  passedOver = '',
  yes = '',
}: Record<'negators', string> &
  Partial<
    Record<'verbs' | 'affirming' | 'prefixes' | 'before' | 'contrasts' | 'narrowing' | 'passedOver' | 'yes', string>
  >): NegationWords {
  const list = (text: string) => (text ? text.split(' ') : []);
  return {
    negators: wordSet(negators),
    denyingVerbs: list(verbs),
    affirmingVerbs: list(affirming),
    prefixes: list(prefixes),
    noNegatorBefore: wordSet(before),
    contrasts: wordSet(contrasts),
    narrowing: wordSet(narrowing),
    passedOver: wordSet(passedOver),
    yes: wordSet(yes),
  };
}

/** By BCP 47 primary subtag. Chinese and Arabic are here too; of Chinese, each character is a word. */
export const NEGATION_WORDS: ReadonlyMap<string, NegationWords> = new Map([
  [
    'de',
    words({
      negators:
        'nicht kein keine keinen keiner keinem keines keinerlei nie niemals niemand niemanden niemandem nichts weder nirgends nirgendwo keinesfalls keineswegs ohne nein mitnichten',
      verbs:
        'weiger verweiger bestritt bestreit leugne ablehn lehnte verbiet verbot verneint versäum unterließ misslang misslung scheiter',
      affirming:
        'bereit willig zugestimm stimm bestätig versprach versproch erlaub gelang geling gelung akzept angenommen',
      prefixes: 'un miss nicht-',
      before: 'nur allein bloß zuletzt umsonst',
      contrasts: 'sondern',
      narrowing: 'mangel weniger vor bevor bis erst nur zu wenig wenige wenigen kaum selten außer genug',
      passedOver:
        'mehr länger noch mal einmal etwas immer stets oft manchmal jeder jede jeden jedem alle alles beide wohl völlig ganz vielleicht durchaus auch schon sehr so doch ein eine einen einem einer',
      yes: 'ja',
    }),
  ],
  [
    'nl',
    words({
      negators: 'niet geen nooit niemand niets nergens zonder noch nee nimmer geenszins',
      verbs: 'weiger ontken verbied verbood verboden verzuim vergat vergeten mislukt',
      affirming: 'verleen gewähr bewillig bevestig beloof toegest stemde bereid aanvaard accept lukt gelukt',
      prefixes: 'on',
      before: 'alleen slechts enkel',
      contrasts: 'maar',
      narrowing: 'gebrek minder voor voordat tot pas slechts maar te weinig nauwelijks zelden behalve genoeg alleen',
      passedOver:
        'meer langer steeds wel ook nog iets altijd vaak soms iedereen ieder allen beide alle alles al misschien een zeer heel',
      yes: 'ja',
    }),
  ],
  [
    'fr',
    words({
      negators: 'ne pas jamais rien aucun aucune ni nul nulle personne sans non guère nullement',
      verbs: 'refus nier nié nie niai interdi échou démenti défend oubli',
      affirming: 'accord accept confirm promi perm autori réussi admi consent',
      prefixes: 'im in il ir dés dé mal non-',
      before: 'seulement',
      contrasts: 'mais',
      narrowing: 'manque moins avant seulement trop peu qu que sauf assez jusqu seul',
      passedOver:
        'plus encore toujours souvent tout tous toute toutes monde chacun quelqu"un quelque chose déjà peut-être aussi certainement parfois beaucoup',
      yes: 'oui si',
    }),
  ],
  [
    'es',
    words({
      negators: 'no nunca jamás nadie nada ningún ninguno ninguna tampoco ni sin',
      verbs: 'negó negar negaron niega negaba rehus rechaz prohib desmint desmient olvid fracas',
      affirming: 'conced acept confirm promet permit autori logr admit prest acced consint',
      prefixes: 'im in i des',
      before: 'solo sólo solamente obstante',
      contrasts: 'sino',
      narrowing:
        'falta menos dejar dejó hasta antes solo sólo solamente demasiado poco poca pocos pocas salvo excepto bastante más',
      passedOver:
        'ya más aún todavía siempre todo todos toda todas mundo alguien algo algún alguno alguna también quizá quizás tal vez cada ambos muchas mucho veces con',
      yes: 'sí',
    }),
  ],
  [
    'pt',
    words({
      negators: 'não nunca jamais ninguém nada nenhum nenhuma nem tampouco sem',
      verbs: 'recus negou negar negaram nega negava proib desment esquec fracass',
      affirming: 'conced aceit confirm promet permit autori consegu admit concord',
      prefixes: 'im in i des',
      before: 'só somente apenas obstante',
      contrasts: 'mas',
      narrowing:
        'falta menos deixar deixou até antes só somente apenas demais demasiado pouco pouca poucos poucas senão salvo exceto bastante mais',
      passedOver:
        'já mais ainda sempre todo todos toda todas mundo gente alguém algo algum alguma também talvez cada ambos com um uma',
      yes: 'sim',
    }),
  ],
  [
    'it',
    words({
      negators: 'non mai nessun nessuno nessuna niente nulla né neanche nemmeno neppure senza no',
      verbs: 'rifiut negat negò negar nega negava vieta smenti dimentic falli',
      affirming: 'conced concess accett conferm promes permes autorizz riusc ammess accons',
      prefixes: 'im in il ir dis s',
      before: 'solo soltanto solamente appena',
      contrasts: 'ma bensì',
      narrowing:
        'mancanza meno prima solo soltanto solamente finché troppo poco poca pochi poche che salvo tranne abbastanza',
      passedOver:
        'più ancora sempre già tutto tutti tutta tutte ognuno qualcuno qualcosa qualche anche forse spesso entrambi con',
      yes: 'sì',
    }),
  ],
  [
    'sv',
    words({
      negators: 'inte ej icke aldrig ingen inget inga ingenting utan nej',
      verbs: 'vägra förnek förbjud förbjöd saknade',
      affirming: 'gick lovade bekräft tillät tillåt lyckad',
      prefixes: 'o in miss',
      before: 'bara endast',
      contrasts: 'utan',
      narrowing: 'förrän innan först bara för få litet',
      passedOver: 'längre mer alltid alla allt någon något några också redan ännu kanske',
      yes: 'ja jo',
    }),
  ],
  [
    'ru',
    words({
      negators:
        'не нет ни никогда никто никого никому никем ничего ничто ничем ничему нельзя никакой никакого никакая никакие нигде никуда без невозможно',
      verbs: 'отказ отриц отверг запре запрещ опроверг забы',
      affirming: 'дал выдал соглас подтверд разреш обещ призна приня удал',
      prefixes: 'не без бес',
      before: 'только просто',
      contrasts: 'а но',
      narrowing: 'недостаток менее раньше до пока лишь только слишком мало немногие редко едва кроме достаточно',
      passedOver:
        'больше уже ещё еще всё все каждый каждого каждому любой кто-то что-то всегда часто иногда тоже оба обе может возможно безусловно можно есть очень вполне один одна',
      yes: 'да',
    }),
  ],
  [
    'ar',
    words({
      negators: 'لا لم لن ليس ليست ليسوا لست غير بدون دون بلا عدم كلا',
      verbs: 'رفض يرفض ترفض نفى ينفي نفت أنكر ينكر أنكرت منع حظر',
      affirming: 'قبل وافق أكد سمح',
      before: 'يزال تزال زال بد سيما شك',
      contrasts: 'بل',
      narrowing: 'إلا سوى فقط حتى قليل قليلة',
      passedOver: 'يعد تعد أعد مع بعد أبدا أيضا كل',
      yes: 'نعم',
    }),
  ],
  [
    'zh',
    words({
      negators: '不 没 沒 无 無 未 非 别 勿 莫 拒 否',
      affirming: '同 证 答',
      contrasts: '而',
      narrowing: '才 只 太 少 除',
      passedOver: '再 还 還 有 能 会 會 可 已 经 經 就 也 都 了 过 過 着 的 得 很 绝 同 意 每 个 個 认',
      yes: '是 对',
    }),
  ],
]);
