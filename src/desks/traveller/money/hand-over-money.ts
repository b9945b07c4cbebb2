// The year as a file of values for a spreadsheet: every line, in the order of the months, and no formula.
import { Readable } from 'node:stream';
import { formatCentsPlain } from '#kernel/money';
import { csvCell } from '#kernel/text';
import type { Asking, HandedOver } from '#platform/http/route';
import { readMoney } from './show-money.ts';

const HEADER = 'month;date;kind;purpose;mode;distance_m;amount_eur;taxed_eur;line';

export async function handOverMoney(asking: Asking<{ year: string }>): Promise<HandedOver> {
  const { year } = asking.params;
  const { months } = await readMoney(asking, year);
  const rows = months.flatMap(({ month, lines }) =>
    lines.map((line) =>
      [
        month,
        line.date,
        line.kind,
        line.purpose ?? '',
        line.mode ?? '',
        String(line.distanceM),
        formatCentsPlain(line.amountCents),
        formatCentsPlain(line.taxedCents),
        csvCell(line.id),
      ].join(';'),
    ),
  );
  const text = `\ufeff${[HEADER, ...rows].join('\r\n')}\r\n`;
  const bytes = Buffer.byteLength(text);
  const file = { name: `reisrecht-${year}.csv`, type: 'text/csv; charset=utf-8', bytes };
  return { ok: true, file: { ...file, stream: Readable.from([text]) } };
}
