import { Worker } from '@temporalio/worker';
import { matterStream, projectStream, reportingStream, type MatterId, type ProjectId, type StreamId, type SubmissionId } from '#libs/domain/ids.js';
import { toInstant } from '#libs/domain/instants.js';
import { City } from '../support/city.js';
import { completeOpenSteps, liveToTheEnd, passDays, payIn, register } from '../support/live.js';
import { landOfficer, passMatterDays, raiseMatter, untilMatterCaughtUp } from '../support/matters.js';
import { office } from '../support/people.js';
import { actOnReport, openReports, passReportDays, reporterOf, untilReportCaughtUp, withOneDuty } from '../support/reports.js';
import { untilCaughtUp } from '../support/until.js';
import { workflowsFromSource } from '../support/workflow-source.js';
import { writeRun, type RecordedRun } from './corpus.js';

/** With this set, the lives below become the corpus that later code must replay: `LUODI_RECORD_HISTORIES=1 npx jest --selectProjects workflow test/replay`. */
const isRecording = process.env.LUODI_RECORD_HISTORIES === '1';

async function runsOf(city: City, name: string, workflowId: StreamId): Promise<RecordedRun[]> {
  const runs: RecordedRun[] = [];
  for await (const run of city.client.workflow.list({ query: `WorkflowId = "${workflowId}"` })) {
    runs.push({ name: `${run.startTime.getTime()}`, history: await city.client.workflow.getHandle(workflowId, run.runId).fetchHistory() });
  }
  return runs.sort((a, b) => (a.name < b.name ? -1 : 1)).map((run, index) => ({ ...run, name: `${name}-${index + 1}` }));
}

describe('histories of lives as today\'s code makes them', () => {
  let city: City;
  beforeAll(async () => { city = await City.open(undefined, withOneDuty); });
  afterAll(() => city.close());

  const lives: [string, (id: ProjectId) => Promise<void>][] = [
    ['to-production', async (id) => liveToTheEnd(city, id)],
    ['nobody-acts', async (id) => { await passDays(city, id, 60); }],
    ['suspended-and-terminated', async (id) => {
      await completeOpenSteps(city, id, await passDays(city, id, 1));
      const now = await passDays(city, id, 1);
      await city.act(id, office, now, { type: 'suspend', reason: '投资人重组', authority: '专班会议', reviewOn: toInstant(Date.parse(now) + 20 * 86_400_000).slice(0, 10), evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
      const later = await passDays(city, id, 40);
      await city.act(id, office, later, { type: 'resume', reason: '重组完成' });
      await city.act(id, office, later, { type: 'terminate', reason: '投资人退出', evidence: [] });
      await untilCaughtUp(city, id);
    }],
    ['permit-lapses', async (id) => {
      for (let state = await city.state(id); state.stage !== 'start'; state = await city.state(id)) await completeOpenSteps(city, id, await passDays(city, id, 2));
      await payIn(city, id, await passDays(city, id, 1));
      await passDays(city, id, 130);
    }],
  ];

  it.each(lives)('%s replays', async (name, live) => {
    const id = await register(city, `YZ-${name}`);
    await live(id);
    await replayed(name, projectStream(id));
  });

  const matters: [string, (id: MatterId) => Promise<void>][] = [
    ['matter-climbs', async (id) => { await passMatterDays(city, id, 70); }],
    ['matter-settled', async (id) => {
      const now = await passMatterDays(city, id, 2);
      await city.actOnMatter(id, landOfficer, now, { type: 'signFor' });
      await city.actOnMatter(id, landOfficer, now, { type: 'answer', text: '已签约搬迁', evidence: [] });
      await untilMatterCaughtUp(city, id);
      await passMatterDays(city, id, 20).catch(() => undefined); // it ends on the way: nobody evaluates
      await untilMatterCaughtUp(city, id);
    }],
  ];

  it.each(matters)('%s replays', async (name, live) => {
    const id = await raiseMatter(city, `KD-${name}`);
    await live(id);
    await replayed(name, matterStream(id));
  });

  const reports: [string, string, (id: SubmissionId, unitId: string) => Promise<void>][] = [
    ['report-missing', 'lingling', async (id) => { await passReportDays(city, id, 40); }],
    ['report-published', 'lengshuitan', async (id, unitId) => {
      const now = await passReportDays(city, id, 1);
      for (const command of [{ type: 'confirmNothing' }, { type: 'submit' }] as const) await actOnReport(city, id, reporterOf(unitId), now, command);
      await actOnReport(city, id, office, now, { type: 'return', fields: {}, reason: '请说明本周进展' });
      await untilReportCaughtUp(city, id);
      const later = await passReportDays(city, id, 1);
      for (const command of [{ type: 'confirmNothing' }, { type: 'submit' }] as const) await actOnReport(city, id, reporterOf(unitId), later, command);
      await actOnReport(city, id, office, later, { type: 'accept' });
      await untilReportCaughtUp(city, id);
      await passReportDays(city, id, 30).catch(() => undefined); // it ends on the way: the week is published
      await untilReportCaughtUp(city, id);
    }],
  ];

  describe('of reports', () => {
    let opened: Map<string, SubmissionId>;
    beforeAll(async () => { opened = await openReports(city); });

    it.each(reports)('%s replays', async (name, unitId, live) => {
      const id = opened.get(unitId)!;
      await untilReportCaughtUp(city, id);
      await live(id, unitId);
      await replayed(name, reportingStream(id));
    });
  });

  async function replayed(name: string, workflowId: StreamId): Promise<void> {
    const runs = await runsOf(city, name, workflowId);
    for (const { history } of runs) await Worker.runReplayHistory(await workflowsFromSource(), history, workflowId);
    if (isRecording) await Promise.all(runs.map(writeRun));
    expect(runs.length).toBeGreaterThan(0);
  }
});
