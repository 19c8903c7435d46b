import { itTells } from '../../../../fixtures/edit-kinds.ts';
import { FIGURE_ROWS } from './rows.ts';

describe('the edit kind figure', () => {
  itTells(FIGURE_ROWS);
});
