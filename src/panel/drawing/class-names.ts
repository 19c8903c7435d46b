/** The value of a `class` attribute: the names that apply. */
export function classNames(names: Readonly<Record<string, boolean>>): string {
  return Object.keys(names)
    .filter((name) => name && names[name])
    .join(' ');
}
