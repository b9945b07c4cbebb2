// rights ask, list, show, step, work: requests about one's data, from the shell of the privacy officer.
import { askForRight } from '#flows/ask-for-right';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { decideRequest, withdrawRequest } from '#flows/decide-request';
import { previewRight } from '#flows/preview-right';
import { showRequest } from '#flows/show-request';
import type { ActivityId } from '#register';
import type { Field } from '#register/fields';
import { findAsker, type Kind, kinds, listOpenRequests } from '#services/trust/rights';
import { rightsToolsOf } from '../../rights-tools.ts';
import { UsageError } from '../arguments.ts';
import { findAskedPerson } from '../find-asked-person.ts';
import { notePeople } from '../note-shown.ts';
import { requestShown } from '../shown-fields.ts';
import { DONE, NOTHING_DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption, personOption } from './options.ts';

function kindOf(text: string | undefined): Kind {
  const kind = kinds.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`the kind is one of ${kinds.join(', ')}`);
  return kind;
}

const asks = (name: string, help: string, isPreview: boolean): SystemCommand => ({
  name,
  words: ['KIND'],
  help,
  options: {
    organisation: organisationOption,
    person: personOption,
    activity: { value: 'ID', help: 'the processing, for a restriction or an objection' },
    field: { value: 'FIELD', help: 'the item, for a rectification' },
    value: { value: 'TEXT', help: 'what it must be' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const kind = kindOf(args.words[0]);
    const found = await findAskedPerson(system, asked);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { organisation, person } = found.value;
    const now = system.now();
    const { activity, field, value } = args.options;
    if (isPreview) {
      const question = { kind, activity: activity as ActivityId, field: field as Field };
      const tools = rightsToolsOf(system);
      const preview = await previewRight(tools, system.db, { ...question, organisation, person, now });
      await notePeople(system, { organisation, command: name, shown: requestShown, people: [person] });
      terminal.printJson(preview);
      for (const { title, effect, rows, keptUntil } of preview.lines) {
        terminal.print(
          `${effect}  ${rows}  ${title[args.language]}${keptUntil ? `  until ${keptUntil}` : ''}`,
        );
      }
      return DONE;
    }
    const asking = { kind, channel: 'service-desk', receivedAt: now, activity, field, asked: value } as const;
    const request = await askForRight(system.db, { organisation, person, asking, now });
    if (!request.ok) return showRefusal(asked, request.refusal);
    terminal.printJson({ request: request.value });
    terminal.print(request.value);
    return DONE;
  },
});

export const rightsList: SystemCommand = {
  name: 'rights list',
  help: 'open requests with their two clocks, the first due first (1,000 at most)',
  run: async (system, { terminal }) => {
    const now = system.now();
    const open = await system.db.transaction({ role: 'privacy-officer', now }, (tx) =>
      listOpenRequests(tx, { limit: 1000 }),
    );
    terminal.printJson({ requests: open });
    if (open.length === 0) terminal.print('no request is open');
    for (const { id, kind, phase, promisedUntil, legalUntil, dueOn } of open) {
      const clocks = `promised ${promisedUntil ?? '-'}  legal ${legalUntil}  due ${dueOn}`;
      terminal.print(`${id}  ${kind}  ${phase}  ${clocks}`);
    }
    return DONE;
  },
};

export const rightsShow: SystemCommand = {
  name: 'rights show',
  words: ['REQUEST'],
  help: 'what a request did: deleted, kept with its ground and day, recipients',
  run: async (system, { args, terminal }) => {
    const [request = ''] = args.words;
    const officer = { role: 'privacy-officer', now: system.now() };
    const [shown, asker] = await system.db.transaction(
      officer,
      async (tx) => [await showRequest(tx, request), await findAsker(tx, request)] as const,
    );
    if (shown !== undefined && asker !== undefined) {
      const of = { organisation: asker.organisationId, people: [asker.personId] };
      await notePeople(system, { ...of, command: rightsShow.name, shown: requestShown });
    }
    terminal.printJson({ request: shown ?? null });
    if (shown === undefined) return NOTHING_DONE;
    terminal.print(`${shown.kind}  ${shown.phase}${shown.dueOn ? `  due ${shown.dueOn}` : ''}`);
    for (const { activity, effect, rows, keptUntil } of shown.lines) {
      terminal.print(`${effect}  ${rows}  ${activity}${keptUntil ? `  until ${keptUntil}` : ''}`);
    }
    for (const { party, state } of shown.told) terminal.print(`${state}  ${party}`);
    return DONE;
  },
};

const decisions = ['approve', 'reject', 'extend', 'doubt', 'withdraw'] as const;

export const rightsStep: SystemCommand = {
  name: 'rights step',
  words: ['REQUEST', 'EVENT'],
  help: 'take a step: approve, reject, extend, doubt, or withdraw (as the person asked by telephone)',
  options: {
    by: { value: 'NAME', help: 'who decides', required: true },
    reason: { value: 'TEXT', help: 'the ground or the reason' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const [request = ''] = args.words;
    const event = decisions.find((one) => one === args.words[1]);
    if (event === undefined) throw new UsageError(`the step is one of ${decisions.join(', ')}`);
    const now = system.now();
    const { by: doneBy = '', reason: detail } = args.options;
    const asker = await system.db.transaction({ role: 'privacy-officer', now }, (tx) =>
      findAsker(tx, request),
    );
    if (event === 'withdraw' && asker === undefined) throw new UsageError('nobody is recognised yet');
    const stepped =
      event === 'withdraw'
        ? await withdrawRequest(system.db, {
            organisation: asker?.organisationId ?? '',
            person: asker?.personId ?? '',
            request,
            now,
          })
        : await decideRequest(system.db, { request, event, doneBy, detail, now });
    if (!stepped.ok) return showRefusal(asked, stepped.refusal);
    terminal.printJson({ phase: stepped.value.phase });
    terminal.print(stepped.value.phase);
    return DONE;
  },
};

export const rightsWork: SystemCommand = {
  name: 'rights work',
  help: 'carry out what can be carried out now, as the worker does every five minutes',
  run: async (system, { terminal }) => {
    const told = await carryOutWaiting(rightsToolsOf(system), system.now());
    terminal.printJson(told);
    terminal.print(`${told.done} done, ${told.waiting} wait for somebody, ${told.failed.length} failed`);
    return DONE;
  },
};

const rightsAsk = asks('rights ask', 'a request of somebody whom the service desk recognised', false);
const rightsPreview = asks('rights preview', 'what a request would do; nothing is sent', true);

export const rightsCommands = [rightsAsk, rightsPreview, rightsList, rightsShow, rightsStep, rightsWork];
