import * as vscode from 'vscode';

/** The scheme of texts that the extension keeps itself: they lie in no folder and cannot be changed. */
export const VERSION_SCHEME = 'story-version';

/** What the address of such a text says. */
export interface VersionAddress {
  /** Tells texts of the same name apart. */
  readonly id: string;
  /** The name of a file that the text is a version of: its ending tells what the text is written in. */
  readonly like: string;
}

/** What the ids of snapshots begin with in addresses. */
const SNAPSHOT_PREFIX = 'snapshot:';

/** The id of a snapshot in an address. */
export function snapshotId(id: string): string {
  return SNAPSHOT_PREFIX + id;
}

/** Whether a text lasts only as long as it is compared: it is no snapshot. */
export function isPassingVersion(uri: vscode.Uri): boolean {
  return uri.scheme === VERSION_SCHEME && !readVersionUri(uri)?.id.startsWith(SNAPSHOT_PREFIX);
}

/** Where a text of this name is found. */
export function versionUri(name: string, address: VersionAddress): vscode.Uri {
  // The last part of the path is the name, so a slash would cut it.
  return vscode.Uri.from({
    scheme: VERSION_SCHEME,
    path: `/${name.replaceAll('/', '∕')}`,
    query: JSON.stringify(address),
  });
}

/** What such an address says; undefined for an address of another kind. */
export function readVersionUri({ scheme, query }: vscode.Uri): VersionAddress | undefined {
  if (scheme !== VERSION_SCHEME) return undefined;
  try {
    const { id, like } = JSON.parse(query) as Partial<VersionAddress>;
    return typeof id === 'string' && typeof like === 'string' ? { id, like } : undefined;
  } catch {
    return undefined; // nobody but the extension makes such addresses, yet anybody can write one
  }
}
