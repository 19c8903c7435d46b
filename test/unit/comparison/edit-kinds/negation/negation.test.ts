import { itTells } from '../../../../fixtures/edit-kinds.ts';
import { NEGATION_ROWS } from './rows.ts';

describe('the edit kind negation', () => {
  itTells(NEGATION_ROWS);
});
