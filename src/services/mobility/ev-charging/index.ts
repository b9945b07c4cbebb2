// The door of ev-charging.
export { tables } from './tables.ts';
