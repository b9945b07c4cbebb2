// trips distance: a distance for a ride between stops that no list knows.
import { giveTripDistance } from '#flows/give-distance';
import { parseKm } from '#kernel/distance';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption } from './options.ts';

export const tripsDistance: SystemCommand = {
  name: 'trips distance',
  help: 'give the distance of a trip whose source did not know it; what a closed month misses is corrected by the next run',
  options: {
    organisation: organisationOption,
    trip: { value: 'ID', help: 'the number that trips list shows', required: true },
    km: { value: 'KM', help: 'the distance, such as 12.5', required: true },
    alike: { help: 'also the trips between the same two stops, by the same means, that have no distance' },
    by: { value: 'traveller|employer', help: 'who says so (default: employer)' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const { trip = '', km = '', by = 'employer' } = args.options;
    if (!/^[1-9]\d{0,14}$/.test(trip)) throw new UsageError('--trip takes a number that trips list shows');
    if (by !== 'traveller' && by !== 'employer') throw new UsageError('--by takes traveller or employer');
    const distance = parseKm(km);
    if (!distance.ok) throw new UsageError(distance.refusal[args.language]);
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const given = await giveTripDistance(system.db, {
      organisation: organisation.value,
      trip: Number(trip),
      distanceM: distance.value,
      by,
      alike: args.switches.includes('alike'),
      now: system.now(),
    });
    if (!given.ok) return showRefusal(asked, given.refusal);
    terminal.printJson(given.value);
    terminal.print(given.value.changed > 0 ? `${given.value.changed} trips` : 'it was given so before');
    return DONE;
  },
};
