// The simulator's self-test at its start: its own examples, good and bad, must be judged as they should be.
import { checkWageLine } from './check-wage-line.ts';

const good = {
  ...{ PtId: 5, Year: 2026, PeId: 10, Id: 1, DaTi: '2026-10-31', EmId: '1004', ErId: '01', Sc02: 4310 },
  ...{ Ds: 'Reiskosten', VaD1: -2.36, CrId: 'Advies', EnSe: 1, Rem: 'RR-1', ViTr: '51', ViTv: '02' },
};

const BAD: Readonly<Record<string, unknown>> = {
  'a missing period': { ...good, PeId: undefined },
  'a year in words': { ...good, Year: '2026' },
  'an amount in words': { ...good, VaD1: '2,36' },
  'a day that does not exist': { ...good, DaTi: '2026-02-29' },
  'a long employee number': { ...good, EmId: '1'.repeat(16) },
  'an unknown means of transport': { ...good, ViTr: '99' },
  'a field of nobody': { ...good, Sc03: 1 },
};

/** The names of the examples that were judged wrongly; empty when all is well. */
export function testItself(): string[] {
  const faultsOf = (fields: unknown) =>
    checkWageLine('HrCompMut', 'fields', JSON.stringify({ HrCompMut: { Element: { Fields: fields } } }))
      .faults;
  const wrong = Object.entries(BAD).filter(([, fields]) => faultsOf(fields).length === 0);
  return [...(faultsOf(good).length > 0 ? ['the good example'] : []), ...wrong.map(([name]) => name)];
}
