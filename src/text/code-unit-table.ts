/**
 * Makes a table of what `classify` says of single UTF-16 code units, 0 to 254: many times quicker than a regular expression.
 * An entry is filled in when it is first asked for, as no text has many different ones.
 */
export function tabulateCodeUnits(classify: (unit: string) => number): (code: number) => number {
  const classes = new Uint8Array(0x10000); // one more than the class; 0 where it is not known yet
  return (code) => {
    if (classes[code] === 0) classes[code] = classify(String.fromCharCode(code)) + 1;
    return classes[code]! - 1;
  };
}
