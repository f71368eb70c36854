import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPerson } from './web-person.js';

const FOLDER = '.luodi-test/screenshots';
const WIDTHS = { 1440: 900, 1024: 768, 390: 844 };

/** Takes the main screens at the three widths of ui.md, for people to look at; none may be wider than its window. */
export async function takeScreenshots(person: WebPerson, projectId: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const screens = {
    'my-work': '/work', overview: '/overview', ledger: '/projects', 'project': `/projects/${projectId}`, 'step': `/projects/${projectId}?step=S30`,
    funds: `/projects/${projectId}?tab=funds`, history: `/projects/${projectId}?tab=history`, register: '/projects/new', list: '/list', record: '/record', system: '/system',
  };
  for (const [name, path] of Object.entries(screens)) {
    await person.page.setViewportSize({ width: 1440, height: 900 }); // what is folded depends on the width at first sight
    await person.open(path);
    for (const [width, height] of Object.entries(WIDTHS)) {
      await person.page.setViewportSize({ width: Number(width), height });
      await person.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      await person.page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) });
      const wide = await person.page.evaluate('document.documentElement.scrollWidth') as number;
      if (wide > Number(width)) throw new Error(`${path} is ${wide} px wide in a window of ${width} px`);
    }
  }
}
