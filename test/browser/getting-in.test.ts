// Getting in with a browser: the link of an invitation, the second step, the own account, a lost password,
// and a session that ends in the middle of something.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepAt, timeCode } from '#services/people/access';
import { type Access, openAccess, PASSWORD } from '../../src/shells/server/open-access.ts';
import { openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { buildTestWeb, openVisitor } from './open-web.ts';

describe.skipIf(!findChromium())(findChromium() ? 'getting in' : withoutChromium, () => {
  let server: TestServer;
  let access: Access;
  let browser: Browser;
  let visitor: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await openTestServer('gemeente', await buildTestWeb());
    access = openAccess(server);
    browser = await startChromium();
    visitor = await openVisitor({ browser });
    page = await visitor.newPage();
    page.setDefaultTimeout(10_000);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path: string) => page.goto(server.origin + path);
  const type = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  let email: string;
  let key: string;

  test('whoever is not logged in finds the login', async () => {
    await open('/');
    await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  test('the link shows what the employer sent, and makes the account', async () => {
    const hired = await access.hire();
    email = hired.email;
    const { token } = await access.inviteTo(hired.person, ['payroll']);
    await open(`/invitation#${token}`);
    await page.getByText('Molenwiek stuurde ons dit over u').waitFor();
    await page.getByText(hired.personnelNumber, { exact: true }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('Alles klopt').check();
    await type('Kies een wachtwoord', PASSWORD);
    await press('Account maken');
    await page.getByRole('link', { name: 'Mijn account' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/me(?:\/|$)/);
  });

  test('a second step is set with a square and a code, and opens the desk without a second login', async () => {
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await page.getByText('hier en nu').waitFor();
    await press('Stel in');
    await type('Wachtwoord', PASSWORD);
    await press('Stel in');
    await page.getByRole('img', { name: /^De sleutel als vierkant/ }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    key = (await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '');
    await type('Code van uw app, of een herstelcode', timeCode(key, stepAt(server.clock.now)));
    await press('Zet aan');
    await page.getByText(/^Bewaar deze herstelcodes/).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^\w{4}-\w{4}-\w{4}$/ })
        .count(),
    ).toBe(10);
    await press('Ik heb ze bewaard');
    await press('De organisatie');
    await page.waitForURL('**/organisation/months/*');
    await page.getByRole('link', { name: 'Maandafsluiting' }).first().waitFor();
  });

  test('a session that ends leaves the page as it was, and asks to log in above it', async () => {
    await open('/account');
    await press('Wijzig het wachtwoord');
    await type('Uw wachtwoord van nu', PASSWORD);
    await type('Kies een wachtwoord', 'heel andere woorden hier');
    access.later({ hours: 1, seconds: 1 });
    await press('Wijzig het wachtwoord');
    await page.getByText(/^U bent uitgelogd/).waitFor();
    expect(await page.getByLabel('Uw wachtwoord van nu', { exact: true }).inputValue()).toBe(PASSWORD);
    expect(await findFaults(page)).toEqual([]);
    const again = page.getByRole('alert').filter({ hasText: 'U bent uitgelogd' });
    await again.getByLabel('E-mailadres', { exact: true }).fill(email);
    await again.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
    await again.getByRole('button', { name: 'Inloggen' }).click();
    await again.getByLabel(/^Code van uw app/).fill(timeCode(key, stepAt(server.clock.now)));
    await again.getByRole('button', { name: 'Inloggen' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Uw wachtwoord van nu', { exact: true }).inputValue()).toBe(PASSWORD);
  });

  test('logging out everywhere leads back to the login', async () => {
    await open('/account');
    await press('Overal uitloggen');
    await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await page.getByRole('link', { name: 'Wachtwoord vergeten' }).click();
    await type('E-mailadres', email);
    await press('Stuur de link');
    await page.getByText(/^Is er een account met dit adres/).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });
});
