// What carrying out rights is handed by the shells: the catalogue, the list of erasures, the places of files.
import type { RightsTools } from '#flows/rights-tools';
import { recordErasure } from '#privacy/erase/record-erasure';
import { records } from './catalogue.ts';
import type { System } from './open-system.ts';

/** Exports are written where the caller says and nowhere kept, so there is no place of files to erase. */
export function rightsToolsOf({ db, ledger }: Pick<System, 'db' | 'ledger'>): RightsTools {
  return {
    db,
    records,
    setFlag: async () => {
      throw new Error('restrictions and objections are set by the privacy officer in this version');
    },
    recordErasure: async (tx, identifiers) => {
      const { organisation: organisationId = '', person: personId = '', now } = tx.context;
      await recordErasure(tx, ledger, { organisationId, personId, identifiers }, now);
    },
    places: [],
  };
}
