// People who are let in, for the tests of getting in: somebody new on the list, the letter, an account, a
// second step, and a clock that can be moved.
import { expect } from 'vitest';
import { invitePerson } from '#flows/invite-person';
import type { ClientDuty } from '#kernel/duty';
import { sql } from '#platform/database/sql';
import type { Letter } from '#platform/mail/open-letters';
import { stepAt, timeCode } from '#services/people/access';
import { receivePeople } from '#services/people/organisations';
import { openBrowser, type TestServer } from './open-test-server.ts';

export const PASSWORD = 'vier woorden op een rij';
export const OTHER = 'heel andere woorden hier';

export type Browser = ReturnType<typeof openBrowser>;
export type Access = ReturnType<typeof openAccess>;

export const codeOf = (text: string): string => JSON.parse(text).refusal?.code;
export const day = (text: string) => Temporal.PlainDate.from(text);
/** What the page of an invitation sends, when nothing was wrong. */
export const accept = (token: string, password = PASSWORD) => ({ token, password, corrections: [] });
export const isIn = async (browser: Browser) => (await browser.ask('/api/access')).status === 200;

/** The letter of an invitation, and the token of its link. */
export async function inviteTo(server: TestServer, person: string, duties: readonly ClientDuty[] = []) {
  const written: Letter[] = [];
  const letters = { address: server.origin, write: (letter: Letter) => void written.push(letter) };
  const { organisation, clock } = server;
  const inviting = { role: 'intake', organisation, person, duties, now: clock.now } as const;
  const invited = await invitePerson(server.db.worker, letters, inviting);
  if (!invited.ok) throw new Error(invited.refusal.code);
  const [letter] = written;
  return { letter, token: /#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '' };
}

export function openAccess(server: TestServer) {
  let number = 2000;

  /** Somebody new on the list of the employer. */
  async function hire(endsOn?: string) {
    number += 1;
    const personnelNumber = String(number);
    const email = `Mens${number}@voorbeeld.example`;
    const context = { role: 'intake', organisation: server.organisation, now: server.clock.now };
    const row = { personnelNumber, name: 'Mens Voorbeeld', email, startsOn: day('2025-01-01') };
    const person = await server.db.worker.transaction(context, async (tx) => {
      await receivePeople(tx, [{ ...row, endsOn: endsOn === undefined ? undefined : day(endsOn) }]);
      const found = await tx.get<{ id: string }>(
        sql`select person_id as id from people.employment
          where personnel_number = ${personnelNumber} limit 1`,
      );
      return found.id;
    });
    return { person, email, personnelNumber, row };
  }

  /** Somebody with an account, and a browser that is logged in. */
  async function join(duties: readonly ClientDuty[] = []) {
    const hired = await hire();
    const { token } = await inviteTo(server, hired.person, duties);
    const browser = openBrowser(server);
    const { status } = await browser.post('/api/invitation/accept', accept(token));
    expect(status).toBe(200);
    return { ...hired, browser };
  }

  const signIn = (email: string, password = PASSWORD, code?: string, browser = openBrowser(server)) =>
    browser.post('/api/sign-in', { email, password, ...(code === undefined ? {} : { code }) });

  /** Sets the second step of who is logged in; answers its key and the recovery codes. */
  async function addStep(browser: Browser) {
    const drafted = await browser.post('/api/access/second-step/draft', { password: PASSWORD });
    const { key } = JSON.parse(drafted.text);
    const code = timeCode(key, stepAt(server.clock.now));
    const proved = await browser.post('/api/access/second-step/prove', { code });
    expect(proved.status).toBe(200);
    return { key: key as string, codes: JSON.parse(proved.text).codes as string[] };
  }

  const later = (time: Temporal.DurationLike) => {
    server.clock.now = server.clock.now.add(time);
  };
  const nextCode = (key: string) => {
    later({ seconds: 60 });
    return timeCode(key, stepAt(server.clock.now));
  };
  const invite = (person: string, duties?: readonly ClientDuty[]) => inviteTo(server, person, duties);
  return { hire, inviteTo: invite, join, signIn, addStep, later, nextCode };
}
