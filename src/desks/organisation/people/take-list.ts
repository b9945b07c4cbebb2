// A list of people as text, pasted or of a file: first what would become of each line, then the same for
// good. It goes the way of a file on the command line; the copy on disk is ours alone and goes at once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { importPeople } from '#flows/import-people';
import type { ImportReport, RefusedRow } from '#flows/import-report';
import type { Result } from '#kernel/refusal';
import { csvLimits } from '#platform/files/check-file';
import { receiveUpload } from '#platform/files/receive-upload';
import type { Answered, Asking } from '#platform/http/route';
import { intakeOf } from './change-people.ts';
import { LIST_BYTES, LIST_ROWS, type List, type ListEffect } from './contract.ts';

type Question = Asking<unknown, unknown, z.output<typeof List>>;
type Answer = Answered<z.input<typeof ListEffect>>;

export const lookAtList = (asking: Question): Promise<Answer> => readList(asking, true);
export const takeList = (asking: Question): Promise<Answer> => readList(asking, false);

async function readList(asking: Question, onlyLook: boolean): Promise<Answer> {
  const intake = { ...intakeOf(asking), onlyLook, maxRows: LIST_ROWS };
  const folder = await mkdtemp(join(tmpdir(), 'list-'));
  try {
    const path = join(folder, 'people.csv');
    const limits = { ...csvLimits, maxBytes: LIST_BYTES };
    const file = await receiveUpload(Readable.from([Buffer.from(asking.body.text, 'utf8')]), path, limits);
    const report: Result<ImportReport> = file.ok ? await importPeople(intake, path) : file;
    return report.ok ? { ok: true, value: tell(report.value) } : { ...report, status: 400 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const line = ({ line: at, refusal: { nl, en } }: RefusedRow) => ({ line: at, says: { nl, en } });

function tell({ accepted, unchanged, refusedCount, refused, notes = [], rows = [] }: ImportReport) {
  return {
    accepted,
    unchanged,
    refused: refusedCount,
    rows: rows
      .flatMap(({ outcome, ...row }) => (outcome === 'unchanged' ? [] : [{ ...row, outcome }]))
      .slice(0, 200),
    refusals: refused.slice(0, 500).map(line),
    notes: notes.slice(0, 200).map(line),
  };
}
