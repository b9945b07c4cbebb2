// What the tables say of requests after all crashes: each closed, each step and each effect once. Asked as
// the superuser; the steps of each kind are written down here by hand.

type Peek = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Kind → its whole life, step by step. */
const lives: Readonly<Record<string, string>> = {
  access: 'receive recognise begin carry-out:make-export finish',
  portability: 'receive recognise begin carry-out:make-export finish',
  rectification: 'receive recognise begin carry-out:correct carry-out:note-recipients finish',
  erasure: 'receive recognise begin carry-out:erase-rows carry-out:erase-files finish',
  restriction: 'receive recognise begin carry-out:set-flag carry-out:note-recipients finish',
};
export const KINDS = ['access', 'rectification', 'erasure', 'portability', 'restriction'] as const;

export interface Wrong {
  readonly stuck: number;
  readonly twice: number;
  /** Told one by one when there are any. */
  readonly told: readonly string[];
}

interface Count {
  readonly count: number;
}

export async function countWrong(peek: Peek, people: number): Promise<Wrong> {
  const told: string[] = [];
  const count = async (what: string, text: string): Promise<number> => {
    const [row] = await peek<Count>(text);
    if (row?.count) told.push(`${row.count} ${what}`);
    return row?.count ?? 0;
  };
  const asked = await peek<Count>('select count(*)::int as count from trust.request');
  const missing = people - (asked[0]?.count ?? 0);
  if (missing !== 0) told.push(`${missing} requests fewer than people`);
  const open = await count('requests are open', `${COUNT} from trust.request where purge_on is null`);
  const wrongLives = await lived(peek, told);
  let undone = 0;
  for (const [what, text] of undoneEffects) undone += await count(what, text);
  let doubled = 0;
  for (const [what, text] of doubledEffects) doubled += await count(what, text);
  const twice = Math.max(0, -missing) + wrongLives.twice + doubled;
  return { stuck: Math.max(0, missing) + open + wrongLives.short + undone, twice, told };
}

/** Each request against the life of its kind: shorter is stuck, anything else was done again. */
async function lived(peek: Peek, told: string[]): Promise<{ short: number; twice: number }> {
  const rows = await peek<{ kind: string; life: string; requests: number }>(`
    select kind, life, count(*)::int as requests from (
      select r.kind, string_agg(s.event || case when s.event = 'carry-out' then ':' || s.detail else '' end,
        ' ' order by s.number) as life
      from trust.request r join trust.request_step s on s.request_id = r.id group by r.id, r.kind) lives
    group by 1, 2`);
  let [short, twice] = [0, 0];
  for (const { kind, life, requests } of rows) {
    const whole = lives[kind] ?? '';
    if (life === whole) continue;
    told.push(`${requests} requests for ${kind} lived: ${life}`);
    if (whole.startsWith(life)) short += requests;
    else twice += requests;
  }
  return { short, twice };
}

const COUNT = 'select count(*)::int as count';
const asking = (kind: string) => `trust.request r where r.kind = '${kind}'`;

const undoneEffects: readonly (readonly [string, string])[] = [
  [
    'erased people have a name',
    `${COUNT} from ${asking('erasure')} and exists (select from people.person p
      where p.id = r.person_id and (p.name <> '—' or p.email is not null))`,
  ],
  [
    'erasures were not written down',
    `select greatest(0, (${COUNT.replace('as count', '')} from ${asking('erasure')})
      - (select count(distinct erasure_key)::int from privacy.erasure) / 2) as count`,
  ],
  [
    'corrections did not come through',
    `${COUNT} from ${asking('rectification')} and not exists (select from people.person p
      where p.id = r.person_id and p.email = 'new-' || r.person_id || '@drill.example')`,
  ],
  [
    'restrictions are not set',
    `${COUNT} from ${asking('restriction')} and not exists (select from hidden.flag f
      where f.person_id = r.person_id and f.kind = 'restriction' and f.request = r.id::text)`,
  ],
  [
    'people who asked for something else were changed',
    `${COUNT} from people.person p where (p.name = '—' or p.email is null or p.email like 'new-%')
      and not exists (select from trust.request r where r.person_id = p.id
        and r.kind in ('erasure', 'rectification'))`,
  ],
];

const again = (table: string, by: string) =>
  `select coalesce(sum(n - 1), 0)::int as count from (
    select count(*) as n from ${table} group by ${by} having count(*) > 1) again`;

const doubledEffects: readonly (readonly [string, string])[] = [
  ['results were written twice', again('trust.request_result', 'request_id, activity, effect, fields')],
  ['notices to recipients were written twice', again('privacy.recipient_notice', 'request_id, party, state')],
  ['flags were set twice', again('hidden.flag', 'person_id, kind, activity')],
  ['corrections were kept twice', again('trust.correction', 'person_id, field')],
  ['erasures were written down twice', again('privacy.erasure', 'erasure_key')],
];
