// The machine below: runtime, clock, data folder, disk space, and a browser for the tests.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { attention, type Finding, good, wrong } from './finding.ts';

const OLDEST_NODE = 26;
const LEAST_FREE_MIB = 500;

export function examineMachine(dataFolder: string, now: Temporal.Instant): Finding[] {
  return [
    examineRuntime(),
    examineClock(now),
    examineFolder(dataFolder),
    examineDisk(dataFolder),
    examineBrowser(),
  ];
}

function examineRuntime(): Finding {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return good('runtime', `Node ${node}`, `Node ${node}`);
  return wrong(
    'runtime',
    `Dit is Node ${node}; nodig is ${OLDEST_NODE} of nieuwer. Start met npx reisrecht, dat neemt de goede mee.`,
    `This is Node ${node}; ${OLDEST_NODE} or newer is needed. Start with npx reisrecht, which brings the right one.`,
  );
}

/** The program itself is younger than this: a clock before it is wrong, and terms would never pass. */
const PROGRAM_MADE = Temporal.Instant.from('2026-11-01T00:00:00Z');

function examineClock(now: Temporal.Instant): Finding {
  const day = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  const years = (now.epochMilliseconds - PROGRAM_MADE.epochMilliseconds) / (365.25 * 86_400_000);
  if (years >= 0 && years < 15) return good('clock', `vandaag is ${day}`, `today is ${day}`);
  return wrong(
    'clock',
    `De klok zegt ${day}. Zet hem goed: bewaartermijnen en maanden volgen de klok.`,
    `The clock says ${day}. Set it right: terms and months follow the clock.`,
  );
}

function examineFolder(folder: string): Finding {
  if (!existsSync(folder)) {
    const parent = dirname(folder);
    if (mayWrite(parent)) return good('data folder', `${folder} wordt gemaakt`, `${folder} will be made`);
    return wrong('data folder', `${parent} is niet te schrijven.`, `${parent} cannot be written.`);
  }
  if (!mayWrite(folder)) {
    return wrong(
      'data folder',
      `${folder} is niet te schrijven. Geef deze gebruiker het recht, of kies een andere REISRECHT_DATA.`,
      `${folder} cannot be written. Give this user the right, or choose another REISRECHT_DATA.`,
    );
  }
  const secrets = statSync(join(folder, 'secrets.json'), { throwIfNoEntry: false });
  if (secrets !== undefined && (secrets.mode & 0o077) !== 0) {
    return wrong(
      'data folder',
      `Anderen kunnen ${join(folder, 'secrets.json')} lezen. Doe: chmod 600 op dat bestand.`,
      `Others can read ${join(folder, 'secrets.json')}. Do: chmod 600 on that file.`,
    );
  }
  return good('data folder', folder, folder);
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function examineDisk(folder: string): Finding {
  let place = folder;
  while (!existsSync(place)) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const mib = Math.floor((bavail * bsize) / 1_048_576);
  if (mib >= LEAST_FREE_MIB) return good('disk', `${mib} MiB vrij`, `${mib} MiB free`);
  return attention(
    'disk',
    `Nog ${mib} MiB vrij; maak ruimte tot ten minste ${LEAST_FREE_MIB} MiB, anders kan de database stilvallen.`,
    `Only ${mib} MiB free; make room up to ${LEAST_FREE_MIB} MiB at least, or the database may come to a halt.`,
  );
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Only the tests of the web need one. */
function examineBrowser(): Finding {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const given = process.env.CHROMIUM;
  const paths = [...(given ? [given] : []), ...folders.flatMap((f) => BROWSERS.map((name) => join(f, name)))];
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) {
    return attention(
      'browser',
      'Geen Chromium gevonden. Alleen npm test heeft hem nodig: installeer chromium met uw pakketbeheer.',
      'No Chromium was found. Only npm test needs it: install chromium with your package manager.',
    );
  }
  const version = versionOf(found);
  return good('browser', version, version);
}

function versionOf(path: string): string {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return path;
  }
}
