// The example operator of charge points as it is offered: a pass with a number of our own goes out, prices
// come from its own tariffs.
import { writeLetter } from '#privacy/disclose/write-letter';
import { formatQuestion } from '#providers/protocols/dispute-letter/format-question';
import { pushToken } from '#providers/protocols/ocpi/client/push-token';
import { newContractId, passUid } from '#providers/protocols/ocpi/contract-id';
import { formatToken } from '#providers/protocols/ocpi/format-token';
import {
  chargingExchange,
  DISPUTES_MAIL,
  disputeExchange,
  ISSUER,
  OPERATOR_PARTY,
  OUR_PARTY,
  PATIENCE,
  PROVIDER,
  profile,
} from '#providers/voorbeeld-laden/profile';
import type { Told, WaitingMessage } from '#services/mobility';
import { tables } from '#services/mobility/ev-charging';
import { sealPass } from '../charging/seal-pass.ts';
import type { OfferedProvider } from './offered-provider.ts';

const WAIT_SECONDS = 60;

export const voorbeeldLaden: OfferedProvider = {
  provider: PROVIDER,
  name: { nl: 'Voorbeeld Laden', en: 'Voorbeeld Laden' },
  tables,
  profile,
  subject: 'minted',
  mint: () => newContractId(OUR_PARTY),
  asksLicence: false,
  teller: {
    write: (message) => {
      const seal = sealPass({ passNo: message.subject, point: null, session: null, until: null });
      return writeLetter(chargingExchange, [seal], message.id, JSON.stringify(tokenOf(message)));
    },
    send: async ({ outbound, connection, message, letter }) => {
      const line = {
        outbound,
        token: connection.token,
        from: OUR_PARTY,
        to: OPERATOR_PARTY,
        newId: () => message.id,
        // The waiting row is our patience: one try each time.
        patience: { ...PATIENCE, retry: { ...PATIENCE.retry, attempts: 1 } },
      };
      const endpoints = { tokens: connection.baseUrl } as never;
      const answer = await pushToken(line, endpoints, tokenOf(message), () => letter);
      if (answer.kind === 'no-answer') return { outcome: 'postponed', waitSeconds: WAIT_SECONDS };
      if (answer.kind === 'refused') return { outcome: 'refused', because: answer.reason };
      return doneWith(message);
    },
  },
  disputes: {
    mail: DISPUTES_MAIL,
    write: ({ disputeId, key, day }) => {
      const seal = sealPass({ passNo: null, point: null, session: key, until: day.toString() });
      return writeLetter(disputeExchange, [seal], `dispute:${disputeId}`, formatQuestion({ key, day }));
    },
  },
};

/**
 * A pass that ended is told as not valid; the protocol knows no deletion, so that answer is the confirmation.
 */
const doneWith = ({ kind }: WaitingMessage): Told => ({ outcome: kind === 'link' ? 'told' : 'confirmed' });

const tokenOf = ({ subject, kind, wantedAt }: WaitingMessage) =>
  formatToken(
    { uid: passUid(subject), contractId: subject, valid: kind === 'link', changedAt: wantedAt },
    OUR_PARTY,
    ISSUER,
  );
