import { isConverted } from '../conversion/endings.ts';
import { refuseByEnding, refuseTracked } from '../conversion/refusals.ts';
import type { TrackedView } from '../conversion/tracked-view.ts';
import { UserError } from './user-error.ts';

/**
 * The text of a file that is no text file, as Markdown. What converts it is loaded only now.
 * @param name how messages name the file
 * @param view which version of a Word document with tracked changes
 * @returns undefined for a file that is read as text
 * @throws {UserError} when it cannot be converted
 */
export async function readConverted(
  bytes: Uint8Array,
  file: string,
  name: string,
  view: TrackedView,
): Promise<string | undefined> {
  if (view === 'rejected' && !/\.docx$/iu.test(file)) throw new UserError(refuseTracked(name));
  if (isConverted(file)) {
    const { convert } = await import('../conversion/convert.ts');
    const conversion = convert(bytes, name, view);
    if ('refusal' in conversion) throw new UserError(conversion.refusal);
    return conversion.text;
  }
  const refusal = refuseByEnding(file, name);
  if (refusal !== undefined) throw new UserError(refusal);
  return undefined;
}
