/**
 * Puts rich text into the clipboard, and the same as plain text. The host has copied the plain text before: where the browser
 * does not let the page do more, because it lacks the focus or the permission, that stays.
 */
export async function copyRich({ text, html }: { readonly text: string; readonly html: string }): Promise<void> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }),
    ]);
  } catch {
    // The plain text is there.
  }
}
