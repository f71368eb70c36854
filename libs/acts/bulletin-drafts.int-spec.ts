import { randomUUID } from 'node:crypto';
import { projectStream } from '#libs/domain/ids.js';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { planProject } from '#libs/packs/plan-project.js';
import { migrate } from '#libs/persistence/data-source.js';
import { actors, document, sampleFacts } from '#libs/testing/sample-project.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { BulletinDrafts } from './bulletin-drafts.js';
import { openRecord, type OpenRecord } from './open-record.js';

let database: TestDatabase;
let record: OpenRecord;

beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url);
  record = await openRecord(database.url, 4);
  await record.persistence.packs.load(await loadPack(PACK_DIRECTORY));
});
afterAll(async () => {
  await record.close();
  await database.drop();
});

/** Figures of one project: each verified on its day, whenever it was paid. */
async function project(registeredOn: LocalDate, figures: { verifiedOn: LocalDate; amountMinor: number; id: string; corrects?: string }[]): Promise<void> {
  const projectId = randomUUID(), facts = sampleFacts({ code: projectId, registeredOn }), shelved = await record.shelf.current(), unitId = facts.leadUnitId;
  const events = [
    { type: 'ProjectRegistered', data: { projectId, facts }, occurredAt: instantOf(registeredOn, 9) },
    { type: 'ProjectPlanned', data: { plan: planProject(shelved, facts, registeredOn), removed: [] }, occurredAt: instantOf(registeredOn, 9) },
    ...figures.flatMap(({ id, verifiedOn, amountMinor, corrects }) => [
      { type: 'FigureClaimed', data: { unitId, figure: { id, kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor }, date: '2026-09-01', voucher: id, evidence: [document('capitalProof')], ...(corrects && { corrects }) } }, occurredAt: instantOf(verifiedOn, 9) },
      { type: 'FigureVerified', data: { unitId: 'commerce', figureId: id }, occurredAt: instantOf(verifiedOn, 10) },
    ]),
  ] as ProjectEvent[];
  await record.acts.act<ProjectState, ProjectEvent>({
    streamId: projectStream(projectId), commandId: randomUUID(), fingerprint: 'test', actor: actors.office, now: instantOf('2026-12-01'), decide: () => events,
  });
}

test('the whole city is counted as the units\' drafts are: what was registered and verified between the data cuts, without what was corrected', async () => {
  await project('2026-11-02', [{ id: 'a', verifiedOn: '2026-11-20', amountMinor: 5_000_000_00 }, { id: 'b', verifiedOn: '2026-11-24', amountMinor: 3_000_000_00, corrects: 'a' }]);
  await project('2026-10-26', [{ id: 'c', verifiedOn: '2026-10-27', amountMinor: 1_000_000_00 }]);
  await project('2026-10-25', [{ id: 'd', verifiedOn: '2026-10-25', amountMinor: 7_000_000_00 }, { id: 'e', verifiedOn: '2026-11-26', amountMinor: 9_000_000_00 }]);
  const { sections } = await new BulletinDrafts(record.persistence.pool, record.persistence.streams).of('2026-11', await record.shelf.current());
  expect(sections[0]!.paragraphs.map(({ text }) => text.zh).slice(0, 2)).toEqual(['新登记项目：2 个。', '核验到位资金：400万元。']);
});
