import type { ApiClient } from './api-client.js';
import type { BenchPeople } from './bench-people.js';
import { closedLoop } from './closed-loop.js';
import { benchFacts, plannedActs, type PlannedAct } from './planned-acts.js';

const AT_ONCE = 8;
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** A project of the run, with what is still to be done on it. */
export interface BenchProject { id: string; left: PlannedAct[] }

/** The run's projects, and people who act on them through the API. */
export class BenchProjects {
  readonly all: BenchProject[] = [];
  /** Commands that were answered with success. */
  acknowledged = 0;
  private evidenceId = '';

  constructor(private readonly api: ApiClient, private readonly people: BenchPeople) {}

  /** Registers until there are so many. */
  async register(count: number): Promise<void> {
    const { pack, unitId, tokens } = this.people;
    this.evidenceId ||= await this.api.upload('bench.pdf', tokens.officer, 'application/pdf', PDF);
    let next = this.all.length;
    await closedLoop(AT_ONCE, Infinity, async () => {
      if (next >= count) return false;
      const facts = benchFacts(pack, unitId, next++);
      const { id } = await this.api.act('/projects', tokens.officer, facts);
      this.all.push({ id, left: plannedActs(this.people, facts, this.evidenceId) });
      this.acknowledged += 1;
      return true;
    });
  }

  /** Does the next act of a project; answers its version and when it was recorded. */
  async act(project: BenchProject): Promise<{ version: number; recordedMs: number }> {
    const { verb, by, stepId, ...rest } = project.left.shift()!;
    const { version, events } = await this.api.act(`/projects/${project.id}/steps/${stepId}/${verb}`, this.people.tokens[by], rest);
    this.acknowledged += 1;
    return { version, recordedMs: Date.parse(events[0]!.recordedAt) };
  }

  get actsLeft(): number {
    return this.all.reduce((sum, { left }) => sum + left.length, 0);
  }
}
