// month export, wpm: what leaves the month for payroll and for the legal report.
import { resolve } from 'node:path';
import { exportPayroll } from '#flows/export-payroll';
import { reportWpm } from '#flows/report-wpm';
import { parseMonth } from '#kernel/month';
import { listMonths } from '#services/money/payroll-settlement';
import type { System } from '../../open-system.ts';
import { UsageError } from '../arguments.ts';
import { findOnlyOrganisation } from '../find-organisation.ts';
import { notePeople } from '../note-shown.ts';
import { payrollShown } from '../shown-fields.ts';
import { DONE, PARTLY_DONE, type SystemCommand, showRefusal } from './command.ts';
import { tellRemark } from './deliver.ts';

export const monthExport: SystemCommand = {
  name: 'month export',
  help: 'write a closed month for payroll: a generic CSV, or the messages for AFAS (one JSON body a line)',
  options: {
    organisation: { value: 'ID', help: 'the organisation; not needed when there is only one' },
    month: { value: 'YYYY-MM', help: 'the month (default: the newest one that is closed)' },
    format: { value: 'csv|afas', help: 'the format', required: true },
    out: { value: 'DIR', help: 'the folder; made when it is not there', required: true },
  },
  run: async (system, asked) => {
    const { format, out } = asked.args.options;
    if (format !== 'csv' && format !== 'afas') throw new UsageError('--format takes csv or afas');
    const organisation = await findOnlyOrganisation(system, asked.args.options.organisation);
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const month = await readMonth(system, organisation.value, asked.args.options.month);
    const request = { organisation: organisation.value, month, now: system.now() };
    const note = (people: readonly string[]) =>
      notePeople(system, { ...request, command: monthExport.name, shown: payrollShown, people });
    const exported = await exportPayroll(system.db, request, format, resolve(out ?? ''), note);
    if (!exported.ok) return showRefusal(asked, exported.refusal);
    const { leftOut, refused, remarks, ...written } = exported.value;
    const { language } = asked.args;
    asked.terminal.printJson({
      ...written,
      ...(leftOut > 0 ? { leftOut } : {}),
      ...(refused.length === 0
        ? {}
        : { refused: refused.map(({ reference, reason }) => ({ reference, reason: reason[language] })) }),
      ...(remarks.length === 0 ? {} : { remarks }),
    });
    for (const { reference, reason } of refused) asked.terminal.warn(`${reference}: ${reason[language]}`);
    for (const remark of remarks) asked.terminal.warn(tellRemark(remark, language));
    if (leftOut > 0) {
      asked.terminal.warn(`${leftOut} people left out: the use of their data is restricted`);
    }
    for (const file of exported.value.files) asked.terminal.print(`${file}: ${exported.value.rows} rows`);
    return refused.length === 0 ? DONE : PARTLY_DONE;
  },
};

/** The month that was named, or the newest one that is closed. */
async function readMonth(system: System, organisation: string, text: string | undefined): Promise<string> {
  if (text !== undefined) {
    const month = parseMonth(text);
    if (!month.ok) throw new UsageError(month.refusal.en);
    return month.value.toString();
  }
  const context = { role: 'settlement', organisation, now: system.now() };
  const months = await system.db.transaction(context, (tx) => listMonths(tx, organisation));
  const newest = months.find(({ run }) => run !== undefined);
  if (newest === undefined) throw new UsageError('no month is closed yet: --month YYYY-MM names one');
  return newest.month;
}

export const wpm: SystemCommand = {
  name: 'wpm',
  help: 'kilometres of a year by purpose, mode and fuel, as the legal report on business travel asks them',
  options: {
    organisation: { value: 'ID', help: 'the organisation; not needed when there is only one' },
    year: { value: 'YYYY', help: 'the calendar year', required: true },
    method: {
      value: 'trips|214-days',
      help: 'of the commute: registered trips (default), or agreed distance and days when 80 % have them',
    },
  },
  run: async (system, asked) => {
    const year = Number(asked.args.options.year);
    if (!Number.isInteger(year) || year < 2000 || year > 2999)
      throw new UsageError('--year takes a year such as 2026');
    const methods = { trips: 'trip-registration', '214-days': '214-days' } as const;
    const word = asked.args.options.method ?? 'trips';
    if (word !== 'trips' && word !== '214-days') throw new UsageError('--method takes trips or 214-days');
    const organisation = await findOnlyOrganisation(system, asked.args.options.organisation);
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const context = { role: 'settlement', organisation: organisation.value, now: system.now() };
    const totals = await system.db.transaction(context, (tx) =>
      reportWpm(tx, { organisation: organisation.value, year, method: methods[word] }),
    );
    asked.terminal.printJson(totals);
    asked.terminal.print(
      `${totals.year}: ${totals.employees} employees on 1 January; due on ${totals.dueOn}`,
    );
    asked.terminal.print(totals.method[asked.args.language]);
    for (const row of totals.rows) {
      asked.terminal.print(
        `${row.purpose.padEnd(9)} ${row.mode.padEnd(11)} ${row.fuel.padEnd(15)} ${row.km} km`,
      );
    }
    for (const warning of totals.warnings) asked.terminal.warn(warning[asked.args.language]);
    return DONE;
  },
};
