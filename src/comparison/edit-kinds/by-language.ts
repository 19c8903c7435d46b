/**
 * Makes a table of what is known of each language, by BCP 47 primary subtags. An entry is made when it is first asked for, as
 * two stories are in few languages; undefined for a language that is not among those given.
 */
export function tabulateByLanguage<T>(
  languages: Iterable<string>,
  make: (language: string) => T,
): (language: string) => T | undefined {
  const known = new Set(languages);
  const made = new Map<string, T>();
  return (language) => {
    if (!known.has(language)) return undefined;
    let entry = made.get(language);
    if (entry === undefined) {
      entry = make(language);
      made.set(language, entry);
    }
    return entry;
  };
}
