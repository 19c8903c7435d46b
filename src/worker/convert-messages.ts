import { type Conversion, convert } from '../conversion/convert.ts';
import type { TrackedView } from '../conversion/tracked-view.ts';
import { type Translations, useTranslations } from '../text/wording.ts';

/** A request to the thread that converts files. */
export interface ConvertRequest {
  readonly bytes: Uint8Array;
  /** How a refusal names the file; its ending counts. */
  readonly name: string;
  readonly view: TrackedView;
  /** For the words of a refusal; English without them. */
  readonly translations?: Translations | undefined;
}

/** Its answer. A `failure` is a defect of the program. */
export type ConvertAnswer = Conversion | { readonly failure: string };

/** Converts what a request asks for. */
export function answerConversion({ bytes, name, view, translations }: ConvertRequest): ConvertAnswer {
  try {
    useTranslations(translations);
    return convert(bytes, name, view);
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
