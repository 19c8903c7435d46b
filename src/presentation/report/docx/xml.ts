/** The namespaces of a Word file. */
export const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Writes text so that XML shows it as it is, also within the quotes of an attribute. It must hold no control characters. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
