// The embedded answer to the port: a list of places in memory and a rule for distances. Nothing leaves and
// nothing is fetched.
import { haversineM } from '#kernel/distance';
import { type Mode, modeGroup } from '#kernel/mode';
import type { Position } from '#kernel/place';
import type { Sentence } from '#kernel/refusal';
import { findStation, stations } from '../stations/find-station.ts';
import { RAIL_DETOUR_HUNDREDTHS } from '../stations/station-distance.ts';
import type { Geography, MeasuredRoute, NamedPlace } from './geography.ts';

/**
 * Road over straight line, in hundredths: our own rounding. Studies of route factors find about 1.2 within
 * towns (Newell 1980: 1.2; O'Sullivan 1996: 1.21 to 1.23; both as told by the Wikibook Transportation
 * Geography and Network Science, “Circuity”), and water makes Dutch roads go round a little more. Nobody held
 * it against measured Dutch routes: it is shown as an estimate, and the person's own kilometres come first.
 */
export const ROAD_DETOUR_HUNDREDTHS = 125;

const LONGEST_TYPED = 120;

/** The stations of the tree, and whatever places the caller knows besides. */
export function listGeography(more: readonly NamedPlace[] = []): Geography {
  const places: readonly NamedPlace[] = [
    ...stations.map(({ name, position }) => ({ name, position })),
    ...more.filter(({ name }) => name !== ''),
  ];
  const folded = places.map((place) => ({ place, text: fold(place.name) }));
  return {
    findPlaces: async (typed, limit) => {
      const sought = fold(typed);
      if (sought === '' || typed.length > LONGEST_TYPED) return [];
      const known = findStation(typed);
      const begins = folded.filter(({ text }) => text.startsWith(sought));
      const holds = folded.filter(({ text }) => !text.startsWith(sought) && text.includes(` ${sought}`));
      const first = known === undefined ? [] : [{ name: known.name, position: known.position }];
      return unique([...first, ...[...begins, ...holds].map(({ place }) => place)]).slice(0, limit);
    },
    findPlace: async (name) => {
      if (name.length > LONGEST_TYPED) return undefined;
      const sought = fold(name);
      const own = folded.find(({ text }) => text === sought)?.place;
      const station = own === undefined ? findStation(name) : undefined;
      return own ?? (station && { name: station.name, position: station.position });
    },
    measureRoute: async (route, mode) => measure(route, mode),
  };
}

const unique = (places: readonly NamedPlace[]): NamedPlace[] => [
  ...new Map(places.map((place) => [fold(place.name), place])).values(),
];

/** Rounded once, over the whole route. */
function measure(route: readonly Position[], mode: Mode): MeasuredRoute {
  const byRail = mode === 'train';
  const hundredths = byRail ? RAIL_DETOUR_HUNDREDTHS : ROAD_DETOUR_HUNDREDTHS;
  let straightM = 0;
  for (const [at, position] of route.entries()) {
    const before = route[at - 1];
    if (before !== undefined) straightM += haversineM(before, position);
  }
  return {
    distanceM: Math.round((straightM * hundredths) / 100),
    how: byRail ? rail : modeGroup(mode) === 'ownTransport' ? road : roadForAll,
    source: byRail ? railSource : roadSource,
    verified: byRail,
  };
}

const told = (hundredths: number) => ({
  nl: `1,${String(hundredths).slice(1)}`,
  en: `1.${String(hundredths).slice(1)}`,
});
const [railFactor, roadFactor] = [told(RAIL_DETOUR_HUNDREDTHS), told(ROAD_DETOUR_HUNDREDTHS)];

const rail: Sentence = {
  nl: `Geschat: de rechte lijn tussen de stations keer ${railFactor.nl}.`,
  en: `Estimated: the straight line between the stations times ${railFactor.en}.`,
};
const road: Sentence = {
  nl: `Geschat: de rechte lijn tussen de plaatsen keer ${roadFactor.nl}. Weet u het beter, vul dan uw eigen kilometers in.`,
  en: `Estimated: the straight line between the places times ${roadFactor.en}. If you know better, fill in your own kilometres.`,
};
const roadForAll: Sentence = {
  nl: `Geschat: de rechte lijn tussen de plaatsen keer ${roadFactor.nl}.`,
  en: `Estimated: the straight line between the places times ${roadFactor.en}.`,
};
const railSource: Sentence = {
  nl: 'Eigen meting op twee open lijsten van stations en tarieven (januari 2017)',
  en: 'Our own measurement on two open lists of stations and tariffs (January 2017)',
};
const roadSource: Sentence = {
  nl: 'Eigen afronding van wat onderzoek naar omwegen vindt; niet nagemeten op Nederlandse routes',
  en: 'Our own rounding of what studies of detours find; not held against Dutch routes',
};

/** Small letters and digits, words apart, without accents. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
