// log verify: whether the logs of views and disclosures are as they were sealed.
import { parseMonth } from '#kernel/month';
import { openSigner } from '#privacy/evidence/sign-root';
import { verifyLog } from '#privacy/evidence/verify-log';
import { UsageError } from '../arguments.ts';
import { DONE, NOTHING_DONE, type SystemCommand } from './command.ts';

export const logVerify: SystemCommand = {
  name: 'log verify',
  help: 'hold the logs of views and disclosures against their signed roots; status 1 when anything was changed',
  options: { month: { value: 'YYYY-MM', help: 'one month (default: every month that was sealed)' } },
  run: async (system, asked) => {
    const text = asked.args.options.month;
    const month = text === undefined ? undefined : parseMonth(text);
    if (month !== undefined && !month.ok) throw new UsageError(month.refusal.en);
    const months = await verifyLog(system.db, openSigner(system.secrets), system.now(), month?.value);
    asked.terminal.printJson({ months });
    for (const { month: name, state, leaves, faults, troubles } of months) {
      asked.terminal.print(`${name}  ${state.padEnd(8)}  ${leaves} rows`);
      for (const trouble of troubles) asked.terminal.warn(`${name}: ${trouble}`);
      for (const { log, rowId, kind } of faults.slice(0, 50)) {
        asked.terminal.warn(`${name}: ${log} ${rowId} was ${kind.replace('-', ' ')}`);
      }
    }
    return months.some(({ state }) => state === 'tampered') ? NOTHING_DONE : DONE;
  },
};
