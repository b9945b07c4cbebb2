// What somebody does on the screens of services at providers, for tests and for the pictures.
import type { Page } from 'playwright-core';

export const openHome = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Mijn lader melden|Register my charger)$/ }).click();
  await page.getByRole('radio').first().waitFor();
};

export const searchNearby = async (page: Page): Promise<void> => {
  await page.locator('main input').fill('Utrecht Centraal');
  await page.keyboard.press('Enter');
  await page
    .getByText(/(per minuut|a minute)/)
    .first()
    .waitFor();
};

export const openDispute = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Geschil openen|Open dispute)$/ })
    .first()
    .click();
  await page.locator('main textarea').waitFor();
};
