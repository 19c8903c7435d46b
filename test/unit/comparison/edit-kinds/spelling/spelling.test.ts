import { itTells } from '../../../../fixtures/edit-kinds.ts';
import { SPELLING_ROWS } from './rows.ts';

describe('the edit kind spelling', () => {
  itTells(SPELLING_ROWS);
});
