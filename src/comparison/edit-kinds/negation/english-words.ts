import { wordSet } from '../word-set.ts';

// English words of negation. They are folded: in lower case, and an apostrophe is `"`.

/** Words that deny what follows them. */
export const NEGATORS: ReadonlySet<string> = wordSet(
  'not cannot never no none nobody nothing nowhere neither without hardly scarcely barely ain"t',
);

/** Verbs that take `n’t`, as they are written before it. */
export const VERBS_BEFORE_NOT = 'do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must';

/** `don’t`, also where its apostrophe or its `t` was forgotten: `dont`, `don’`. */
export const CONTRACTED = new RegExp(`^(?:\\p{L}+n"t|(?:${VERBS_BEFORE_NOT})n(?:"|t))$`, 'u');

/** `don` before an apostrophe that is a word of its own. */
export const CONTRACTED_BEFORE_APOSTROPHE: ReadonlySet<string> = wordSet('don doesn didn isn wasn wouldn couldn');

/** Before these words a negator says something else: `not only`, `no doubt`, `nothing but`. */
export const NO_NEGATOR_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['not', wordSet('only just merely simply least so surprisingly unlike unlikely')],
  ['no', wordSet('matter doubt wonder sooner less more fewer later thanks')],
  ['nothing', wordSet('but less more else')],
  ['none', wordSet('other too')],
  ['never', wordSet('mind')],
  ['hardly', wordSet('any surprising')],
]);

/** Words that deny or exclude without being negators: what they govern may be what a negator governed. */
export const NEGATIVES: ReadonlySet<string> = wordSet(
  'fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined declining ' +
    'lack lacks lacked lacking deny denies denied denying unable inability avoid avoids avoided avoiding without ' +
    'stop stops stopped stopping stopp stopps stoped stoping prevent prevents prevented preventing absent absence impossible ' +
    'rarely seldom hardly scarcely barely few little cease ceased forbid forbids forbidden forbade neglect neglects neglected ' +
    'miss misses missed missing reject rejects rejected rejecting rather instead far short doubt doubts doubted doubtful ' +
    'too free except unless otherwise neither nor former formerly prohibit prohibits prohibited prohibiting ban bans banned ' +
    'bar bars barred dispute disputes disputed dismiss dismisses dismissed contest contests contested rebuff rebuffed outlaw ' +
    'outlaws outlawed down against silent',
);

/** Verbs that deny what they govern: where one goes and what it governed stays, the sense turns round. */
export const DENYING_VERBS: ReadonlySet<string> = wordSet(
  'deny denies denied denying lack lacks lacked lacking forbid forbids forbade forbidden',
);

/** Verbs that deny what they govern where `to` follows: `failed to stop`, `forgot to lock`. */
export const DENYING_BEFORE_TO: ReadonlySet<string> = wordSet(
  'fail fails failed failing refuse refuses refused refusing refusal decline declines declined declining ' +
    'forget forgets forgot forgotten neglect neglects neglected omit omits omitted',
);

/** Stems of verbs that say the opposite of those. */
export const AFFIRMING_VERBS: ReadonlySet<string> = wordSet(
  'agr agre accept confirm admit manag succeed promis allow permit acknowledg affirm approv offer consent remember grant',
);

/** Stems of verbs of hindering. */
export const HINDERING_VERBS: ReadonlySet<string> = wordSet(
  'imped hinder block obstruct prevent delay stop halt hamper thwart stall',
);

/** Words that are the opposite of `neither` and `none`. */
export const BOTH_AND_ALL: ReadonlySet<string> = wordSet('both each all every either');

/** Stems of verbs of what happens by itself: of these, `unlikely` and `not` say the same, as a forecast. Of an act, `not` is a refusal. */
export const EVENTS: ReadonlySet<string> = wordSet('happen occur com be last succeed chang rain snow aris');

/** Verbs before `not` that stay the same without it. */
export const MODALS: ReadonlySet<string> = wordSet('should must may might can could would will shall');

/** Words that put off what is denied, or make one exception from it: `not until noon` is `only at noon`. */
export const EXCEPTING: ReadonlySet<string> = wordSet('until till before unless except save');

/** Words whose prefix turns the sense round; those with `un-` and `non-` are not listed. */
export const PREFIXED: ReadonlySet<string> = wordSet(
  'illegal illegible illiterate illogical immature immoral impatient imperfect impolite impossible improbable improper impure ' +
    'inaccessible inaccurate inactive inadequate inappropriate incapable incomplete inconsistent inconvenient incorrect ' +
    'indecent independent indirect ineffective inefficient ineligible inexpensive inexperienced informal inhuman innumerable ' +
    'insane insecure insensitive insignificant insincere insufficient intolerant invalid invisible irrational irregular ' +
    'irrelevant irreplaceable irresponsible disagree disagreed disagrees disappear disappears disappeared disapprove ' +
    'disapproved disapproves dishonest dislike disliked disloyal disobey disobeys disobeyed dissatisfied discontinue ' +
    'discontinued disconnect disconnects disconnected disadvantage disadvantaged disadvantages disbelief disbelieve ' +
    'disbelieved disbelieves',
);

/** How much or how many: `not many` is `few`, so what is denied is the quantity. */
export const QUANTITIES: ReadonlySet<string> = wordSet('many much enough');

/** Words between a negator and what it denies that are not denied themselves, beside function words and adverbs in `-ly`. */
export const PASSED_OVER: ReadonlySet<string> = wordSet(
  'even yet ever really quite one also still longer n"t would could might must may shall let like',
);

/** Past forms of irregular verbs, and the stem that stands for all forms of each. */
export const IRREGULAR_STEMS: ReadonlyMap<string, string> = new Map(
  (
    'came:com went:go gone:go saw:see seen:see knew:know known:know said:say paid:pay took:tak taken:tak gave:giv given:giv got:get ' +
    'made:mak found:find told:tell thought:think left:leav felt:feel kept:keep began:begin begun:begin brought:bring wrote:writ ' +
    'written:writ stood:stand heard:hear meant:mean met:met ran:run spoke:speak spoken:speak held:hold led:lead lost:los won:win ' +
    'bought:buy sold:sell sent:send spent:spend slept:sleep sat:sit ate:eat eaten:eat fell:fall fallen:fall drove:driv driven:driv ' +
    'broke:break broken:break chose:choos chosen:choos wore:wear rose:ris risen:ris grew:grow grown:grow flew:fly drank:drink ' +
    'sang:sing swam:swim threw:throw understood:understand caught:catch taught:teach fought:fight built:build did:do done:do ' +
    'had:hav has:hav was:be were:be is:be are:be been:be became:becom showed:show shown:show lent:lend laid:lay hid:hid rode:rid shook:shak drew:draw swore:swear blew:blow ' +
    'froze:freez stole:steal tore:tear woke:wak shot:shoot hung:hang swept:sweep wept:weep fed:feed struck:strik dug:dig rang:ring ' +
    'sank:sink forgot:forget forgotten:forget gave:giv hurt:hurt'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
