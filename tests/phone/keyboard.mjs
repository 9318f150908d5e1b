// Whoever has Tab, Enter and Space, and nothing else.
import assert from 'node:assert/strict';

const TABS_MOST = 80;

const focused = (page) => page.evaluate(() => (document.activeElement?.querySelector('[class=strong]') ?? document.activeElement)?.textContent);

/** With Tab to the button of this name, and there a key. */
export async function press(page, name, key = 'Enter') {
  for (let tabs = 0; (await focused(page)) !== name; ++tabs) {
    assert.ok(tabs < TABS_MOST, `no way to «${name}»`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press(key);
}
