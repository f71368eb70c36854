import { localDate, toInstant } from '#libs/domain/instants.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import { sampleFacts } from '#libs/ledger/sample-facts.js';
import { SeededRandom } from '#libs/ledger/seeded-random.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';
import type { Person } from './bench-people.js';

/** One act of a project's life: the officer completes a step, the office verifies it where the plan asks for that. */
export type PlannedAct =
  | { verb: 'complete'; by: Person; stepId: string; evidence: EvidenceReference[] }
  | { verb: 'verify'; by: Person; stepId: string };

/** The facts of the run's projects: as varied as the sample ledger's, registered today, all served by one unit. */
export const benchFacts = (pack: Pack, unitId: string, index: number): ProjectFacts => ({
  ...sampleFacts(pack, index, new SeededRandom(index + 1)),
  code: `BENCH-${index + 1}`, registeredOn: localDate(toInstant(Date.now())), territoryId: unitId, leadUnitId: unitId,
});

/** All acts of a project in an order that its graph allows; known from the plan, so that nobody has to read between acts. */
export function plannedActs(ruled: RuledPack, facts: ProjectFacts, evidenceId: string): PlannedAct[] {
  return inOrder(planProject(ruled, facts, facts.registeredOn).steps).flatMap((step): PlannedAct[] => {
    const evidence = step.evidence.map((kind) => ({ id: evidenceId, kind, name: 'bench.pdf' }));
    const complete: PlannedAct = { verb: 'complete', by: 'officer', stepId: step.id, evidence };
    return step.verifier ? [complete, { verb: 'verify', by: 'office', stepId: step.id }] : [complete];
  });
}

function inOrder(steps: PlannedStep[]): PlannedStep[] {
  const ordered: PlannedStep[] = [], done = new Set<string>();
  while (ordered.length < steps.length) {
    const ready = steps.filter((step) => !done.has(step.id) && step.needs.every((need) => done.has(need)));
    for (const step of ready) done.add(step.id);
    ordered.push(...ready);
  }
  return ordered;
}
