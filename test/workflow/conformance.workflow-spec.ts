import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { projectStream } from '#libs/domain/ids.js';
import { addDays, epochMs, instantOf, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planProject } from '#libs/packs/plan-project.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { BareShell } from '../support/bare-shell.js';
import { City } from '../support/city.js';
import { evidenceFor, factsOf, office, officer } from '../support/people.js';
import { untilCaughtUp } from '../support/until.js';

type Kind = 'complete' | 'verify' | 'return' | 'reopen' | 'skip' | 'reassign' | 'request' | 'decide' | 'suspendClock' | 'resumeClock' | 'suspend' | 'resume' | 'facts';
const kinds: Kind[] = ['complete', 'complete', 'complete', 'complete', 'complete', 'verify', 'verify', 'return', 'reopen', 'skip', 'reassign', 'request', 'decide', 'suspendClock', 'resumeClock', 'suspend', 'resume', 'facts'];
const move = fc.record({ days: fc.nat({ max: 12 }), kind: fc.constantFrom(...kinds), pick: fc.nat({ max: 50 }), actor: fc.constantFrom<Actor>(office, officer) });
const reason = '理由';
const authority = '专班会议';

/** A command about one of the steps that are in somebody's hands, so that most of them are meaningful. */
function commandOf(kind: Kind, pick: number, state: ProjectState, now: Instant, city: City): ProjectCommand {
  const steps = Object.values(state.steps).filter(({ status }) => status !== 'waiting');
  const step = steps[pick % steps.length]!;
  const stepId = step.plan.id;
  switch (kind) {
    case 'complete': return { type: 'completeStep', stepId: (steps.find(({ status }) => status === 'open') ?? step).plan.id, evidence: evidenceFor(steps.find(({ status }) => status === 'open') ?? step) };
    case 'verify': return { type: 'verifyStep', stepId: (steps.find(({ status }) => status === 'submitted') ?? step).plan.id };
    case 'return': return { type: 'returnStep', stepId, reason };
    case 'reopen': return { type: 'reopenStep', stepId, reason };
    case 'skip': return { type: 'skipStep', stepId, reason };
    case 'reassign': return { type: 'reassignStep', stepId, unitId: 'housing', reason };
    case 'request': return { type: 'requestExtension', stepId, amount: 1 + (pick % 5), reason };
    case 'decide': return { type: 'decideExtension', stepId, granted: pick % 2 === 0, reason };
    case 'suspendClock': return { type: 'suspendClock', stepId, reason, authority };
    case 'resumeClock': return { type: 'resumeClock', stepId, reason };
    case 'suspend': return { type: 'suspend', reason, authority, reviewOn: addDays(localDate(now), 10) };
    case 'resume': return { type: 'resume', reason };
    case 'facts': {
      const changes = { energyTonnesCoal: pick % 2 === 0 ? 2_000 : 200, landSquareMetres: 4_000 + pick * 2_000 };
      return { type: 'updateFacts', changes, plan: planProject(city.pack, { ...state.facts!, ...changes }) };
    }
  }
}

/** The shell adds nothing and loses nothing: real record, workflow and server give the events that the bare deciders give. */
describe('shell and decider', () => {
  let city: City;
  beforeAll(async () => { city = await City.open(); });
  afterAll(() => city.close());

  it.each([1, 2, 3, 4, 5])('agree on the events of random life %i', async (seed) => {
    const moves = fc.sample(fc.array(move, { minLength: 25, maxLength: 25 }), { seed, numRuns: 1 })[0]!;
    const id = randomUUID();
    const bare = new BareShell(city.pack);
    // Days begin at ten in the morning: acts before office hours date stage entries by the minute, which two runs cannot share.
    let day = localDate(toInstant(Date.now()));
    const startedAt = instantOf(day, 10) < toInstant(Date.now()) ? toInstant(Date.now()) : instantOf(day, 10);
    const facts = factsOf(day, { code: `YZ-${seed}-${id.slice(0, 8)}` });
    const register: ProjectCommand = { type: 'register', facts, plan: planProject(city.pack, facts) };
    await city.act(id, officer, startedAt, register);
    bare.act(startedAt, officer, register);
    await untilCaughtUp(city, id);
    const time = virtualTime(city.client, projectStream(id));
    for (const { days, kind, pick, actor } of moves) {
      if (bare.state.status !== 'active' && bare.state.status !== 'suspended') break;
      day = addDays(day, days + 1);
      const now = instantOf(day, 11);
      const ahead = epochMs(now) - (await time.now()).getTime();
      await time.fastForward(ahead);
      bare.pass(now);
      await untilCaughtUp(city, id);
      const command = commandOf(kind, pick, bare.state, now, city);
      const refused = await city.act(id, actor, now, command).then(() => undefined, (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)));
      expect(bare.act(now, actor, command)).toBe(refused);
      await untilCaughtUp(city, id);
    }
    expect(bare.events.length).toBeGreaterThan(15);
    const lived = (await city.events(id)).map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));
    expect(lived).toEqual(JSON.parse(JSON.stringify(bare.events.map(({ type, data, occurredAt }) => ({ type, data, occurredAt })))));
  });
});
