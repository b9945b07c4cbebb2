// What the oracle knows of each table by itself: from which event a row counts, and whether an erasure takes
// it. The term is the one of the activity in `register --json`; nothing is taken from the program.
import type { RegisterJson } from './read-register.ts';

/** A row that carries the day of its event; it never changes. */
export interface DayRule {
  readonly by: 'day';
  readonly table: string;
  readonly term: string;
  /** SQL over the row `t`. */
  readonly event: string;
  readonly person: string;
  readonly goesOnErasure: boolean;
  /** The generator foretells how many there are; others are taken over as they come. */
  readonly isForetold: boolean;
  readonly join: string;
  /** It is gone with the account of its person, when that comes first. */
  readonly goesWithAccount: boolean;
}

/** A row whose end depends on something that happens later: a case of the ledger. */
export interface CaseRule {
  readonly by: 'case';
  readonly table: string;
  readonly term: string;
  readonly kind: CaseKind;
  /** SQL over the row `t`: the number of the case. */
  readonly key: string;
  readonly goesOnErasure: boolean;
}

export type Rule = DayRule | CaseRule;
export type CaseKind =
  | 'account'
  | 'plate'
  | 'track'
  | 'agreement'
  | 'consent'
  | 'request'
  | 'correction'
  | 'complaint'
  | 'demand'
  | 'hold'
  | 'held'
  | 'flag'
  | 'breach'
  | 'link'
  | 'ask';

const dutch = (column: string) => `(t.${column} at time zone 'Europe/Amsterdam')::date`;
const ofTrip = { event: 'x.day', join: 'left join drill_trip x on x.id = t.trip_id' };

type Days = Readonly<Record<string, Partial<DayRule>>>;
const days: Days = {
  'travel.trip': { event: 't.day', isForetold: true },
  'travel.trip_purpose': ofTrip,
  'travel.trip_confirmation': ofTrip,
  'travel.trip_removal': ofTrip,
  'travel.trip_co2': ofTrip,
  'travel.home_working_day': { event: 't.day', isForetold: true },
  'card.card_transaction': { event: 't.day', isForetold: true },
  'card.set_aside': { event: 't.day', isForetold: true },
  'money.claim': { event: 't.day' },
  'money.claim_withdrawal': { event: 't.day' },
  'money.day_choice': { event: 't.day' },
  'money.settlement_line': { event: 't.booked_on' },
  'money.payroll_total': { event: 't.booked_on' },
  'money.ledger_entry': { event: 't.booked_on', person: 'null', term: '7-years' },
  'money.payroll_delivery': { event: 't.booked_on', person: 'null', term: '7-years' },
  'privacy.disclosure': { event: dutch('at') },
  'privacy.view': { event: dutch('at') },
  'privacy.staff_access': { event: dutch('opened_at') },
  'privacy.view_alert': { event: dutch('hour'), person: 'null', term: '2-financial-years' },
  'privacy.notice': { event: 't.announced_on' },
  'trust.flag_lift': { event: dutch('closed_at') },
  'privacy.erasure': { event: dutch('erased_at'), person: 'null' },
  'privacy.erased_link': { event: dutch('wanted_at') },
  'money.usage_charge': { event: 't.day' },
  'money.usage_entry': { event: 't.day' },
  'mobility.unmatched': { event: dutch('received_at'), person: 'null', term: '2-financial-years' },
};

type Cases = Readonly<Record<string, readonly [CaseKind, string, string?]>>;
const cases: Cases = {
  'people.person': ['account', 't.id'],
  'people.employment': ['account', 't.person_id'],
  'hidden.flag': ['flag', "t.person_id || ' ' || t.kind || ' ' || t.activity"],
  'privacy.breach': ['breach', 't.id'],
  'privacy.breach_step': ['breach', 't.breach_id'],
  'card.card': ['account', 't.person_id'],
  'travel.vehicle_plate': ['plate', 't.person_id'],
  'travel.purpose_rule': ['plate', 't.person_id'],
  'travel.trip_coordinates': ['track', 't.trip_id', '30-days'],
  'money.commute_agreement': ['agreement', 't.id'],
  'privacy.consent': ['consent', 't.id'],
  'trust.request': ['request', 't.id'],
  'trust.request_step': ['request', 't.request_id'],
  'trust.request_proof': ['request', 't.request_id'],
  'trust.request_result': ['request', 't.request_id'],
  'trust.correction': ['correction', 't.person_id'],
  'privacy.recipient_notice': ['request', 't.request_id'],
  'trust.complaint': ['complaint', 't.id'],
  'trust.complaint_step': ['complaint', 't.complaint_id'],
  'trust.legal_demand': ['demand', 't.id'],
  'trust.legal_demand_step': ['demand', 't.demand_id'],
  'privacy.hold': ['hold', 't.id'],
  'privacy.held_row': ['held', 't.hold_id', 'until-released'],
  'privacy.hold_ask': ['ask', 't.id'],
  'privacy.hold_reach': ['held', 't.hold_id', 'until-released'],
  'privacy.held_erasure': ['held', 't.hold_id', 'until-released'],
};

/**
 * What goes at once when somebody is erased, by the statement: travel, cards, plates, tracks. Wages need
 * their proof and what it is reckoned from; what proves how we behaved stays its term.
 */
const erasedActivities = [
  'travel/trips/history',
  'travel/trips/gps-coordinates',
  'travel/trips/convenience',
  'travel/co2/estimate',
  'card/mobility-card/numbers',
  'card/card-transactions/transactions',
  'card/ov-fiets/rental',
];

/**
 * Each service at a provider has tables of one shape. A link lasts until it is ended; whatever hangs on it is
 * of its day. What is used and what it was for stands by itself; the rest is gone with the account too.
 */
const linkAt = (table: string): Cases[string] | undefined =>
  /^mobility\.\w+_activation$/.test(table) ? ['link', 't.id'] : undefined;
const atProvider = (table: string): Partial<DayRule> | undefined =>
  table.startsWith('mobility.') && linkAt(table) === undefined
    ? { event: 't.day', goesWithAccount: !/_(?:usage|mark)$/.test(table) }
    : undefined;

/** What the run does not live yet: nobody may fill it without saying here how its rows end. */
const unlived = /^(?:people\.(?:account|identity|invitation|recovery_code|session)|mobility\.home_charger)$/;

/** Tables about people in which no row may stand. */
export const emptyTables = ({ records }: RegisterJson): readonly string[] =>
  records.flatMap(({ table, activity }) => (activity !== '' && unlived.test(table) ? [table] : []));

/** One rule for each other table about people; one that the oracle does not know stops the run. */
export function rulesOf(register: RegisterJson): readonly Rule[] {
  const terms = new Map(register.activities.map(({ id, retention }) => [id, retention]));
  const personal = register.records.filter(({ table, activity }) => activity !== '' && !unlived.test(table));
  const impersonal = Object.keys(days).flatMap((table) => {
    const record = register.records.find((one) => one.table === table);
    return record !== undefined && record.activity === '' ? [record] : [];
  });
  return [...personal, ...impersonal].map(({ table, activity }) => {
    const [only, ...others] = terms.get(activity) ?? [];
    const goesOnErasure = erasedActivities.includes(activity) || activity.startsWith('mobility/');
    const dated = days[table] ?? atProvider(table);
    const given = dated?.term ?? cases[table]?.[2];
    const term = given ?? (others.length === 0 ? only?.term : undefined);
    if (term === undefined) throw new Error(`the oracle does not know which term ${table} keeps`);
    if (dated?.event !== undefined) {
      const plain = {
        person: 't.person_id',
        isForetold: false,
        join: '',
        goesWithAccount: false,
        event: dated.event,
      };
      return { by: 'day', table, goesOnErasure, ...plain, ...dated, term } as const;
    }
    const known = cases[table] ?? linkAt(table);
    if (known === undefined) throw new Error(`the oracle does not know ${table}: say how its rows end`);
    const [kind, key] = known;
    return { by: 'case', table, goesOnErasure, kind, key, term } as const;
  });
}
