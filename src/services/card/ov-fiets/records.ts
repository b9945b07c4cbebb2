// Tables of ov-fiets, in the one shape of what is used at a provider.
import { usageTables } from '#services/mobility';
import { tables } from './tables.ts';

export const { route, activation, message, usage, mark, dispute } = usageTables(tables);
