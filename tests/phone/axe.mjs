// What axe-core finds on a page: barriers for whoever zooms, listens or has no pointer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** For `addInitScript`: from outside of the page, whose policy allows no such script. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TALL = 3000;

/** In one line each. As it is for whoever scrolls: nothing lies half under the buttons at the foot. */
export async function findings(page) {
  const { width } = page.viewportSize();
  await page.setViewportSize({ width, height: TALL });
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
  const violations = await page.evaluate(async (wanted) => (await globalThis.axe.run(wanted)).violations, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
