// Proposals to change the register: tried in a copy, kept with patch and effect, decided by somebody else.
// A reviewed commit makes them true; nothing here changes the running system.
import type { z } from 'zod';
import { demoOfficers } from '#desks/site/demo-officers';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import type { Edit as SourceEdit } from '#privacy/proposals/edit-source';
import {
  approveProposal,
  type Effect as KeptEffect,
  keepProposal,
  listProposals,
  withdrawProposal,
} from '#privacy/proposals/keep-proposal';
import { snapshotHash, takeSnapshot } from '#privacy/versions/take-snapshot';
import { asOfficer, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import { titleOf } from '../requests/show-request.ts';
import type { OfficerTools } from '../tools.ts';
import type { Change, Effect, ProposalList, Propose } from './contract.ts';

const refusals = {
  'change-impossible': {
    nl: 'Deze wijziging kan niet worden gemaakt: {says}. Kies een andere waarde.',
    en: 'This change cannot be made: {says}. Choose another value.',
  },
} as const;

const LISTED = 50;
/** The office works with numbers, not names: a name that changes would break who decided. */
const numberOf = ({ signed }: Pick<Asking, 'signed'>) => signed?.person ?? '';
const nameOfNumber = (number: string) => demoOfficers.find(({ id }) => id === number)?.name ?? number;

export async function listAllProposals(asking: Asking): Promise<Answered<z.input<typeof ProposalList>>> {
  const found = await asOfficer(asking, (tx) => listProposals(tx, LISTED));
  const proposals = found.map(
    ({ id, activity, because, by, proposedAt, state, decidedBy, patch, effect }) => ({
      id,
      activity,
      title: titleOf(activity),
      because,
      by: nameOfNumber(by),
      isOwn: by === numberOf(asking),
      proposedAt: proposedAt.toString(),
      state,
      decidedBy: decidedBy === null ? null : nameOfNumber(decidedBy),
      effect: toEffect(patch, effect),
    }),
  );
  return { ok: true, value: { proposals } };
}

const toEffect = (patch: string, effect: KeptEffect): z.input<typeof Effect> => ({
  patch,
  found: effect.found.map(({ at, says, plain }) => ({
    at,
    says,
    plain: plain === undefined ? null : { nl: plain.nl, en: plain.en },
  })),
  typesChecked: effect.typesChecked ?? false,
  significant: effect.significant,
  changes: { nl: [...effect.changes.nl], en: [...effect.changes.en] },
  pages: effect.pages.map(({ page, added, removed }) => ({
    page,
    added: [...added],
    removed: [...removed],
  })),
});

/** Takes some seconds: the changed register is compiled as a whole. */
export const tryChange =
  ({ showEffect }: OfficerTools) =>
  async ({ body }: Asking<unknown, unknown, Change>): Promise<Answered<z.input<typeof Effect>>> => {
    try {
      const { patch, effect } = await showEffect(body.activity, [body.edit as SourceEdit]);
      return { ok: true, value: toEffect(patch, effect) };
    } catch (error) {
      return impossible(error);
    }
  };

export const proposeChange =
  ({ showEffect }: OfficerTools) =>
  async (asking: Asking<unknown, unknown, Propose>): Promise<Answered<Stepped>> => {
    const { activity, edit, because } = asking.body;
    const shown = await showEffect(activity, [edit as SourceEdit]).catch(impossible);
    if ('ok' in shown) return shown;
    const by = numberOf(asking);
    const kept = await asOfficer(asking, (tx) => keepProposal(tx, { activity, because, by, ...shown }));
    return stepped(kept, () => ({ state: 'proposed' }));
  };

function impossible(error: unknown) {
  const says = (error as Error).message.split('\n')[0] ?? '';
  return { ...refuse(refusals, 'change-impossible', { says }), status: 400 } as const;
}

export async function approveOne(asking: Asking<{ id: string }>): Promise<Answered<Stepped>> {
  const asked = { id: asking.params.id, by: numberOf(asking), base: snapshotHash(takeSnapshot()) };
  const approved = await asOfficer(asking, (tx) => approveProposal(tx, asked));
  return stepped(approved, ({ state }) => ({ state }));
}

export async function withdrawOne(asking: Asking<{ id: string }>): Promise<Answered<Stepped>> {
  const withdrawn = await asOfficer(asking, (tx) => withdrawProposal(tx, asking.params.id, numberOf(asking)));
  return stepped(withdrawn, ({ state }) => ({ state }));
}
