import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { fileName, StoryError } from '../session/stories.ts';

/** VS Code decodes bytes as it does a file's, from version 1.100 on. */
type Decoding = typeof vscode.workspace & {
  decode?(content: Uint8Array, options: { readonly uri: vscode.Uri }): PromiseLike<string>;
};

/**
 * Reads the text of a file as it is saved, whatever its document has by now.
 * @throws {StoryError} when it is in an encoding that this VS Code cannot tell
 */
export async function readSavedText(file: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(file);
  const { decode } = vscode.workspace as Decoding;
  if (decode) return decode(bytes, { uri: file });
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    throw new StoryError(
      l10n.t({
        message: '{0} is not saved as UTF-8. Use "Compare Active File with Saved" instead.',
        args: [fileName(file)],
        comment: ['"Compare Active File with Saved" is the title of a command of VS Code itself.'],
      }),
    );
  }
}
