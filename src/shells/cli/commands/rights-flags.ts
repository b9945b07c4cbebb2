// rights flags, lift, keep: restrictions and objections of somebody, and taking them back.
import { announceLifting, keepRestriction, liftAnnounced, takeBackFlag } from '#flows/lift-flag';
import { rightsContext } from '#flows/rights-tools';
import { listFlags } from '#privacy/flags/list-flags';
import { listLifts } from '#services/trust/rights';
import { UsageError } from '../arguments.ts';
import { findAskedPerson } from '../find-asked-person.ts';
import { notePeople } from '../note-shown.ts';
import { flagsShown } from '../shown-fields.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption, personOption } from './options.ts';

const ofPerson = { organisation: organisationOption, person: personOption } as const;
const about = { value: 'ID', help: 'the processing, or all', required: true } as const;

const rightsFlags: SystemCommand = {
  name: 'rights flags',
  help: 'what a person had restricted or objected to, with what was announced or lifted',
  options: ofPerson,
  run: async (system, asked) => {
    const found = await findAskedPerson(system, asked);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { organisation, person } = found.value;
    const context = rightsContext(organisation, person, system.now());
    const { flags, lifts } = await system.db.transaction(context, async (tx) => ({
      flags: await listFlags(tx),
      lifts: await listLifts(tx, 200),
    }));
    await notePeople(system, {
      organisation,
      command: rightsFlags.name,
      shown: flagsShown,
      people: [person],
    });
    const { terminal } = asked;
    terminal.printJson({ flags, lifts });
    if (flags.length === 0) terminal.print('nothing is restricted and nothing objected to');
    for (const { kind, activity, since } of flags) terminal.print(`${kind}  ${activity}  since ${since}`);
    for (const { kind, activity, actor, liftOn, outcome } of lifts)
      terminal.print(`${outcome ?? `can be lifted from ${liftOn}`}  ${kind}  ${activity}  by the ${actor}`);
    return DONE;
  },
};

function kindOf({ args }: Asked): 'restriction' | 'objection' {
  const [kind] = args.words;
  if (kind !== 'restriction' && kind !== 'objection')
    throw new UsageError('the kind is restriction or objection');
  return kind;
}

/**
 * Without --by it is the person's own wish, and works at once. With --by it is ours: with --reason it is
 * announced, and from the day that it answers the same without --reason lifts it.
 */
const rightsLift: SystemCommand = {
  name: 'rights lift',
  words: ['KIND'],
  help: 'take a restriction or an objection back, as the person asked; with --by it is our own wish, told first',
  options: {
    ...ofPerson,
    activity: about,
    by: { value: 'NAME', help: 'who of the privacy office wants it (a restriction only)' },
    reason: { value: 'TEXT', help: 'announce it to the person, with this reason' },
  },
  run: async (system, asked) => {
    const found = await findAskedPerson(system, asked);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { by: doneBy, reason, activity = '' } = asked.args.options;
    if (reason !== undefined && doneBy === undefined) throw new UsageError('--reason needs --by NAME');
    const flag = { ...found.value, kind: kindOf(asked), activity, now: system.now() };
    if (doneBy !== undefined && reason !== undefined) {
      const announced = await announceLifting(system.db, { ...flag, doneBy, reason });
      if (!announced.ok) return showRefusal(asked, announced.refusal);
      asked.terminal.printJson({ announced: true, liftOn: announced.value });
      asked.terminal.print(`announced; it can be lifted from ${announced.value}`);
      return DONE;
    }
    const lifted = await (doneBy === undefined ? takeBackFlag : liftAnnounced)(system, flag);
    if (!lifted.ok) return showRefusal(asked, lifted.refusal);
    asked.terminal.printJson({ lifted: true });
    asked.terminal.print('lifted');
    return DONE;
  },
};

const rightsKeep: SystemCommand = {
  name: 'rights keep',
  help: 'leave a restriction as it is after its lifting was announced',
  options: { ...ofPerson, activity: about },
  run: async (system, asked) => {
    const found = await findAskedPerson(system, asked);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { activity = '' } = asked.args.options;
    const flag = { ...found.value, kind: 'restriction', activity, now: system.now() } as const;
    const kept = await keepRestriction(system.db, flag);
    if (!kept.ok) return showRefusal(asked, kept.refusal);
    asked.terminal.printJson({ kept: true });
    asked.terminal.print('kept');
    return DONE;
  },
};

export const flagCommands = [rightsFlags, rightsLift, rightsKeep];
