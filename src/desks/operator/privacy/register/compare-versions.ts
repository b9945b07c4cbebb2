// The versions of the register that this installation has had, and what differs between two, in plain words.
import type { z } from 'zod';
import { type RefusalTable, refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { diffRegisters } from '#privacy/versions/diff-registers';
import { findSnapshot, listVersions } from '#services/trust/assurance';
import { MOST } from '../as-officer.ts';
import type { Difference, VersionList } from './contract.ts';

export const versionRefusals = {
  'version-unknown': {
    nl: 'Deze versie van het register is er niet. Kies er een uit de lijst.',
    en: 'This version of the register does not exist. Choose one from the list.',
  },
} as const satisfies RefusalTable;

const asOperator = ({ house }: Pick<Asking, 'house'>) => ({ role: 'operator', now: house.now() });

export async function listAllVersions(asking: Asking): Promise<Answered<z.input<typeof VersionList>>> {
  const found = await asking.house.db.transaction(asOperator(asking), (tx) => listVersions(tx, MOST));
  const versions = found.map(({ number, hash, firstSeenAt, isSignificant, announcedAt }) => ({
    number,
    hash: hash.slice(0, 8),
    firstSeenAt: firstSeenAt.toString(),
    isSignificant,
    announcedAt: announcedAt?.toString() ?? null,
  }));
  return { ok: true, value: { versions } };
}

export async function compareVersions(
  asking: Asking<{ from: number; to: number }>,
): Promise<Answered<z.input<typeof Difference>>> {
  const { from, to } = asking.params;
  const [before, after] = await asking.house.db.transaction(
    asOperator(asking),
    async (tx) => [await findSnapshot(tx, `${from}`), await findSnapshot(tx, `${to}`)] as const,
  );
  if (before === undefined || after === undefined) {
    return { ...refuse(versionRefusals, 'version-unknown'), status: 404 };
  }
  // The same steps in the same order: only the words differ.
  const dutch = diffRegisters(before.snapshot, after.snapshot, 'nl');
  const english = diffRegisters(before.snapshot, after.snapshot, 'en');
  const changes = dutch.map(({ says, significant, because }, at) => ({
    says: { nl: says, en: english[at]?.says ?? says },
    significant,
    because: because === undefined ? null : { nl: because, en: english[at]?.because ?? because },
  }));
  return { ok: true, value: { changes } };
}
