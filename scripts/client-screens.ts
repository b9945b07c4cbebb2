// The screens of a client's people, reports and set-up, for the pictures.
import type { Page } from 'playwright-core';

const openPerson = async (page: Page) => {
  await page.locator('main table a').first().click();
  await page.locator('main input').first().waitFor();
};
const leave = async (page: Page) => {
  await page.getByRole('button', { name: /^(Uit dienst melden|Report leaving)$/ }).click();
  await page.getByRole('dialog').locator('input').first().fill('2026-12-31');
  await page.getByRole('dialog').locator('li').first().waitFor();
};
const lookAtList = async (page: Page) => {
  const rows = ['9001;Kim Jansen;kim@example.nl;2026-01-01', '9002;Al 123456782;;2026-01-01'];
  await page.locator('main textarea').fill(['personnel_number;name;email;starts_on', ...rows].join('\n'));
  await page.getByRole('button', { name: /^(Bekijken wat|See what)/ }).click();
  await page.locator('main table').first().waitFor();
};

export const clientScreens = [
  { name: 'people', path: '/organisation/people' },
  { name: 'person', path: '/organisation/people', act: openPerson },
  {
    name: 'person-leaves',
    path: '/organisation/people',
    act: (page: Page) => openPerson(page).then(() => leave(page)),
  },
  { name: 'people-new', path: '/organisation/people/new' },
  { name: 'people-list', path: '/organisation/people/list', act: lookAtList },
  { name: 'cost-centres', path: '/organisation/people/cost-centres' },
  { name: 'reports', path: '/organisation/reports' },
  { name: 'reports-wpm', path: '/organisation/reports/wpm' },
  { name: 'set-up', path: '/organisation/setup' },
  { name: 'works-council', path: '/organisation/works-council' },
  { name: 'views', path: '/organisation/views' },
] as const;
