// Tables of ev-charging, in the one shape of what is used at a provider.
import { usageTables } from '../usage-tables.ts';
import { tables } from './tables.ts';

export const { route, activation, message, booking, usage, mark, dispute } = usageTables(tables);
