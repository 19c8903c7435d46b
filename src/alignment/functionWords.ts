/**
 * Function words of the languages stories are most often compared in: they say little of what a sentence is about,
 * so they weigh less. One list for all, as a story may quote another language.
 */
export const functionWords: readonly string[] =
  // English
  (
    'a an the and or but nor so if then than that this these those there here of in on at by for from to with without ' +
    'into onto upon over under about after before between through during against as is are was were be been being am ' +
    'has have had having do does did doing done will would shall should can could may might must not no it its he him ' +
    'his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what when ' +
    'where why how all any some each every both such own other another same just only very too also up down out off ' +
    'again more most much many s t d ll re ve ' +
    // German
    'der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß ob wenn als wie so zu ' +
    'zum zur im in ins am an ans auf aus bei beim bis durch für gegen mit nach ohne über um unter vom von vor ist sind ' +
    'war waren sein bin bist hat haben hatte hatten wird werden wurde wurden kann können konnte muss müssen soll sollen ' +
    'will wollen nicht kein keine keinen er sie es ich du wir ihr ihm ihn ihnen mich dich uns euch sich mein dein seine ' +
    'seiner seinen ihre ihrer ihren unser euer dieser diese dieses diesem diesen auch noch nur schon sehr mehr man da ' +
    'dann hier dort was wer wo doch ' +
    // Portuguese
    'o os as um uma uns umas e ou mas que se de do da dos das no na nos nas em por pelo pela pelos pelas para com sem ' +
    'sob sobre entre até ao aos à às é são foi foram era eram ser estar está estão estava tem têm tinha ter há não já ' +
    'mais muito também como quando onde ele ela eles elas seu sua seus suas este esta estes estas esse essa isso isto ' +
    'aquele aquela lhe me te eu você nós ' +
    // Spanish
    'el la los las un una unos unas y pero del al en con sin es son fue fueron está están ha han había no sí su sus lo ' +
    'le les más muy también como cuando donde este esta estos estas ese esa él ella ellos ellas yo tú ' +
    // French
    'le la les un une des et ou mais que qui dont du de au aux en dans par pour avec sans sur sous est sont était ' +
    'étaient être a ont avait avoir ne pas plus ce cet cette ces il elle ils elles je tu nous vous on se sa son ses leur ' +
    'leurs y l d c n qu j m ' +
    // Italian and Dutch
    'il lo gli i e ed di del della dei delle che non per con su è sono era una uno si come più anche ' +
    'het een en van op te dat die niet zijn was met voor aan er om hij ze zij wij ik je naar ook'
  ).split(' ');
