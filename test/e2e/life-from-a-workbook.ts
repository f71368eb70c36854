import { expect } from '@jest/globals';
import type { Page, ProjectRow } from '#libs/contracts/project.views.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { sampleLedger } from '#libs/ledger/sample-ledger.js';
import { writeLedger } from '#libs/ledger/write-ledger.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { ruledPack } from '#libs/packs/plan-project.js';
import type { WebPerson } from './web-person.js';

const CODE = 'YZ-2026-W001';

/** On the pages for it: a workbook with a wrong row is taken over, its project put right, a step given to another unit, and the project ended. */
export async function livesFromAWorkbook(clerk: WebPerson): Promise<void> {
  await isTakenOver(clerk);
  const [row] = (await clerk.get<Page<ProjectRow>>(`/projects?q=${CODE}`)).items;
  await isCorrected(clerk, row!.id);
  await isHandedOver(clerk, row!.id);
  await isEnded(clerk, row!.id);
}

/** The dry run names the cell that is wrong; only the other row is taken over. */
async function isTakenOver(clerk: WebPerson): Promise<void> {
  const [right, wrong] = sampleLedger(await ruledPack(await loadPack('packs/yongzhou-2026')), localDate(toInstant(Date.now())), 2);
  const rows = [{ ...right!, code: CODE, name: '台账接续项目' }, { ...wrong!, code: 'YZ-2026-W002', name: '台账错行项目', territory: '无此县' }];
  await clerk.open('/projects/import');
  await clerk.on('import-file').setInputFiles({ name: '台账.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await writeLedger(rows) });
  await clerk.on('import-report').getByText(/试算结果.*新增 1.*不导入 1/).waitFor();
  expect(await clerk.page.locator('.import-problems li').allInnerTexts()).toEqual([expect.stringMatching(/招商项目台账 第 \d+ 行「[A-Z]+」.*无此县/)]);
  await clerk.press('import-confirm');
  await clerk.on('import-report').getByText(/导入完成.*新增 1.*不导入 1/).waitFor();
}

async function isCorrected(clerk: WebPerson, projectId: string): Promise<void> {
  await clerk.open(`/projects/${projectId}?do=update-facts`);
  await clerk.fill('field-name', '台账接续项目（更名）');
  await clerk.fill('field-reason', '按营业执照更名');
  await clerk.submit('update-facts');
  expect(await clerk.project(projectId)).toMatchObject({ name: '台账接续项目（更名）' });
}

async function isHandedOver(clerk: WebPerson, projectId: string): Promise<void> {
  const step = (await clerk.project(projectId)).steps.find(({ may }) => may.includes('reassign'))!;
  await clerk.open(`/projects/${projectId}?step=${step.id}&do=reassign`);
  await clerk.choose('field-unit', '市财政局');
  await clerk.fill('field-reason', '职责调整');
  await clerk.submit('reassign');
  expect((await clerk.project(projectId)).steps.find(({ id }) => id === step.id)).toMatchObject({ ownerId: 'finance' });
}

async function isEnded(clerk: WebPerson, projectId: string): Promise<void> {
  await clerk.open(`/projects/${projectId}?do=terminate`);
  await clerk.fill('field-reason', '投资人放弃投资');
  await clerk.attach('终止决定');
  await clerk.submit('terminate');
  expect(await clerk.project(projectId)).toMatchObject({ status: 'terminated' });
}
