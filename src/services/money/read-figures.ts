// Reads the figures of the law, and puts the built-in ones in the database: rows are added, never changed.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Figure, figures } from './figures.ts';

/** A figure as the database answers it: the shape of the data file. */
export type FigureRow = Figure;

/**
 * Adds the built-in figures that are not there yet; run at each migration, as operator. Answers how many were
 * added.
 */
export async function loadFigures(tx: Transaction): Promise<number> {
  const column = (pick: (figure: Figure) => unknown) => figures.map(pick);
  return tx.run(sql`
    insert into money.figure
      (id, valid, known_from, value, unit, status, verified, evidence, source_nl, source_en)
    select f.id, daterange(f.valid_from, f.valid_to), f.known_from, f.value, f.unit, f.status, f.verified,
      f.evidence,
      f.source_nl, f.source_en
    from unnest(${column((f) => f.id)}::text[], ${column((f) => f.validFrom)}::date[],
      ${column((f) => f.validTo)}::date[],
      ${column((f) => f.knownFrom)}::date[], ${column((f) => f.value)}::bigint[],
        ${column((f) => f.unit)}::text[],
      ${column((f) => f.status)}::text[], ${column((f) => f.verified)}::boolean[],
        ${column((f) => f.evidence)}::text[],
      ${column((f) => f.source.nl)}::text[], ${column((f) => f.source.en)}::text[])
      as f(id, valid_from, valid_to, known_from, value, unit, status, verified, evidence, source_nl,
        source_en)
    where not exists (
      select from money.figure known
      where known.id = f.id and known.known_from = f.known_from and known.valid && daterange(f.valid_from,
        f.valid_to)
    )`);
}

/** All figures, oldest first. There are some tens: the caller picks by day and knowledge. */
export async function listFigures(tx: Transaction): Promise<FigureRow[]> {
  const rows = await tx.list<Omit<Figure, 'source'> & { sourceNl: string; sourceEn: string }>(sql`
    select id, lower(valid)::text as "validFrom", upper(valid)::text as "validTo", known_from::text as
      "knownFrom",
      value, unit, status, verified, evidence, source_nl as "sourceNl", source_en as "sourceEn"
    from money.figure order by id, known_from, valid limit 10000`);
  return rows.map(({ sourceNl, sourceEn, ...figure }) => ({
    ...figure,
    source: { nl: sourceNl, en: sourceEn },
  }));
}
