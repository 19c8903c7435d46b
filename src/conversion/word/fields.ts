/** A field that is open: its instruction, and whether its result has begun. */
interface Field {
  instruction: string;
  hasResult: boolean;
}

/** Fields whose results repeat what stands elsewhere in the document. */
const REPEATS = /^\s*(?:TOC|INDEX|TOA)\b/u;
const HYPERLINK = /^\s*HYPERLINK\s+(?!\\l)"([^"]+)"/u;

/** The fields around the runs that are read: a field begins in one run and may end in another paragraph. */
export class Fields {
  readonly #open: Field[] = [];

  begin(): void {
    this.#open.push({ instruction: '', hasResult: false });
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field) field.instruction += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.hasResult = true;
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether what is read is no text of the story: an instruction, or a result that repeats other text. */
  get isHidden(): boolean {
    return this.#open.some(({ instruction, hasResult }) => !hasResult || REPEATS.test(instruction));
  }

  /** Where the text that is read leads to. */
  get link(): string | undefined {
    return this.#open.map(({ instruction }) => HYPERLINK.exec(instruction)?.[1]).findLast((link) => link !== undefined);
  }
}

/** Whether a field with this instruction repeats other text, such as a table of contents. */
export function isRepeating(instruction: string | undefined): boolean {
  return REPEATS.test(instruction ?? '');
}
