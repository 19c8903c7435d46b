import { showControls } from './controls.ts';

/** Writes text so that Markdown shows it as it is. Less is escaped than in a hover, where links could run commands. */
export function escapeMarkdown(text: string): string {
  return showControls(text).replace(/[\\`*_[\]{}<>#|~]/gu, '\\$&');
}

/** Text between two signs of emphasis. Beside punctuation they would be taken as letters, unless a word joiner parts them. */
export function joinable(text: string): string {
  return text.replace(/^(?![\p{L}\p{N}])/u, '\u2060').replace(/(?<![\p{L}\p{N}])$/u, '\u2060');
}
