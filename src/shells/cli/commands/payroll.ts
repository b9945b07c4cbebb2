// month export, wpm: what leaves the month for payroll and for the legal report.
import { resolve } from 'node:path';
import { exportPayroll } from '#flows/export-payroll';
import { wpmTotals } from '#services/money/payroll-settlement';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { withQuestion } from './month.ts';

export const monthExport: SystemCommand = {
  name: 'month export',
  help: 'write a closed month for payroll: a generic CSV, or the messages for AFAS (one JSON body a line)',
  options: {
    organisation: { value: 'ID', help: 'the organisation', required: true },
    month: { value: 'YYYY-MM', help: 'the month', required: true },
    format: { value: 'csv|afas', help: 'the format', required: true },
    out: { value: 'DIR', help: 'the folder; made when it is not there', required: true },
  },
  run: (system, asked) =>
    withQuestion(system, asked, async ({ organisation, month }) => {
      const { format, out } = asked.args.options;
      if (format !== 'csv' && format !== 'afas') throw new UsageError('--format takes csv or afas');
      const request = { organisation, month, now: system.now() };
      const exported = await exportPayroll(system.db, request, format, resolve(out ?? ''));
      if (!exported.ok) return showRefusal(asked, exported.refusal);
      asked.terminal.printJson(exported.value);
      for (const file of exported.value.files) asked.terminal.print(`${file}: ${exported.value.rows} rows`);
      return DONE;
    }),
};

export const wpm: SystemCommand = {
  name: 'wpm',
  help: 'kilometres of a year by purpose, mode and fuel, as the legal report on business travel asks them',
  options: {
    organisation: { value: 'ID', help: 'the organisation', required: true },
    year: { value: 'YYYY', help: 'the calendar year', required: true },
  },
  run: async (system, asked) => {
    const year = Number(asked.args.options.year);
    if (!Number.isInteger(year) || year < 2000 || year > 2999)
      throw new UsageError('--year takes a year such as 2026');
    const organisation = await findOrganisationId(system, asked.args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const context = { role: 'settlement', organisation: organisation.value, now: system.now() };
    const totals = await system.db.transaction(context, (tx) =>
      wpmTotals(tx, { organisation: organisation.value, year }),
    );
    asked.terminal.printJson(totals);
    asked.terminal.print(`${totals.year}: ${totals.employees} employees on 1 January`);
    for (const row of totals.rows) {
      asked.terminal.print(
        `${row.purpose.padEnd(9)} ${row.mode.padEnd(11)} ${row.fuel.padEnd(15)} ${row.km} km`,
      );
    }
    return DONE;
  },
};
