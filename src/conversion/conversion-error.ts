/** Why a file cannot be converted, in one sentence or two for the user: names the file and the cure. */
export class ConversionError extends Error {}
