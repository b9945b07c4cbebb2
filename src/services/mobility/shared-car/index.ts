// The door of shared-car.
export { tables } from './tables.ts';
