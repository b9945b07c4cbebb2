// What carrying out rights is handed by the shells: the catalogue, the flags, the log of who received, the
// list of erasures, the places of files.
import type { RightsTools } from '#flows/rights-tools';
import { eraseLetters } from '#platform/mail/open-letters';
import { listRecipientsOf } from '#privacy/disclose/list-disclosures';
import { recordErasure } from '#privacy/erase/record-erasure';
import { recordFlag } from '#privacy/erase/record-flag';
import { setFlag } from '#privacy/flags/set-flag';
import { records } from './catalogue.ts';
import type { System } from './open-system.ts';
import { lettersFolderOf, type Settings } from './settings.ts';

export type CarriedOutIn = Pick<System, 'db' | 'ledger'> & {
  readonly settings: Pick<Settings, 'dataFolder'>;
};

/**
 * Exports are written where the caller says and nowhere kept; letters are the one place of files that holds
 * somebody.
 */
export function rightsToolsOf({ db, ledger, settings }: CarriedOutIn): RightsTools {
  const letters = lettersFolderOf(settings);
  return {
    db,
    records,
    setFlag: async (tx, flag) => {
      const { organisation: organisationId = '', person: personId = '', now } = tx.context;
      const set = await setFlag(tx, flag);
      // What cannot be objected to was refused when it was asked.
      if (!set.ok) throw new Error(`${flag.kind} ${flag.activity}: ${set.refusal.en}`);
      const recorded = { organisationId, personId, flag: flag.kind, scope: flag.activity, isSet: true };
      recordFlag(ledger, recorded, now);
    },
    recordErasure: async (tx, identifiers) => {
      const { organisation: organisationId = '', person: personId = '', now } = tx.context;
      await recordErasure(tx, ledger, { organisationId, personId, identifiers }, now);
    },
    listDisclosed: listRecipientsOf,
    places: [{ name: 'letters', erase: async (of) => eraseLetters(letters, of) }],
  };
}
