// trips add: one trip by hand.
import { recordTrip } from '#flows/record-trip';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';

const columns = {
  date: 'date',
  departure: 'departure',
  arrival: 'arrival',
  from: 'from',
  to: 'to',
  km: 'distance_km',
  mode: 'mode',
  fuel: 'fuel',
  purpose: 'purpose',
  cost: 'cost_eur',
} as const;

export const tripsAdd: SystemCommand = {
  name: 'trips add',
  help: 'record one trip by hand',
  options: {
    organisation: { value: 'ID', help: 'the organisation', required: true },
    person: { value: 'NUMBER', help: 'personnel number', required: true },
    date: { value: 'YYYY-MM-DD', help: 'the day of departure', required: true },
    from: { value: 'PLACE', help: 'where it began', required: true },
    to: { value: 'PLACE', help: 'where it ended', required: true },
    km: { value: 'KM', help: 'the distance, such as 12.5', required: true },
    mode: { value: 'MODE', help: 'car, train, bicycle …', required: true },
    departure: { value: 'HH:MM', help: 'time of departure (with --arrival)' },
    arrival: { value: 'HH:MM', help: 'time of arrival' },
    fuel: { value: 'FUEL', help: 'of a vehicle with an engine' },
    purpose: { value: 'PURPOSE', help: 'commute, business or private; may be given later' },
    cost: { value: 'EUR', help: 'what it cost' },
  },
  run: async (system, asked) => {
    const { options } = asked.args;
    const organisation = await findOrganisationId(system, options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const typed = Object.entries(columns).map(([option, column]) => [column, options[option] ?? '']);
    const intake = {
      db: system.db,
      secrets: system.secrets,
      organisation: organisation.value,
      now: system.now(),
    };
    const person = { personnel_number: options.person ?? '' };
    const recorded = await recordTrip(intake, { ...Object.fromEntries(typed), ...person });
    if (!recorded.ok) return showRefusal(asked, recorded.refusal);
    asked.terminal.printJson({ trip: recorded.value ?? null, unchanged: recorded.value === undefined });
    asked.terminal.print(recorded.value === undefined ? 'it is there already' : `trip ${recorded.value}`);
    return DONE;
  },
};
