import * as l10n from '@vscode/l10n';
import type { Ignored } from '../comparison/ignored.ts';
import type { CompareOptions } from '../comparison/options.ts';
import { SELECTABLE_KINDS, type SelectableKind, type Selection } from '../presentation/report/selection.ts';
import type { TypedOptions } from './arguments.ts';
import { UserError } from './user-error.ts';

const IGNORED: readonly Ignored[] = ['typography', 'case', 'punctuation', 'spelling'];
const FORMATS = ['text', 'html', 'docx', 'markdown', 'csv', 'json'] as const;
export type ReportFormat = (typeof FORMATS)[number];
const COLORS = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLORS)[number];
/** As the setting `storyDiff.pairingThreshold`. */
const [MIN_THRESHOLD, MAX_THRESHOLD] = [0.05, 0.95];

/** How two stories are compared and what is written about it. */
export interface CompareSettings {
  readonly format: ReportFormat;
  readonly color: ColorChoice;
  readonly critic: boolean;
  readonly out: string | undefined;
  readonly selection: Selection;
  readonly options: CompareOptions;
}

/** @throws {UserError} when an option has a value that it cannot have */
export function compareSettings(typed: TypedOptions): CompareSettings {
  const format = oneOf('--format', FORMATS, typed.format ?? 'text');
  if (typed.critic && format !== 'markdown') throw new UserError(l10n.t('--critic goes with --format markdown'));
  if (typed.only !== undefined && format === 'docx')
    throw new UserError(l10n.t('a Word file tracks every change; --only does not go with --format docx'));
  return {
    format,
    color: oneOf('--color', COLORS, typed.color ?? 'auto'),
    critic: typed.critic ?? false,
    out: typed.out,
    selection:
      typed.only === undefined ? undefined : new Set<SelectableKind>(listOf('--only', SELECTABLE_KINDS, typed.only)),
    options: {
      ...(typed.ignore === undefined ? {} : { ignore: listOf('--ignore', IGNORED, typed.ignore) }),
      ...(typed.lang === undefined ? {} : { lang: languageTag(typed.lang) }),
      ...(typed.threshold === undefined ? {} : { threshold: thresholdOf(typed.threshold) }),
    },
  };
}

function oneOf<Value extends string>(option: string, values: readonly Value[], typed: string): Value {
  const value = values.find((value) => value === typed);
  if (value === undefined)
    throw new UserError(l10n.t('{option} is {values}, not {typed}', { option, values: inWords(values), typed }));
  return value;
}

function listOf<Value extends string>(option: string, values: readonly Value[], typed: string): Value[] {
  const names = typed.split(',').map((name) => name.trim());
  if (names.join('') === '') throw new UserError(l10n.t('{0} needs one or several of {1}', option, values.join(', ')));
  return names.filter((name) => name !== '').map((name) => oneOf(option, values, name));
}

function inWords(values: readonly string[]): string {
  return l10n.t({
    message: '{0} or {1}',
    args: [values.slice(0, -1).join(', '), values.at(-1)!],
    comment: ['The values that an option can have: {0} is one or several, {1} the last.'],
  });
}

function languageTag(typed: string): string {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(typed))
    throw new UserError(l10n.t('--lang is the tag of a language, such as en or pt-BR, not {0}', typed));
  return typed;
}

function thresholdOf(typed: string): number {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  if (!(value >= MIN_THRESHOLD && value <= MAX_THRESHOLD))
    throw new UserError(
      l10n.t('--threshold is a number from {0} to {1}, not {2}', MIN_THRESHOLD, MAX_THRESHOLD, typed),
    );
  return value;
}
