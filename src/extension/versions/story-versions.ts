import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { numberWords } from '../../text/wording.ts';
import { canBeEdited, fileName, findOpen } from '../session/stories.ts';
import { agoWords } from './ago.ts';
import { FileHistory } from './file-history.ts';
import { fileInLastCommit, findRepository, type GitRef, hasVersion, type TrackedStory } from './git.ts';
import { shortHash } from './git-uri.ts';
import type { Snapshots } from './snapshots.ts';

/** A version of a story that can be chosen. */
export interface StoryVersion {
  readonly icon: string;
  readonly label: string;
  readonly description?: string;
  readonly source: VersionSource;
}

/** Where a version is found. */
export type VersionSource =
  | { readonly type: 'story' | 'uri'; readonly uri: vscode.Uri }
  /** A version in git that may lack the file. */
  | { readonly type: 'git'; readonly version: string; readonly file: vscode.Uri }
  | { readonly type: 'saved' | 'clipboard' | 'file' | 'more' };

/** Versions of a kind, under a heading. */
export interface VersionSection {
  readonly heading: string;
  readonly versions: readonly StoryVersion[];
}

/** Finds the versions of one story, wherever VS Code has some. Those in git come a page at a time. */
export class StoryVersions {
  readonly story: vscode.Uri;
  readonly #snapshots: Pick<Snapshots, 'of' | 'uriOf'>;
  #tracked: TrackedStory | undefined;
  #history: FileHistory | undefined;
  #found = false;

  constructor(story: vscode.Uri, snapshots: Pick<Snapshots, 'of' | 'uriOf'>) {
    this.story = story;
    this.#snapshots = snapshots;
  }

  /** The file's repository, where it has one; known once versions were found. */
  get tracked(): TrackedStory | undefined {
    return this.#tracked;
  }

  /** Whether git was looked into. */
  get isFound(): boolean {
    return this.#found;
  }

  /** Looks into git for the first versions, or for more of them. */
  async findMore(): Promise<void> {
    this.#tracked ??= await findRepository(this.story);
    this.#found = true;
    // git fails where it is asked for the commits of a repository that has none yet.
    if (!this.#tracked?.repository.state.HEAD?.commit) return;
    this.#history ??= new FileHistory(this.#tracked.repository, fileInLastCommit(this.#tracked));
    await this.#history.findMore();
  }

  /**
   * All that was found, under headings; a kind of which there is none has no heading.
   * @param now the time, in milliseconds since 1970
   */
  async list(now: number): Promise<VersionSection[]> {
    const sections = [
      { heading: l10n.t({ message: 'this story', comment: ['A heading in a list.'] }), versions: this.#ownVersions() },
      ...(this.#tracked ? await this.#gitSections(this.#tracked, now) : []),
      {
        heading: l10n.t({ message: 'snapshots', comment: ['A heading in a list.'] }),
        versions: this.#snapshotVersions(now),
      },
      {
        heading: l10n.t({ message: 'elsewhere', comment: ['A heading in a list.'] }),
        versions: [
          {
            icon: 'clippy',
            label: l10n.t({
              message: 'Clipboard',
              comment: ['A version of a story to choose: the text that was copied.'],
            }),
            source: { type: 'clipboard' as const },
          },
          { icon: 'folder-opened', label: l10n.t('Other File…'), source: { type: 'file' as const } },
        ],
      },
    ];
    return sections.filter(({ versions }) => versions.length > 0);
  }

  #ownVersions(): StoryVersion[] {
    const document = findOpen(this.story);
    if (!document?.isDirty || document.isUntitled || !canBeEdited(this.story)) return [];
    return [
      {
        icon: 'save',
        label: l10n.t({ message: 'Saved File', comment: ['A version of a story to choose.'] }),
        description: l10n.t({ message: 'without unsaved changes', comment: ['Tells more of "Saved File".'] }),
        source: { type: 'saved' },
      },
    ];
  }

  async #gitSections(tracked: TrackedStory, now: number): Promise<VersionSection[]> {
    const file = fileInLastCommit(tracked);
    const [commits, refs, inHead, inIndex] = await Promise.all([
      this.#history?.commits ?? [],
      tracked.repository.getRefs({ sort: 'committerdate' }),
      hasVersion(tracked, 'HEAD', file),
      hasVersion(tracked, '', tracked.uri),
    ]);
    const [last] = commits;
    const git = (version: string, of = file) => ({ type: 'git' as const, version, file: of });
    const own: StoryVersion[] = [
      ...(inHead
        ? [
            {
              icon: 'git-commit',
              label: l10n.t({ message: 'Last Commit', comment: ['A version of a story to choose.'] }),
              ...described(last && subject(last.commit)),
              source: git('HEAD'),
            },
          ]
        : []),
      ...(inIndex
        ? [
            {
              icon: 'layers',
              label: l10n.t({ message: 'Index', comment: ['A version of a story to choose: the index of git.'] }),
              description: l10n.t({ message: 'what is staged', comment: ['Tells more of "Index", the index of git.'] }),
              source: git('', tracked.uri),
            },
          ]
        : []),
    ];
    const shown = numberWords(commits.length);
    const more: StoryVersion = {
      icon: 'sync',
      label: l10n.t('Load More Commits…'),
      description: l10n.t({
        message: '{0} shown',
        args: [shown],
        comment: ['How many commits the list has: fifty, or more.'],
      }),
      source: { type: 'more' },
    };
    return [
      { heading: 'git', versions: own },
      {
        heading: l10n.t({ message: 'commits of this file', comment: ['A heading in a list.'] }),
        versions: [
          ...commits.map(({ commit, file: then }) => ({
            icon: 'git-commit',
            label: subject(commit),
            description: [
              commit.authorName,
              commit.authorDate && agoWords(commit.authorDate.getTime(), now),
              shortHash(commit.hash),
              then.toString() === this.story.toString() ? undefined : formerName(fileName(then)),
            ]
              .filter(Boolean)
              .join(' · '),
            source: git(commit.hash, then),
          })),
          ...(this.#history?.hasEnded === false ? [more] : []),
        ],
      },
      {
        heading: l10n.t({ message: 'branches and tags', comment: ['A heading in a list.'] }),
        versions: refs
          .filter(({ name }) => name !== undefined && name !== tracked.repository.state.HEAD?.name)
          .map((ref) => ({ icon: REF_ICONS[ref.type], label: ref.name!, source: git(ref.name!) })),
      },
    ];
  }

  #snapshotVersions(now: number): StoryVersion[] {
    return this.#snapshots.of(this.story).map((snapshot) => ({
      icon: snapshot.isLastRead ? 'book' : 'device-camera',
      label: snapshot.name,
      description: agoWords(snapshot.taken, now),
      source: { type: 'uri', uri: this.#snapshots.uriOf(snapshot) },
    }));
  }
}

const REF_ICONS: Readonly<Record<GitRef['type'], string>> = { 0: 'git-branch', 1: 'cloud', 2: 'tag' };

/** The first line of a commit's message. */
function subject({ message, hash }: { readonly message: string; readonly hash: string }): string {
  return message.split('\n', 1)[0]!.trim() || shortHash(hash);
}

function formerName(name: string): string {
  return l10n.t({ message: 'as {0}', args: [name], comment: ['The name that a file had in a commit.'] });
}

function described(description: string | undefined): { readonly description?: string } {
  return description === undefined ? {} : { description };
}
