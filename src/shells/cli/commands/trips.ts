// trips confirm, list, withdraw: what a person does in the browser, from the shell.
import { confirmMonth } from '#flows/confirm-month';
import { listMonthTrips } from '#flows/list-month-trips';
import { withdrawTrip } from '#flows/withdraw-trip';
import { isPurpose } from '#kernel/mode';
import { parseMonth } from '#kernel/month';
import type { Sentence } from '#kernel/refusal';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { noteShown } from '../note-shown.ts';
import { tripsShown } from '../shown-fields.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { monthOption, organisationOption } from './options.ts';

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
    const purpose = args.options.purpose;
    if (purpose !== undefined && !isPurpose(purpose)) {
      throw new UsageError('--purpose takes commute, business or private');
    }
    const month = parseMonth(args.options.month ?? '');
    if (!month.ok) throw new UsageError(month.refusal.en);
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const result = await confirmMonth(system.db, {
      organisation: organisation.value,
      month: month.value,
      now: system.now(),
      by: 'command line',
      purpose,
      onProgress: (count) => terminal.progress(`${count} trips confirmed`),
    });
    const { confirmed, open, covered, overlapping, leftOut } = result;
    terminal.printJson({
      confirmed,
      open,
      ...(covered > 0 ? { covered } : {}),
      ...(overlapping > 0 ? { overlapping } : {}),
      ...(leftOut > 0 ? { leftOut } : {}),
    });
    if (leftOut > 0) terminal.print(`${leftOut} people left out: the use of their data is restricted`);
    terminal.print(`${confirmed} confirmed, ${open} open (${covered} covered by another source)`);
    if (overlapping > 0) terminal.warn(overlappingWords(overlapping)[args.language]);
    return DONE;
  },
};

const overlappingWords = (count: number): Sentence => ({
  nl: `${count} ritten overlappen een rit die al telt en zijn niet bevestigd. Zoek ze op met trips list en trek er een van de twee in met trips withdraw; bevestig daarna opnieuw.`,
  en: `${count} trips overlap a trip that counts and were not confirmed. Find them with trips list and take one of the two back with trips withdraw; then confirm again.`,
});

export const tripsList: SystemCommand = {
  name: 'trips list',
  help: 'the trips of a month by number and state, without places and times (10,000 at most)',
  options: {
    organisation: organisationOption,
    month: monthOption,
    person: { value: 'NUMBER', help: 'personnel number (default: everybody)' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const month = parseMonth(args.options.month ?? '');
    if (!month.ok) throw new UsageError(month.refusal.en);
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const trips = await listMonthTrips(system.db, {
      organisation: organisation.value,
      month: month.value,
      person: args.options.person,
      now: system.now(),
    });
    if (!trips.ok) return showRefusal(asked, trips.refusal);
    await noteShown(system, {
      organisation: organisation.value,
      command: tripsList.name,
      shown: tripsShown,
      numbers: trips.value.map(({ personnelNumber }) => personnelNumber),
    });
    terminal.printJson({ trips: trips.value });
    for (const { id, date, personnelNumber, mode, distanceM, state, purpose } of trips.value) {
      const km = distanceM === null ? '-' : String(distanceM / 1000);
      terminal.print(
        `${id}  ${date}  ${personnelNumber ?? '-'}  ${mode} ${km} km  ${state}${purpose ? ` ${purpose}` : ''}`,
      );
    }
    return DONE;
  },
};

export const tripsWithdraw: SystemCommand = {
  name: 'trips withdraw',
  help: 'take a trip back: it counts no more, and what a closed month paid for it is corrected by the next run',
  options: {
    organisation: organisationOption,
    trip: { value: 'ID', help: 'the number that trips list shows', required: true },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const trip = args.options.trip ?? '';
    if (!/^[1-9]\d{0,14}$/.test(trip)) throw new UsageError('--trip takes a number that trips list shows');
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const withdrawn = await withdrawTrip(system.db, {
      organisation: organisation.value,
      trip: Number(trip),
      by: 'command line',
      now: system.now(),
    });
    if (!withdrawn.ok) return showRefusal(asked, withdrawn.refusal);
    terminal.printJson(withdrawn.value);
    terminal.print(`${withdrawn.value.withdrawn} withdrawn, ${withdrawn.value.claims} claims taken back`);
    return DONE;
  },
};
