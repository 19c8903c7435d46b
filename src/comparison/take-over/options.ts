/** What of a change is taken over. */
export interface TakeOverOptions {
  /**
   * Of a group that was reworded and also moved, only its `wording` or only its `place`. Both when not given. Parts of a
   * sentence that stand apart are one sentence in the other story: to take over its wording brings them together.
   */
  readonly part?: 'wording' | 'place';
  /** One word edit of the group: an index into its `edits`. Then `groups` names this one group. */
  readonly edit?: number;
}
