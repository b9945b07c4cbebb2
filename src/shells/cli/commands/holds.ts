// hold list, place, review, release, confirm, decline: legal holds, each asked by one of the privacy office
// and confirmed by another.
import { decideAboutHold } from '#flows/decide-hold';
import { isUuid } from '#kernel/ids';
import { askHold, askRelease } from '#privacy/retain/ask-hold';
import { listHoldAsks } from '#privacy/retain/list-hold-asks';
import { listHolds } from '#privacy/retain/list-holds';
import { reviewHold } from '#privacy/retain/review-hold';
import { UsageError } from '../arguments.ts';
import { findAskedPerson } from '../find-asked-person.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';
import { needDay, organisationOption } from './options.ts';

const by = { value: 'NAME', help: 'who of the privacy office', required: true } as const;
const LISTED = 500;

function idOf({ args }: Asked): string {
  const id = (args.words[0] ?? '').toLowerCase();
  if (!isUuid(id)) throw new UsageError('the number is one that `hold list` shows');
  return id;
}

const holdList: SystemCommand = {
  name: 'hold list',
  help: 'legal holds with ground and review date, and what waits for a second person',
  run: async (system, { terminal }) => {
    const officer = { role: 'privacy-officer', now: system.now() };
    const { asks, holds } = await system.db.transaction(officer, async (tx) => ({
      asks: await listHoldAsks(tx, LISTED),
      holds: (await listHolds(tx, LISTED)).map(({ personId, ...hold }) => ({
        ...hold,
        isOfPerson: personId !== null,
      })),
    }));
    terminal.printJson({ asks, holds });
    if (asks.length + holds.length === 0) terminal.print('no hold is in force and none was asked');
    for (const { id, what, askedBy, activity, ground } of asks)
      terminal.print(`${id}  asked to ${what} by ${askedBy}  ${activity ?? 'everything'}  ${ground}`);
    for (const { id, activity, reviewOn, releasedOn, ground } of holds) {
      const end = releasedOn === null ? `review on ${reviewOn}` : `released on ${releasedOn}`;
      terminal.print(`${id}  ${end}  ${activity ?? 'everything'}  ${ground}`);
    }
    return DONE;
  },
};

const holdPlace: SystemCommand = {
  name: 'hold place',
  help: 'ask for a hold: a colleague confirms it, and until then nothing is held',
  options: {
    organisation: organisationOption,
    person: { value: 'NUMBER', help: 'personnel number; left out: everybody of the organisation' },
    activity: { value: 'ID', help: 'the processing; left out: everything that may be held' },
    ground: { value: 'TEXT', help: 'why these data must stay', required: true },
    review: { value: 'YYYY-MM-DD', help: 'the day of the next look, within six months', required: true },
    untold: { help: 'the person may not know: that would harm the case' },
    by,
  },
  run: async (system, asked) => {
    const { options, switches } = asked.args;
    const reviewOn = needDay(asked.args, 'review');
    const found =
      options.person === undefined
        ? await findOrganisationId(system, options.organisation ?? '')
        : await findAskedPerson(system, asked);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { organisation, personId } =
      typeof found.value === 'string'
        ? { organisation: found.value, personId: undefined }
        : { organisation: found.value.organisation, personId: found.value.person };
    const { activity, ground = '', by: name = '' } = options;
    const hold = { organisation, personId, activity, ground, reviewOn, isTold: !switches.includes('untold') };
    const placed = await system.db.transaction({ role: 'privacy-officer', now: system.now() }, (tx) =>
      askHold(tx, hold, name),
    );
    if (!placed.ok) return showRefusal(asked, placed.refusal);
    asked.terminal.printJson({ asked: placed.value });
    asked.terminal.print(`${placed.value}  a colleague confirms it with: hold confirm ${placed.value}`);
    return DONE;
  },
};

const holdReview: SystemCommand = {
  name: 'hold review',
  words: ['HOLD'],
  help: 'a new look: the hold is still needed; the next look is within six months',
  options: { review: { value: 'YYYY-MM-DD', help: 'the day of the next look', required: true } },
  run: async (system, asked) => {
    const id = idOf(asked);
    const day = needDay(asked.args, 'review');
    const reviewed = await system.db.transaction({ role: 'privacy-officer', now: system.now() }, (tx) =>
      reviewHold(tx, id, day),
    );
    if (!reviewed.ok) return showRefusal(asked, reviewed.refusal);
    asked.terminal.printJson({ reviewOn: day });
    asked.terminal.print(`the next look is on ${day}`);
    return DONE;
  },
};

const holdRelease: SystemCommand = {
  name: 'hold release',
  words: ['HOLD'],
  help: 'ask that a hold ends: a colleague confirms it, and then what it kept back is erased',
  options: { reason: { value: 'TEXT', help: 'why it is no longer needed', required: true }, by },
  run: async (system, asked) => {
    const of = { holdId: idOf(asked), reason: asked.args.options.reason ?? '' };
    const released = await system.db.transaction({ role: 'privacy-officer', now: system.now() }, (tx) =>
      askRelease(tx, of, asked.args.options.by ?? ''),
    );
    if (!released.ok) return showRefusal(asked, released.refusal);
    asked.terminal.printJson({ asked: released.value });
    asked.terminal.print(`${released.value}  a colleague confirms it with: hold confirm ${released.value}`);
    return DONE;
  },
};

const decides = (name: string, help: string, isConfirmed: boolean): SystemCommand => ({
  name,
  words: ['NUMBER'],
  help,
  options: { by },
  run: async (system, asked) => {
    const decision = { id: idOf(asked), by: asked.args.options.by ?? '', isConfirmed };
    const decided = await decideAboutHold(system, decision, system.now());
    if (!decided.ok) return showRefusal(asked, decided.refusal);
    const { outcome, holdId } = decided.value;
    asked.terminal.printJson({ outcome, hold: holdId ?? null });
    asked.terminal.print(holdId === undefined ? outcome : `${outcome}  ${holdId}`);
    return DONE;
  },
});

export const holdCommands = [
  holdList,
  holdPlace,
  holdReview,
  holdRelease,
  decides('hold confirm', 'confirm what a colleague asked about a hold; it is done at once', true),
  decides('hold decline', 'decline what a colleague asked, or take back what you asked', false),
];
