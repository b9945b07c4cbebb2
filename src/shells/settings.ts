// The settings from the environment: three that a newcomer needs, and where the backups stand.
import { join, resolve } from 'node:path';
import { type Clock, clockFromEnvironment } from '#platform/clock';
import { type MailServer, openMailDoor } from '#platform/outbound/open-mail-door';

export interface Settings {
  /** PORT: where the server listens; 0 takes a free one. */
  readonly port: number;
  /** DATABASE_URL: the owner of an external PostgreSQL 18; absent: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** REISRECHT_DATA: the folder with the embedded database, the secrets and what is written. */
  readonly dataFolder: string;
  /**
   * REISRECHT_BACKUPS: where base copies and the log go; best on another disk. Absent: `backups` in the data
   * folder.
   */
  readonly backupFolder?: string | undefined;
  /** REISRECHT_MAIL and REISRECHT_MAIL_FROM: the mail server; absent: letters stay in their folder. */
  readonly mail?: MailServer | undefined;
  /**
   * REISRECHT_ADDRESS: where people find the website, for links in letters; absent: this machine and port.
   */
  readonly address?: string | undefined;
  readonly clock: Clock;
  /**
   * REISRECHT_ACCEPT_REGISTER: the first digits of an older register, to go back to it on purpose; needed
   * only then.
   */
  readonly acceptedRegister?: string | undefined;
}

/** The variables that a process was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 4400;

/** Throws with a sentence when a setting makes no sense. */
export function readSettings(environment: Environment): Settings {
  const port =
    environment.PORT === undefined || environment.PORT === '' ? DEFAULT_PORT : Number(environment.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${environment.PORT}"`);
  }
  return {
    port,
    databaseUrl: environment.DATABASE_URL || undefined,
    dataFolder: resolve(environment.REISRECHT_DATA || './data'),
    backupFolder: environment.REISRECHT_BACKUPS ? resolve(environment.REISRECHT_BACKUPS) : undefined,
    mail: readMail(environment),
    address: readAddress(environment.REISRECHT_ADDRESS),
    clock: clockFromEnvironment(environment),
    acceptedRegister: environment.REISRECHT_ACCEPT_REGISTER || undefined,
  };
}

function readMail(environment: Readonly<Record<string, string | undefined>>): MailServer | undefined {
  const { REISRECHT_MAIL: url, REISRECHT_MAIL_FROM: from } = environment;
  if (!url) return undefined;
  if (!from) throw new Error('REISRECHT_MAIL_FROM must say whose letters these are, beside REISRECHT_MAIL');
  openMailDoor({ url, from }).close();
  return { url, from };
}

function readAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol) || address.pathname !== '/') {
    throw new Error(`REISRECHT_ADDRESS must be an address such as https://reis.example.nl, not "${text}"`);
  }
  return address.origin;
}

/** What links in letters begin with. */
export const addressOf = ({ address, port }: Pick<Settings, 'address' | 'port'>): string =>
  address ?? `http://127.0.0.1:${port}`;

/** The folder of base copies, log and ledger of erasures. */
export const backupFolderOf = (settings: Pick<Settings, 'dataFolder' | 'backupFolder'>): string =>
  settings.backupFolder ?? join(settings.dataFolder, 'backups');

/** The folder of letters to people, for whoever runs this installation to send on. */
export const lettersFolderOf = (settings: Pick<Settings, 'dataFolder'>): string =>
  join(settings.dataFolder, 'letters');
