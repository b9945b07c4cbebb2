// Every small mistake that somebody could make in what is built: one change of the register or of a table,
// and the way back.
import type { AnyRecord } from '#platform/records';
import { type Activity, activities, register, type Service } from '#register';
import { type Condition, conditions, occasions, type Reader } from '#register/vocabulary';
import { records } from '#shells/catalogue';

export interface Mutant {
  readonly name: string;
  readonly kind: string;
  /** Tables whose access may be another. */
  readonly tables: readonly string[];
  readonly activity: string | undefined;
  /** Makes the mistake in the living register; answers what takes it back. */
  readonly apply: () => () => void;
}

type Loose = Record<string, unknown>;

/** All mutants, in a stable order. */
export const listMutants = (): Mutant[] => [
  ...activities.filter(({ built }) => built).flatMap(({ id }) => ofActivity(id)),
  ...records.flatMap(ofRecord),
];

function rawOf(id: string): { raw: Activity; entry: Activity } {
  const [wing, name, key = ''] = id.split('/');
  const service = (register as readonly Service[]).find((s) => s.wing === wing && s.name === name);
  const raw = service?.activities[key];
  const entry = activities.find((each) => each.id === id)?.activity;
  if (raw === undefined || entry === undefined) throw new Error(`no activity ${id}`);
  return { raw, entry };
}

/**
 * The entry of an activity is read in two places: as it is written, and with the reader of rights beside it.
 */
function change(id: string, part: Partial<Activity>): () => void {
  const { raw, entry } = rawOf(id);
  const [before, entryBefore] = [{ ...raw }, { ...entry }];
  Object.assign(raw as unknown as Loose, part);
  const fields = part.fields ?? raw.fields;
  const reads = part.reads ?? raw.reads;
  Object.assign(entry as unknown as Loose, part, { reads: { ...reads, rights: { fields, when: 'own' } } });
  return () => {
    Object.assign(raw as unknown as Loose, before);
    Object.assign(entry as unknown as Loose, entryBefore);
  };
}

/** Fields that nobody should be able to add unseen. */
const STRANGERS = ['iban', 'birth_date', 'lat', 'home_address'] as const;
const TERMS = ['7-years', '2-financial-years', '18-months', '1-year', '67-days', '24-hours'] as const;
const BASES = ['contract', 'consent', 'legal-obligation', 'legitimate-interest'] as const;
const WIDER: readonly Condition[] = ['everyone', 'organisation', 'business-or-commute', 'own'];

function ofActivity(id: string): Mutant[] {
  const { raw } = rawOf(id);
  const tables = records.filter((record) => record.activity === id).map((record) => record.table);
  const mutant = (kind: string, what: string, part: () => object): Mutant => ({
    ...{ name: `${id}: ${what}`, kind, tables, activity: id },
    apply: () => change(id, part() as Partial<Activity>),
  });
  const without = (list: readonly string[], item: string) => list.filter((each) => each !== item);
  return [
    ...STRANGERS.filter((field) => !raw.fields.includes(field)).map((field) =>
      mutant('field added', `holds ${field} too`, () => ({ fields: [...raw.fields, field] })),
    ),
    ...raw.fields.map((field) =>
      mutant('field removed', `no longer holds ${field}`, () => ({ fields: without(raw.fields, field) })),
    ),
    ...BASES.filter((basis) => !raw.bases.includes(basis)).map((basis) =>
      mutant('other basis', `rests on ${basis}`, () => ({ bases: [basis] })),
    ),
    mutant('other role', 'we are another', () => ({
      role: raw.role === 'controller' ? 'joint-controller' : 'controller',
    })),
    ...ofTerms(raw, mutant),
    ...ofReaders(raw, mutant),
    ...ofRecipients(raw, mutant),
    ...(raw.consent === undefined
      ? []
      : [mutant('way out removed', 'no consent', () => ({ consent: undefined }))]),
    ...(raw.balancing === undefined
      ? []
      : [mutant('way out removed', 'no weighing', () => ({ balancing: undefined }))]),
  ];
}

type Make = (kind: string, what: string, part: () => object) => Mutant;

function ofTerms(raw: Activity, mutant: Make): Mutant[] {
  return raw.retention.flatMap((entry, at) => {
    const other = (change: object) => () => ({
      retention: raw.retention.map((each, index) => (index === at ? { ...each, ...change } : each)),
    });
    return [
      ...TERMS.filter((term) => term !== entry.term).map((term) =>
        mutant('other term', `${entry.term} ${entry.copy?.en ?? ''} becomes ${term}`, other({ term })),
      ),
      mutant(
        'other start',
        `${entry.term} ${entry.copy?.en ?? ''} counts from elsewhere`,
        other({ from: entry.from === 'event' ? 'closed' : 'event' }),
      ),
    ];
  });
}

function ofReaders(raw: Activity, mutant: Make): Mutant[] {
  return Object.entries(raw.reads).flatMap(([reader, read]) => {
    const { [reader as Reader]: _, ...others } = raw.reads;
    const reads = (is: object) => () => ({ reads: { ...others, [reader]: { ...read, ...is } } });
    return [
      mutant('reader removed', `${reader} does not read`, () => ({ reads: others })),
      ...WIDER.filter((when) => when !== read.when && when in conditions).map((when) =>
        mutant('other condition', `${reader} reads ${when}, not ${read.when}`, reads({ when })),
      ),
      ...raw.fields
        .filter((field) => !read.fields.includes(field))
        .map((field) =>
          mutant('reader sees more', `${reader} reads ${field}`, reads({ fields: [...read.fields, field] })),
        ),
      ...read.fields.map((field) =>
        mutant(
          'reader sees less',
          `${reader} does not read ${field}`,
          reads({ fields: read.fields.filter((each) => each !== field) }),
        ),
      ),
    ];
  });
}

function ofRecipients(raw: Activity, mutant: Make): Mutant[] {
  const all = Object.entries(raw.recipients);
  return [
    mutant('recipient added', 'ns receives everything', () => ({
      recipients: { ...raw.recipients, ns: { as: 'controller', receives: raw.fields, when: 'on-order' } },
    })),
    ...all.flatMap(([party, recipient]) => {
      const is = (part: object) => () => ({
        recipients: { ...raw.recipients, [party]: { ...recipient, ...part } },
      });
      const list = typeof recipient.receives === 'string' ? [] : recipient.receives;
      return [
        mutant('recipient removed', `${party} receives nothing`, () => ({
          recipients: Object.fromEntries(all.filter(([other]) => other !== party)),
        })),
        ...raw.fields
          .filter((field) => !list.includes(field))
          .map((field) =>
            mutant('recipient gets more', `${party} receives ${field}`, is({ receives: [...list, field] })),
          ),
        ...list.map((field) =>
          mutant(
            'recipient gets less',
            `${party} does not receive ${field}`,
            is({ receives: list.filter((each) => each !== field) }),
          ),
        ),
        ...Object.keys(occasions)
          .filter((when) => when !== recipient.when)
          .slice(0, 3)
          .map((when) => mutant('other occasion', `${party} receives ${when}`, is({ when }))),
        mutant(
          'other role',
          `${party} is another`,
          is({ as: recipient.as === 'processor' ? 'controller' : 'processor' }),
        ),
      ];
    }),
  ];
}

/** A table: what says whose it is, when it goes, and who may write. */
function ofRecord(record: AnyRecord): Mutant[] {
  const mutant = (kind: string, what: string, part: () => object): Mutant => ({
    ...{ name: `${record.table}: ${what}`, kind, tables: [record.table], activity: undefined },
    apply: () => {
      const before = { ...record };
      Object.assign(record as unknown as Loose, part());
      return () => Object.assign(record as unknown as Loose, before);
    },
  });
  const { tenant, subjects, confirmed, purge } = record.scope;
  const scope = (part: object) => () => ({ scope: { ...record.scope, ...part } });
  return [
    ...(tenant === undefined
      ? []
      : [mutant('tenant dropped', 'nobody’s tenant', scope({ tenant: undefined }))]),
    ...(subjects ?? []).map((subject) =>
      mutant(
        'subject dropped',
        `${subject} is nobody`,
        scope({ subjects: subjects?.filter((each) => each !== subject) }),
      ),
    ),
    ...(confirmed === undefined
      ? []
      : [mutant('confirmation dropped', 'no confirmation', scope({ confirmed: undefined }))]),
    ...(purge === undefined ? [] : [mutant('purge dropped', 'never goes', scope({ purge: undefined }))]),
    ...ofColumns(record, mutant),
    ...ofReadersOfRecord(record, mutant),
    ...ofWrites(record, mutant),
  ];
}

function ofColumns(record: AnyRecord, mutant: Make): Mutant[] {
  const keys = ['tenant', 'subject-key', 'not-personal'];
  return Object.entries(record.columns)
    .filter(([, { means }]) => !keys.includes(means))
    .map(([name, column]) =>
      mutant('column is nobody’s', `${name} is not personal`, () => ({
        columns: { ...record.columns, [name]: { ...column, means: 'not-personal' } },
      })),
    );
}

function ofReadersOfRecord(record: AnyRecord, mutant: Make): Mutant[] {
  return Object.entries(record.readers).flatMap(([reader, when]) => [
    mutant('reader removed', `${reader} does not read`, () => ({
      readers: Object.fromEntries(Object.entries(record.readers).filter(([other]) => other !== reader)),
    })),
    ...(when === 'everyone' || record.scope.tenant === undefined
      ? []
      : [
          mutant('other condition', `${reader} reads everyone`, () => ({
            readers: { ...record.readers, [reader]: 'everyone' },
          })),
        ]),
  ]);
}

function ofWrites(record: AnyRecord, mutant: Make): Mutant[] {
  return Object.entries(record.writes).flatMap(([role, write]) => {
    const is = (part: object) => () => ({ writes: { ...record.writes, [role]: { ...write, ...part } } });
    const missing = Object.keys(record.columns).filter((column) => !write.update?.includes(column));
    return [
      mutant('policy removed', `${role} writes nothing`, () => ({
        writes: Object.fromEntries(Object.entries(record.writes).filter(([other]) => other !== role)),
      })),
      ...(write.when === 'everyone'
        ? []
        : [mutant('write widened', `${role} writes of everyone`, is({ when: 'everyone' }))]),
      ...(write.when === 'own'
        ? [mutant('write widened', `${role} writes of all`, is({ when: 'organisation' }))]
        : []),
      ...(write.insert ? [mutant('write less', `${role} adds nothing`, is({ insert: undefined }))] : []),
      ...(write.delete
        ? [mutant('write less', `${role} deletes nothing`, is({ delete: undefined }))]
        : [mutant('write more', `${role} deletes`, is({ delete: true }))]),
      ...missing
        .slice(0, 3)
        .map((column) =>
          mutant(
            'write more',
            `${role} changes ${column}`,
            is({ update: [...(write.update ?? []), column] }),
          ),
        ),
      ...(write.update ?? []).map((column) =>
        mutant(
          'write less',
          `${role} does not change ${column}`,
          is({ update: write.update?.filter((each) => each !== column) }),
        ),
      ),
    ];
  });
}
