// Letters by mail leave here: to the one mail server of this installation, over TLS, and to no other.
import { createTransport } from 'nodemailer';
import { throughDoor } from './guard-egress.ts';

/** The mail server belongs to whoever runs the installation, as the machine does. */
export interface MailServer {
  /** `smtps://name:password@host:465` or `smtp://host:587`, with its port; plain only on this machine. */
  readonly url: string;
  /** Whose letters these are, such as `Reisrecht <post@example.nl>`. */
  readonly from: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same letter has the same number, so that a second try is seen as one. */
  readonly number: string;
}

/**
 * `refused`: the mail server will never take this letter. `fault`: it could not be reached or asked to come
 * back. Neither tells an address.
 */
export type Mailed = 'sent' | 'refused' | 'fault';

export interface MailDoor {
  send(mail: Mail): Promise<Mailed>;
  close(): void;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const TIMEOUT_MS = 20_000;

/** Throws with a sentence when the address of the server makes no sense. */
export function openMailDoor({ url, from }: MailServer): MailDoor {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^smtps?:$/.test(address.protocol) || address.port === '') {
    throw new Error('REISRECHT_MAIL must be smtp://host:port or smtps://host:port');
  }
  const { hostname: host, username, password } = address;
  const isHere = LOOPBACK.includes(host);
  const transport = createTransport({
    host: host.replaceAll(/[[\]]/g, ''),
    port: Number(address.port),
    secure: address.protocol === 'smtps:',
    requireTLS: !isHere,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A letter is text: it names no file and no address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: ({ to, subject, text, number }) =>
      throughDoor(address, async () => {
        const messageId = `<${number}@reisrecht>`;
        try {
          await transport.sendMail({ from, to, subject, text, messageId });
          return 'sent';
        } catch (error) {
          return isForGood(error) ? 'refused' : 'fault';
        }
      }),
    close: () => transport.close(),
  };
}

/**
 * 5xx about the letter, or an address that is none; a refused login is a fault of the settings, and waits.
 */
function isForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (responseCode === undefined) return code === 'EENVELOPE';
  return responseCode >= 500 && code !== 'EAUTH';
}
