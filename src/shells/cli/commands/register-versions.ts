// register versions, diff, check and evidence: what the register said, since when, and what changed in plain
// words.
import { refuse } from '#kernel/refusal';
import { listEvidence } from '#privacy/list-evidence';
import { diffRegisters } from '#privacy/versions/diff-registers';
import { shortOf } from '#privacy/versions/keep-version';
import { takeSnapshot } from '#privacy/versions/take-snapshot';
import { clauses } from '#register/clauses';
import { findSnapshot, listVersions } from '#services/trust/assurance';
import { checkRegister } from '../../check-register.ts';
import type { System } from '../../open-system.ts';
import { DONE, NOTHING_DONE, type PlainCommand, type SystemCommand, showRefusal } from './command.ts';

const refusals = {
  'version-unknown': {
    nl: 'Er is geen versie {named}. Bekijk ze met: reisrecht register versions.',
    en: 'There is no version {named}. See them with: reisrecht register versions.',
  },
} as const;

const asOperator = (system: System) => ({ role: 'operator', now: system.now() });

export const registerVersions: SystemCommand = {
  name: 'register versions',
  help: 'the versions of the register that this database has known, newest first',
  run: async (system, { terminal }) => {
    const versions = await system.db.transaction(asOperator(system), (tx) => listVersions(tx));
    terminal.printJson({ versions });
    for (const { number, hash, firstSeenAt, isSignificant, announcedAt } of versions) {
      const told =
        announcedAt === null ? 'being announced' : `announced ${announcedAt.toString().slice(0, 10)}`;
      const state = isSignificant ? told : 'announced to nobody';
      terminal.print(
        `${String(number).padStart(4)}  ${shortOf(hash)}  ${firstSeenAt.toString().slice(0, 10)}  ${state}`,
      );
    }
    return DONE;
  },
};

export const registerDiff: SystemCommand = {
  name: 'register diff',
  words: ['A', 'B'],
  help: 'what changed from version A to B (number, first digits of the hash, or "now"), and whether people are told',
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const [from = '', to = ''] = args.words;
    const [before, after] = [await snapshotOf(system, from), await snapshotOf(system, to)];
    if (before === undefined || after === undefined) {
      const named = before === undefined ? from : to;
      const { refusal } = refuse(refusals, 'version-unknown', { named });
      return showRefusal(asked, refusal);
    }
    const changes = diffRegisters(before, after, args.language);
    const significant = changes.some((change) => change.significant);
    terminal.printJson({ significant, changes });
    for (const { says, because } of changes) {
      terminal.print(because === undefined ? `  ${says}` : `! ${says} — ${because}`);
    }
    terminal.print(summaries[significant ? 'significant' : 'small'][args.language]);
    return DONE;
  },
};

const summaries = {
  significant: { nl: 'Iedereen krijgt hiervan bericht.', en: 'Everybody is told of this.' },
  small: { nl: 'Hiervan gaat geen bericht uit.', en: 'Nobody is written to about this.' },
} as const;

const snapshotOf = async (system: System, named: string) =>
  named === 'now'
    ? takeSnapshot()
    : (await system.db.transaction(asOperator(system), (tx) => findSnapshot(tx, named)))?.snapshot;

export const registerCheck: PlainCommand = {
  name: 'register check',
  help: 'what the register contradicts: itself, or a table',
  alone: async ({ terminal }) => {
    const found = checkRegister();
    terminal.printJson({ found });
    for (const { rule, at, says } of found) terminal.print(`${rule}  ${at}: ${says}`);
    terminal.print(`${found.length} contradictions`);
    return found.length === 0 ? DONE : NOTHING_DONE;
  },
};

export const registerEvidence: SystemCommand = {
  name: 'register evidence',
  help: 'what people must be able to show because no program can prove it: by whom, until when, what has expired',
  run: async (system, { args, terminal }) => {
    const today = system.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
    const evidence = listEvidence(clauses, today);
    terminal.printJson({ evidence });
    for (const { clause, document, owner, expiresOn, state } of evidence) {
      terminal.print(`${state.padEnd(8)} ${expiresOn}  ${clause}  ${owner}: ${document[args.language]}`);
    }
    return evidence.some(({ state }) => state === 'expired') ? NOTHING_DONE : DONE;
  },
};
