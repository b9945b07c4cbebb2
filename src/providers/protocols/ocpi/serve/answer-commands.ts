// How a command of ours went, told afterwards at the address that went along with it.
import { CommandResult } from '../objects.ts';
import { readJson } from '../read-json.ts';
import { readObject } from '../read-object.ts';
import type { Asked } from './asked.ts';
import { done, type EmspReply, invalid, notAllowed, unknown } from './reply.ts';

const COMMANDS = ['START_SESSION', 'STOP_SESSION', 'RESERVE_NOW', 'CANCEL_RESERVATION', 'UNLOCK_CONNECTOR'];

export async function answerCommands({ ports, place, caller, call, rest }: Asked): Promise<EmspReply> {
  const [kind = '', id = ''] = rest;
  if (rest.length !== 2 || !COMMANDS.includes(kind) || id.length > 80) return unknown(place);
  if (call.method !== 'POST') return notAllowed(place);
  const json = readJson(call.bodyText);
  if (!json.ok) return invalid(place, json);
  const read = readObject('the result of a command', CommandResult, json.value);
  if (!read.ok) return invalid(place, read);
  return (await ports.receiveCommandResult(caller, id, read.value.object)) ? done(place) : unknown(place);
}
