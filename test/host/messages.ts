/** What the extension tells its reader, for the tests inside VS Code. */
import * as vscode from 'vscode';

/**
 * Collects the messages that are shown while something is done. They are not shown, so that none waits for an answer.
 * VS Code hands the tests and the extension that they are part of the same `vscode.window`.
 */
export async function messagesDuring(act: () => PromiseLike<unknown>): Promise<string[]> {
  const window = vscode.window as { -readonly [Name in 'showInformationMessage' | 'showWarningMessage']: unknown };
  const { showInformationMessage, showWarningMessage } = window;
  const messages: string[] = [];
  const collect = async (message: string) => {
    messages.push(message);
  };
  Object.assign(window, { showInformationMessage: collect, showWarningMessage: collect });
  try {
    await act();
  } finally {
    Object.assign(window, { showInformationMessage, showWarningMessage });
  }
  return messages;
}
