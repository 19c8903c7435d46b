import { type Translations, useTranslations } from '../text/wording.ts';

// Runs before the other modules of the page: the components draw as soon as they are defined, and the words are to be there.
const block = document.getElementById('translations');
if (block) useTranslations(JSON.parse(block.textContent ?? '') as Translations);
