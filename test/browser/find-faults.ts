// What is wrong with a page for those who cannot see it or use no mouse, and whether it is wider than its
// window.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each fault as a sentence with its elements; empty when the page is good. */
export async function findFaults(page: Page): Promise<string[]> {
  // In one go and without another page: our pages hold no frames. What is good needs no list.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags);
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`);
  const overPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return overPx > 0 ? [...found, `runs ${overPx} px over the right edge`] : found;
}
