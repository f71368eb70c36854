import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { workflowsFromSource } from '../support/workflow-source.js';
import { readCorpus, type RecordedRun } from './corpus.js';

const workflowIdOf = (name: string): string => {
  if (name.startsWith('matter-')) return 'matter/replayed';
  return name.startsWith('report-') ? 'reporting/m15-weekly/2026-W48/lengshuitan' : 'project/replayed';
};

describe('recorded histories', () => {
  let corpus: RecordedRun[];
  beforeAll(async () => { corpus = await readCorpus(); });

  it('cover a path each', () => {
    const paths = new Set(corpus.map(({ name }) => name.replace(/-\d+$/, '')));
    expect([...paths].sort()).toEqual(['matter-climbs', 'matter-settled', 'nobody-acts', 'permit-lapses', 'report-missing', 'report-published', 'suspended-and-terminated', 'to-production']);
  });

  it('are replayed by today\'s workflow code', async () => {
    for (const { name, history } of corpus) {
      await Worker.runReplayHistory(await workflowsFromSource(), history, workflowIdOf(name)).catch((error: unknown) => { throw new Error(`${name} does not replay`, { cause: error }); });
    }
  });

  it('fail when they were tampered with', async () => {
    const { history } = corpus.find(({ name }) => name === 'nobody-acts-1')!;
    const timers = history.events!.filter((event) => event.timerStartedEventAttributes || event.timerFiredEventAttributes);
    expect(timers.length).toBeGreaterThan(0);
    for (const event of timers) for (const attributes of [event.timerStartedEventAttributes, event.timerFiredEventAttributes]) if (attributes) attributes.timerId = '999';
    await expect(Worker.runReplayHistory(await workflowsFromSource(), history, 'project/replayed')).rejects.toThrow(DeterminismViolationError);
  });
});
