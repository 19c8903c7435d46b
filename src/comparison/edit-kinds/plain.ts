/** A word in lower case and without accents, `ß` as `ss`: `Février` becomes `fevrier`. */
export function toPlain(word: string): string {
  return /^[a-z]*$/u.test(word)
    ? word
    : word
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/ß/gu, 'ss');
}
