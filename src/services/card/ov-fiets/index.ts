// The door of ov-fiets.
export { tables } from './tables.ts';
