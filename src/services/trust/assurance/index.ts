// The door of this statement: what a person must still see of its changes, and the versions that were.
export {
  findSnapshot,
  findStatement,
  listVersions,
  type RegisterVersion,
} from '#privacy/versions/list-versions';
export { listNotices, markSeen, type Notice } from '#privacy/versions/notices';
