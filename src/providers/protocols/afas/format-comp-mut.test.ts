// The message to AFAS: every field where it belongs, every cent exact, and nothing sent that would be
// refused.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCompMut } from './format-comp-mut.ts';
import { formatToken } from './format-token.ts';
import type { CompMutSettings, PayrollLine } from './payroll-line.ts';

const settings: CompMutSettings = {
  connector: 'HrCompMut',
  placement: 'fields',
  periodTable: 5,
  employerId: '01',
};

const line: PayrollLine = {
  reference: 'RR-0001',
  lineNumber: 1_000_001,
  guid: '1c6bbae5-98a7-4140-9630-ff08025db692',
  personnelNumber: '1004',
  year: 2026,
  period: 10,
  wageCode: '4310',
  date: Temporal.PlainDate.from('2026-10-31'),
  amountCents: 14_700,
  distanceM: 588_000,
  mode: 'car',
  fuel: 'petrol',
  purpose: 'commute',
  costCentre: 'Advies',
  description: 'Reiskosten woon-werk',
};

function bodyText(change: Partial<PayrollLine> = {}, with_: Partial<CompMutSettings> = {}): string {
  const formatted = formatCompMut({ ...line, ...change }, { ...settings, ...with_ });
  if (!formatted.ok) throw new Error(formatted.refusal.en);
  return formatted.value.bodyText;
}

test('a line carries its keys, its amount, its cost centre and the codes of the mobility report', () => {
  expect(JSON.parse(bodyText({ employmentNumber: '2' }))).toEqual({
    HrCompMut: {
      Element: {
        Fields: {
          ...{ PtId: 5, Year: 2026, PeId: 10, Id: 1_000_001, DaTi: '2026-10-31', EmId: '1004', ErId: '01' },
          ...{ Sc02: 4310, Ds: 'Reiskosten woon-werk', VaD1: 147, CrId: 'Advies', EnSe: 2, Rem: 'RR-0001' },
          ...{ ViTr: '11', ViTv: '01' },
        },
      },
    },
  });
});

test('a home-working day has no mode and no trip type', () => {
  const { mode: _, fuel: __, purpose: ___, distanceM: ____, ...rest } = line;
  const formatted = formatCompMut({ ...rest, wageCode: '4320' }, settings);
  expect(formatted.ok && formatted.value.bodyText).not.toContain('ViT');
});

test('a correction is negative, and kilometres go along only where the wage component takes them', () => {
  const parameters = { '4310': ['distance-km', 'amount'] } as const;
  const text = bodyText({ amountCents: -236, distanceM: -18_400 }, { parameters });
  expect(text).toContain('"VaD1":-18.4,"VaD2":-2.36,');
});

test('any amount of cents is written digit for digit', async () => {
  await fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (amountCents) => {
      const written = /"VaD1":(-?)(\d+)(?:\.(\d{1,2}))?,/.exec(bodyText({ amountCents }));
      const cents = Number(`${written?.[2]}${(written?.[3] ?? '').padEnd(2, '0')}`);
      expect(written?.[1] === '-' ? -cents : cents).toBe(amountCents);
    }),
  );
});

test('quotes and line ends in a description stay inside it', () => {
  const description = '"},"Sc02":9999,\n{"';
  expect(JSON.parse(bodyText({ description })).HrCompMut.Element.Fields).toMatchObject({
    Sc02: 4310,
    Ds: description,
  });
});

test('the keys may stand beside the fields, where AFAS numbers the row itself', () => {
  const { Element } = JSON.parse(bodyText({}, { placement: 'attributes' })).HrCompMut;
  expect(Element).toMatchObject({
    '@PtId': 5,
    '@Sc02': 4310,
    '@EmId': '1004',
    Fields: { VaD1: 147, Rem: 'RR-0001' },
  });
  expect(Element).not.toHaveProperty('@Id');
});

test('the connector with the unique key gets our own key', () => {
  const fields = JSON.parse(bodyText({}, { connector: 'HrCompMutGUID' })).HrCompMutGUID.Element.Fields;
  expect(fields).toMatchObject({ GuLi: line.guid, Sc02: 4310 });
  expect(fields).not.toHaveProperty('Id');
});

test('what AFAS would refuse is refused here with the reason', () => {
  const codeOf = (change: Partial<PayrollLine>, with_: Partial<CompMutSettings> = {}) => {
    const formatted = formatCompMut({ ...line, ...change }, { ...settings, ...with_ });
    return formatted.ok ? 'accepted' : formatted.refusal.code;
  };
  expect(codeOf({ personnelNumber: '1234567890123456' })).toBe('personnel-number');
  expect(codeOf({ personnelNumber: ' ' })).toBe('personnel-number');
  expect(codeOf({ wageCode: 'KM' })).toBe('wage-code');
  expect(codeOf({ employmentNumber: 'A' })).toBe('employment-number');
  expect(codeOf({ costCentre: 'x'.repeat(31) })).toBe('text-length');
  expect(codeOf({ description: 'x'.repeat(256) })).toBe('text-length');
  expect(codeOf({ amountCents: 0.1 })).toBe('amount');
  expect(codeOf({ period: 0 })).toBe('period');
  expect(codeOf({ lineNumber: 2 ** 31 })).toBe('line-number');
  expect(codeOf({ reference: 'x'.repeat(31) })).toBe('reference');
  expect(codeOf({ guid: 'no' }, { connector: 'HrCompMutGUID' })).toBe('guid');
  expect(codeOf({}, { employerId: '' })).toBe('employer');
  expect(codeOf({}, { parameters: { '4310': [] } })).toBe('parameters');
});

test('the token is the XML in Base64 behind the word AfasToken, also when only its data was given', () => {
  const xml = '<token><version>1</version><data>ABC123</data></token>';
  expect(formatToken('ABC123')).toBe(`AfasToken ${Buffer.from(xml).toString('base64')}`);
  expect(formatToken(` ${xml}\n`)).toBe(formatToken('ABC123'));
  expect(() => formatToken('a&b')).toThrow('not an AFAS token');
});
