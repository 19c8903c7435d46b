/**
 * The language of the documents that are made from two stories. It has no grammar; it is there so that they wrap, show
 * no line numbers that are nobody's and warn of no curly quotes, whatever is set for plain text (the manifest's
 * `configurationDefaults`).
 */
export const COMPARISON_LANGUAGE = 'story-diff-comparison';
