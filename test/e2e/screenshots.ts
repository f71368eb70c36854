import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, WorkItemView } from '#libs/contracts/project.views.js';
import type { WebPerson } from './web-person.js';

const FOLDER = '.luodi-test/screenshots';
const WINDOWS = [{ width: 1440, height: 900 }, { width: 1024, height: 768 }, { width: 390, height: 844 }];

/** Takes the main screens. */
export async function takeScreenshots(person: WebPerson, projectId: string): Promise<void> {
  const { items: [owed] } = await person.get<Page<WorkItemView>>('/work-items?kind=complete&limit=1');
  const screens = {
    'my-work': '/work', overview: '/overview', ledger: '/projects', 'project': `/projects/${projectId}`, 'step': `/projects/${projectId}?step=S30`,
    form: `/projects/${owed!.subject.id}?step=${owed!.stepId}&do=complete`, funds: `/projects/${projectId}?tab=funds`, history: `/projects/${projectId}?tab=history`, register: '/projects/new', list: '/list', record: '/record', calendar: '/calendar', system: '/system',
  };
  await shoot(person, screens);
}

/** The page as it stands, for people to look at. Taking the whole of it lays it out anew, which closes what is open over a table. */
export async function photograph({ page }: WebPerson, name: string, fullPage = true): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
}

/** Takes screens at three widths, for people to look at; none may be wider than its window. */
export async function shoot(person: WebPerson, screens: Record<string, string>): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, path] of Object.entries(screens)) {
    await person.page.setViewportSize(WINDOWS[0]!); // what is folded depends on the width at first sight
    await person.open(path);
    await person.on('account-menu').waitFor();
    for (const window of WINDOWS) {
      await person.page.setViewportSize(window);
      await person.page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      await person.page.screenshot({ path: join(FOLDER, `${name}-${window.width}.png`) });
      const wide = await person.page.evaluate('document.documentElement.scrollWidth') as number;
      if (wide > window.width) throw new Error(`${path} is ${wide} px wide in a window of ${window.width} px`);
    }
  }
}
