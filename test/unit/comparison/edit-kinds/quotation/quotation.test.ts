import { itTells } from '../../../../fixtures/edit-kinds.ts';
import { QUOTATION_ROWS } from './rows.ts';

describe('the edit kind quotation', () => {
  itTells(QUOTATION_ROWS);
});
