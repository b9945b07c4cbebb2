// Takes a picture of every screen in both languages, widths and schemes, into dist/pictures/: `npm run
// pictures`. Screens come from the demo on the real server, and what the demo does not have from samples.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildWeb } from '#shells/start/build-web';
import { openDispute, searchNearby } from '../test/browser/act-on-services.ts';
import { findChromium, startChromium, withoutChromium } from '../test/browser/chromium.ts';
import { type Behaviour, serveSample } from '../test/browser/sample/serve-sample.ts';
import { startDemo } from '../test/browser/start-demo.ts';
import { clientScreens } from './client-screens.ts';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Personnel number of who looks; the organisation when absent. Only for the demo. */
  /** `officer`: the first of the privacy office; `clerk`: of the desk for providers. */
  readonly as?: string;
  /** How the sample server behaves; only for samples. */
  readonly how?: Behaviour;
  /** What to do before the picture. */
  readonly act?: (page: Page) => Promise<void>;
  /** Skeletons stay: the picture is about them, or among others about them. */
  readonly keepsLoading?: boolean;
}

type Look = readonly [language: 'nl' | 'en', width: 390 | 1360, scheme: 'light' | 'dark'];

const explainButton = /^(uitleg van|explain) /;
const openFirst = async (page: Page) => {
  await page.getByRole('button', { name: explainButton }).first().click();
  await page.getByRole('dialog').waitFor();
};
const openLine = async (page: Page) => {
  await openFirst(page);
  await page.getByRole('dialog').getByRole('button', { name: explainButton }).first().click();
};
const sumIsThere = (page: Page) => page.getByText(/^(Zo rekenden wij|How we calculated)$/).waitFor();
const closeMonth = (page: Page) => page.getByRole('button', { name: /^(Afsluiten en|Close and)/ }).click();

const openPromise = async (page: Page) => {
  const promise = page.locator('main details:visible').nth(1);
  await promise.scrollIntoViewIfNeeded();
  await promise.locator('summary').click();
};

const openFold = async (page: Page) => {
  await page.locator('main details > summary').last().click();
  await page.locator('main details[open] li').first().waitFor();
};

const chooseFirst = (page: Page) => page.locator('main input[type=radio]').first().check();
/** The employer opens the month, so that there is something to read. */
const openSeen = async (page: Page) => {
  const { origin } = new URL(page.url());
  const { person } = await (await page.request.get(`${origin}/api/session`)).json();
  const look = (data: object) =>
    page.request.post(`${origin}/api/session/demo`, { headers: { origin }, data });
  await look({ role: 'organisation' });
  await page.request.get(`${origin}/api/organisation/months/2026-10`);
  await look({ role: 'traveller', personId: person.personId });
  await page.reload();
  await page.locator('main summary').first().click();
};
/** The request of the picture before was answered already, so there may be another. */
const sendAndWait = async (page: Page) => {
  await page.getByRole('button', { name: /^(Verzoek versturen|Send the request)$/ }).click();
  await page.getByRole('button', { name: /^(Bestand ophalen|Fetch the file)$/ }).waitFor();
};

const october = '/organisation/months/2026-10';
const demoScreens: readonly Screen[] = [
  { name: 'month-close', path: october },
  { name: 'month-lines', path: october, act: openFirst },
  { name: 'month-explanation', path: october, act: (page) => openLine(page).then(() => sumIsThere(page)) },
  { name: 'month-insight', path: `${october}/insight` },
  ...clientScreens,
  { name: 'own-month-card', path: '/me/months/2026-10', as: '1001' },
  { name: 'own-month-car', path: '/me/months/2026-10', as: '1002' },
  { name: 'own-month-private', path: '/me/months/2026-10', as: '1035' },
  {
    name: 'own-explanation',
    path: '/me/months/2026-10',
    as: '1001',
    act: (page) => openFirst(page).then(() => sumIsThere(page)),
  },
  { name: 'own-insight', path: '/me/months/2026-10/insight', as: '1001' },
  { name: 'start', path: '/me', as: '1004' },
  { name: 'week', path: '/me/week', as: '1004' },
  { name: 'home-days', path: '/me/home-days', as: '1004' },
  { name: 'money', path: '/me/money', as: '1001' },
  { name: 'view-as', path: '/view-as' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'reset', path: '/reset' },
  { name: 'my-data', path: '/me/privacy', as: '1001' },
  {
    name: 'my-data-held',
    path: '/me/privacy',
    as: '1001',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Ritten|Trips)/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'my-data-log',
    path: '/me/privacy/log',
    as: '1001',
    act: openSeen,
  },
  { name: 'my-data-consents', path: '/me/privacy/consents', as: '1002' },
  { name: 'my-data-rights', path: '/me/privacy/rights', as: '1001' },
  { name: 'my-data-erasure', path: '/me/privacy/rights/erasure', as: '1001' },
  { name: 'my-data-correction', path: '/me/privacy/rights/rectification', as: '1001', act: chooseFirst },
  { name: 'my-data-restriction', path: '/me/privacy/rights/restriction', as: '1001', act: chooseFirst },
  { name: 'my-data-objection', path: '/me/privacy/rights/objection', as: '1001' },
  { name: 'my-data-file', path: '/me/privacy/rights/access', as: '1001', act: sendAndWait },
  { name: 'my-data-complaint', path: '/me/privacy/complaint', as: '1001' },
  { name: 'my-services', path: '/me/services', as: '1001' },
  {
    name: 'my-services-use',
    path: '/me/services',
    as: '1001',
    act: openFirst,
  },
  {
    name: 'my-services-sheet',
    path: '/me/services',
    as: '1002',
    act: async (page) => {
      await page.getByRole('button', { name: /^(OV-fiets aanzetten|Switch OV-fiets on)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'my-cars', path: '/me/cars', as: '1001' },
  { name: 'my-charging', path: '/me/charging', as: '1012' },
  { name: 'my-nearby', path: '/me/nearby', as: '1001', act: searchNearby },
  { name: 'providers', path: '/providers', as: 'clerk' },
  { name: 'providers-disputes', path: '/providers/disputes', as: 'clerk', act: openDispute },
  { name: 'providers-endings', path: '/providers/endings', as: 'clerk' },
  { name: 'services', path: `${october}/services` },
  {
    name: 'services-limits',
    path: `${october}/services`,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Grenzen van|Limits of) OV-fiets/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'officer-start', path: '/officer', as: 'officer' },
  { name: 'officer-requests', path: '/officer/requests', as: 'officer' },
  { name: 'officer-closed', path: '/officer/requests', as: 'officer', act: openFold },
  { name: 'officer-frozen', path: '/officer/restrictions', as: 'officer' },
  { name: 'officer-complaints', path: '/officer/complaints', as: 'officer' },
  { name: 'officer-demands', path: '/officer/demands', as: 'officer' },
  { name: 'officer-plan', path: '/officer/retention', as: 'officer' },
  { name: 'officer-runs', path: '/officer/retention/runs', as: 'officer' },
  { name: 'officer-holds', path: '/officer/retention/holds', as: 'officer' },
  { name: 'officer-register', path: '/officer/register', as: 'officer' },
  { name: 'officer-clauses', path: '/officer/register/clauses', as: 'officer' },
  { name: 'officer-versions', path: '/officer/register/versions', as: 'officer' },
  { name: 'officer-proposals', path: '/officer/register/proposals', as: 'officer' },
  { name: 'officer-papers', path: '/officer/register/papers', as: 'officer' },
  { name: 'officer-breaches', path: '/officer/breaches', as: 'officer' },
  { name: 'officer-logs', path: '/officer/logs', as: 'officer' },
  { name: 'privacy-statement', path: '/privacy' },
  { name: 'privacy-promise', path: '/privacy', act: (page) => openPromise(page) },
  { name: 'privacy-clauses', path: '/privacy/clauses' },
  { name: 'privacy-parties', path: '/privacy/parties' },
  { name: 'privacy-cookies', path: '/privacy/cookies' },
  { name: 'privacy-request', path: '/privacy/request' },
  { name: 'privacy-complain', path: '/privacy/complain' },
];

const sampleScreens: readonly Screen[] = [
  { name: 'month-closed', path: '/organisation/months/2026-09' },
  { name: 'month-empty', path: '/organisation/months/2026-11' },
  { name: 'month-loading', path: october, how: { slow: true }, keepsLoading: true },
  { name: 'month-fault', path: october, how: { fault: true } },
  {
    name: 'month-refused',
    path: october,
    how: { refuseClose: true },
    act: async (page) => {
      await closeMonth(page);
      await page.locator('[role=alert]').waitFor();
    },
  },
  {
    name: 'month-offline',
    path: october,
    act: async (page) => {
      await page.context().setOffline(true);
      await page.getByRole('combobox').first().selectOption('2026-09');
      await page.getByRole('heading', { name: /^(U bent niet verbonden|You are not connected)$/ }).waitFor();
    },
  },
  { name: 'own-month-empty', path: '/me/months/2026-11', how: { personId: 'p2' } },
  { name: 'gallery', path: '/gallery', keepsLoading: true },
];

const looks: readonly Look[] = (['nl', 'en'] as const).flatMap((language) =>
  ([390, 1360] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((scheme): Look => [language, width, scheme]),
  ),
);

if (findChromium() === undefined) {
  process.stderr.write(`${withoutChromium}\n`);
  process.exit(1);
}
await mkdir(here('dist/pictures'), { recursive: true });
const asked = process.argv.slice(2);
const wanted = ({ name }: Screen) => asked.length === 0 || asked.includes(name);
const browser = await startChromium();
try {
  const taken = (await takeOfDemo(browser)) + (await takeOfSamples(browser));
  process.stdout.write(`${taken} pictures in dist/pictures\n`);
} finally {
  await browser.close();
}

async function takeOfDemo(from: Browser): Promise<number> {
  if (!demoScreens.some(wanted)) return 0;
  const demo = await startDemo();
  try {
    let taken = 0;
    for (const screen of demoScreens.filter(wanted)) {
      for (const look of looks) taken += await take(from, demo.origin, screen, look);
    }
    return taken;
  } finally {
    await demo.close();
  }
}

async function takeOfSamples(from: Browser): Promise<number> {
  await buildWeb((line) => process.stderr.write(`${line}\n`));
  const server = await serveSample(here('dist/web'));
  try {
    let taken = 0;
    for (const screen of sampleScreens.filter(wanted)) {
      for (const look of looks) {
        const fresh: Behaviour = { personId: '', slow: false, fault: false, refuseClose: false };
        Object.assign(server.behaviour, fresh, screen.how);
        taken += await take(from, server.origin, screen, look);
      }
    }
    return taken;
  } finally {
    await server.close();
  }
}

async function take(from: Browser, origin: string, screen: Screen, look: Look): Promise<number> {
  const [language, width, scheme] = look;
  const context = await from.newContext({
    viewport: { width, height: width === 390 ? 844 : 860 },
    colorScheme: scheme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${screen.name}: ${error.message}\n`));
  if (screen.as !== undefined) await lookAs(page, origin, screen.as);
  await page.goto(origin + screen.path);
  await page.locator('h1').waitFor();
  if (!screen.keepsLoading) {
    await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  }
  await page.evaluate(() => document.fonts.ready);
  await screen.act?.(page);
  // A window as high as the page: what is fixed to its foot then stands at the foot. A drawer covers a
  // usual window.
  if (!screen.act) {
    await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
  }
  await page.screenshot({ path: here(`dist/pictures/${[screen.name, ...look].join('-')}.png`) });
  await context.close();
  return 1;
}

/** Signs in as a person of the demo, with the requests that the page itself would make. */
async function lookAs({ request }: Page, origin: string, number: string) {
  const session = await (await request.get(`${origin}/api/session`)).json();
  const people: readonly { personId: string; personnelNumber: string }[] = session.people;
  const personId = people.find((person) => person.personnelNumber === number)?.personId;
  const switched = await request.post(`${origin}/api/session/demo`, {
    headers: { origin },
    data:
      number === 'officer'
        ? { role: 'privacy-officer', officerId: session.officers[0]?.id }
        : number === 'clerk'
          ? { role: 'finance-desk', clerkId: session.clerks[0]?.id }
          : { role: 'traveller', personId },
  });
  if (!switched.ok()) throw new Error(`the demo has nobody with number ${number}`);
}
