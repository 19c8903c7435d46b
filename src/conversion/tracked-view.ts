/** Which of the two versions in a document with tracked changes is meant: with all of them accepted, or rejected. */
export type TrackedView = 'accepted' | 'rejected';
