// register propose, proposals, approve, withdraw: a change of the register as a patch with its effect; a
// reviewed commit makes it true.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import {
  approveProposal,
  keepProposal,
  listProposals,
  withdrawProposal,
} from '#privacy/proposals/keep-proposal';
import { snapshotHash, takeSnapshot } from '#privacy/versions/take-snapshot';
import type { System } from '../../open-system.ts';
import { showEffect } from '../../proposals/show-effect.ts';
import { type OptionSpec, UsageError } from '../arguments.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';

const words = z.array(z.string().regex(/^[a-z0-9_-]+$/)).max(200);
const word = z.string().regex(/^[a-z0-9-]+$/);
const text = z.string().min(1).max(4000);
const Edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('term'), entry: z.int().min(0), term: word, from: word.optional() }),
  z.strictObject({ kind: z.literal('text'), part: z.enum(['title', 'text', 'purpose']), nl: text, en: text }),
  z.strictObject({ kind: z.literal('fields'), fields: words }),
  z.strictObject({ kind: z.literal('reader'), reader: word, fields: words, when: word }),
  z.strictObject({ kind: z.literal('no-reader'), reader: word }),
  z.strictObject({ kind: z.literal('recipient'), party: word, as: word, receives: words, when: word }),
  z.strictObject({ kind: z.literal('no-recipient'), party: word }),
]);
const ProposalFile = z.strictObject({
  activity: z.string(),
  because: z.string(),
  edits: z.array(Edit).min(1).max(50),
});

const asOfficer = (system: System) => ({ role: 'privacy-officer', now: system.now() });
const byOption: OptionSpec = {
  value: 'STAFF',
  help: 'the number under which this member of staff works',
  required: true,
};

export const registerPropose: SystemCommand = {
  name: 'register propose',
  words: ['FILE'],
  help: 'propose a change of one activity from a JSON file: {activity, because, edits}; shows patch and effect',
  options: { by: byOption },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const { activity, because, edits } = readFile(args.words[0] ?? '');
    const shown = await showEffect(activity, edits).catch((error: unknown) => {
      throw new UsageError((error as Error).message.split('\n')[0]);
    });
    const by = args.options.by ?? '';
    const kept = await system.db.transaction(asOfficer(system), (tx) =>
      keepProposal(tx, { activity, because, by, ...shown }),
    );
    if (!kept.ok) return showRefusal(asked, kept.refusal);
    terminal.printJson({ id: kept.value, patch: shown.patch, effect: shown.effect });
    terminal.print(`proposal ${kept.value}\n\n${shown.patch}`);
    for (const line of shown.effect.changes[args.language]) terminal.print(line);
    for (const { page, added, removed } of shown.effect.pages) {
      terminal.print(`${page}: ${added.length} lines come, ${removed.length} go`);
    }
    for (const { at, says } of shown.effect.found) terminal.warn(`${at}: ${says}`);
    return DONE;
  },
};

function readFile(path: string) {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(path), 'utf8'));
  } catch {
    throw new UsageError(`${path} is no JSON file that can be read`);
  }
  const parsed = ProposalFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${path}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
}

export const registerProposals: SystemCommand = {
  name: 'register proposals',
  help: 'proposals to change the register, newest first, with who decided',
  run: async (system, { terminal }) => {
    const proposals = await system.db.transaction(asOfficer(system), (tx) => listProposals(tx));
    terminal.printJson({ proposals });
    for (const { id, state, activity, by, decidedBy } of proposals) {
      terminal.print(
        `${id}  ${state.padEnd(9)}  ${activity}  by ${by}${decidedBy ? `, decided by ${decidedBy}` : ''}`,
      );
    }
    return DONE;
  },
};

export const registerApprove: SystemCommand = {
  name: 'register approve',
  words: ['ID'],
  help: 'approve a proposal of somebody else, and write its patch to apply and commit',
  options: {
    by: byOption,
    folder: { value: 'FOLDER', help: 'where the patch is written (default: here)' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const request = {
      id: args.words[0] ?? '',
      by: args.options.by ?? '',
      base: snapshotHash(takeSnapshot()),
    };
    const approved = await system.db.transaction(asOfficer(system), (tx) => approveProposal(tx, request));
    if (!approved.ok) return showRefusal(asked, approved.refusal);
    const folder = resolve(args.options.folder ?? '.');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `register-${approved.value.id}.patch`);
    writeFileSync(path, approved.value.patch);
    terminal.printJson({ id: approved.value.id, patch: path });
    terminal.print(`${path}\nApply it with git apply, read npm run golden, and commit it for review.`);
    return DONE;
  },
};

export const registerWithdraw: SystemCommand = {
  name: 'register withdraw',
  words: ['ID'],
  help: 'withdraw a proposal that was not decided yet',
  options: { by: byOption },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const withdrawn = await system.db.transaction(asOfficer(system), (tx) =>
      withdrawProposal(tx, args.words[0] ?? '', args.options.by ?? ''),
    );
    if (!withdrawn.ok) return showRefusal(asked, withdrawn.refusal);
    terminal.printJson({ id: withdrawn.value.id, state: withdrawn.value.state });
    terminal.print(`withdrawn: ${withdrawn.value.id}`);
    return DONE;
  },
};
