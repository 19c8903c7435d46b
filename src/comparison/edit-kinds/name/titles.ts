/**
 * Words with a capital before a name, or in place of it, that are no names themselves; in lower case. Titles of any
 * language stand in texts of any other.
 */
export const TITLES: ReadonlySet<string> = new Set(
  [
    // English
    'mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess duke duchess count countess earl baron',
    'baroness emperor empress president vice premier prime minister chancellor secretary ambassador attorney senator sen',
    'representative rep congressman congresswoman governor gov mayor judge justice chief chairman chairwoman director ceo deputy',
    'former foreign general gen colonel col major captain capt lieutenant lt sergeant sgt admiral commander officer inspector',
    'detective constable pope bishop archbishop cardinal monsignor rev reverend rabbi imam saint st god',
    'father mother sister brother uncle aunt grandma grandpa mom mum dad papa mama jr sr ii iii iv i ok',
    // French
    'madam madame monsieur mme mlle',
    // German
    'herr frau fräulein doktor',
    'kapitän kanzler kanzlerin könig königin präsident präsidentin ministerin bürgermeister richter pfarrer bischof onkel tante',
    // Spanish, Portuguese and Italian
    'señor señora don doña sra dom senhor senhora signor signora signore',
    // Dutch
    'meneer mijnheer mevrouw koning koningin kapitein',
    // Russian
    'господин госпожа господина госпожи господину госпоже товарищ доктор капитан министр президент профессор судья царь князь граф',
  ].flatMap((words) => words.split(' ')),
);
