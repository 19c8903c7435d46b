import { itTells } from '../../../../fixtures/edit-kinds.ts';
import { NAME_ROWS } from './rows.ts';

describe('the edit kind name', () => {
  itTells(NAME_ROWS);
});
