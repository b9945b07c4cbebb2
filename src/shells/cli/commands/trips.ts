// trips confirm: what a person does in the browser, for a whole month at once.
import { confirmMonth } from '#flows/confirm-month';
import { isPurpose } from '#kernel/mode';
import { parseMonth } from '#kernel/month';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';

export const tripsConfirm: SystemCommand = {
  name: 'trips confirm',
  help: 'confirm every trip of a month that has a purpose (for migration and tests)',
  options: {
    organisation: { value: 'ID', help: 'the organisation', required: true },
    month: { value: 'YYYY-MM', help: 'the month', required: true },
    purpose: {
      value: 'PURPOSE',
      help: 'first give trips without a purpose this one (commute, business, private)',
    },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const purpose = args.options['purpose'];
    if (purpose !== undefined && !isPurpose(purpose)) {
      throw new UsageError('--purpose takes commute, business or private');
    }
    const month = parseMonth(args.options['month'] ?? '');
    if (!month.ok) throw new UsageError(month.refusal.en);
    const organisation = await findOrganisationId(system, args.options['organisation'] ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const result = await confirmMonth(system.db, {
      organisation: organisation.value,
      month: month.value,
      now: system.now(),
      by: 'command line',
      purpose,
      onProgress: (count) => terminal.progress(`${count} trips confirmed`),
    });
    terminal.printJson(result);
    terminal.print(
      `${result.confirmed} confirmed, ${result.open} open (${result.covered} covered by another source)`,
    );
    return DONE;
  },
};
