import type { DelayGroup, DelaySummary, ProjectDelay } from '#libs/contracts/delay.views.js';
import type { HeldInterval, HeldShare } from '#libs/domain/project/delay-attribution.js';
import { STAGES } from '#libs/domain/project/project.facts.js';
import { instant, listOf, mapOf, objectSchema, oneOf, ref, text, whole } from './schema.js';

const held = {
  stage: oneOf(...STAGES), unitId: text, reason: text, workingMs: whole,
  party: oneOf('unit', 'verifier', 'decider', 'enterprise', 'thirdParty', 'higherAuthority', 'authority', 'nobody'),
};

export const delaySchemas = {
  HeldInterval: objectSchema<HeldInterval>()({ ...held, stepId: text, from: instant, to: instant }, ['stage', 'unitId', 'stepId']),
  HeldShare: objectSchema<HeldShare>()({ ...held, steps: listOf(text) }, ['stage', 'unitId']),
  ProjectDelay: objectSchema<ProjectDelay>()({ totalMs: whole, officeDayMs: whole, shares: listOf(ref('HeldShare')), intervals: listOf(ref('HeldInterval')) }, []),
  DelayGroup: objectSchema<DelayGroup>()({ key: text, workingMs: whole, projects: whole, byParty: mapOf(whole) }, []),
  DelaySummary: objectSchema<DelaySummary>()({ totalMs: whole, officeDayMs: whole, projects: whole, groups: listOf(ref('DelayGroup')) }, []),
};
