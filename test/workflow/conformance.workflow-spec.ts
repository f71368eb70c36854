import fc from 'fast-check';
import { projectStream } from '#libs/domain/ids.js';
import { addDays, epochMs, instantOf, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { authorityRulingOf } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { ApiUnderTest } from '../../apps/api/test/api-under-test.js';
import { BareShell } from '../support/bare-shell.js';
import { City } from '../support/city.js';
import { PersonOverHttp } from '../support/people-over-http.js';
import { evidenceFor, factsOf } from '../support/people.js';
import { untilCaughtUp } from '../support/until.js';

type Kind = 'complete' | 'verify' | 'return' | 'reopen' | 'skip' | 'reassign' | 'request' | 'decide' | 'suspendClock' | 'resumeClock' | 'suspend' | 'resume' | 'facts';
const kinds: Kind[] = ['complete', 'complete', 'complete', 'complete', 'complete', 'verify', 'verify', 'return', 'reopen', 'skip', 'reassign', 'request', 'decide', 'suspendClock', 'resumeClock', 'suspend', 'resume', 'facts'];
const move = fc.record({ days: fc.nat({ max: 12 }), kind: fc.constantFrom(...kinds), pick: fc.nat({ max: 50 }), who: fc.constantFrom<'office' | 'officer'>('office', 'officer') });
const reason = '理由';
const authority = '专班会议';

/** A command about one of the steps that are in somebody's hands, so that most of them are meaningful. */
function commandOf(kind: Kind, pick: number, state: ProjectState, now: Instant, ruled: RuledPack, evidenceId: string): ProjectCommand {
  const steps = Object.values(state.steps).filter(({ status }) => status !== 'waiting');
  const step = steps[pick % steps.length]!;
  const stepId = step.plan.id;
  switch (kind) {
    case 'complete': {
      const open = steps.find(({ status }) => status === 'open') ?? step;
      return { type: 'completeStep', stepId: open.plan.id, evidence: evidenceFor(open).map((document) => ({ ...document, id: evidenceId })) };
    }
    case 'verify': return { type: 'verifyStep', stepId: (steps.find(({ status }) => status === 'submitted') ?? step).plan.id };
    case 'return': return { type: 'returnStep', stepId, reason };
    case 'reopen': return { type: 'reopenStep', stepId, reason };
    case 'skip': return { type: 'skipStep', stepId, reason };
    case 'reassign': return { type: 'reassignStep', stepId, unitId: 'housing', reason, ruling: authorityRulingOf(planProject(ruled, state.facts!, localDate(now), { [stepId]: 'housing' }), stepId) };
    case 'request': return { type: 'requestExtension', stepId, amount: 1 + (pick % 5), reason };
    case 'decide': return { type: 'decideExtension', stepId, granted: pick % 2 === 0, reason };
    case 'suspendClock': return { type: 'suspendClock', stepId, ground: 'publicNotice', reason, authority };
    case 'resumeClock': return { type: 'resumeClock', stepId, reason };
    case 'suspend': return { type: 'suspend', reason, authority, reviewOn: addDays(localDate(now), 10), evidence: [{ id: evidenceId, kind: 'suspensionProof', name: '纪要.pdf' }] };
    case 'resume': return { type: 'resume', reason };
    case 'facts': {
      const changes = { energyTonnesCoal: pick % 2 === 0 ? 2_000 : 200, landSquareMetres: 4_000 + pick * 2_000 };
      return { type: 'updateFacts', changes, plan: planProject(ruled, { ...state.facts!, ...changes }, localDate(now)) };
    }
  }
}

/** The shell adds nothing and loses nothing: real API, record, workflow and server give the events that the bare deciders give. */
describe('shell and decider', () => {
  let api: ApiUnderTest;
  let city: City;
  let people: { office: PersonOverHttp; officer: PersonOverHttp };
  let evidenceId: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    city = await City.open(api.databaseUrl);
    people = { office: await PersonOverHttp.enter(api, 'office', 'commerce'), officer: await PersonOverHttp.enter(api, 'officer', 'lengshuitan') };
    evidenceId = await people.officer.upload('批复.pdf');
  });
  afterAll(async () => {
    await city.close();
    await api.stop();
  });

  it.each([1, 2, 3, 4, 5])('agree on the events of random life %i', async (seed) => {
    const moves = fc.sample(fc.array(move, { minLength: 25, maxLength: 25 }), { seed, numRuns: 1 })[0]!;
    const bare = new BareShell(city.ruled);
    let day = localDate(toInstant(Date.now()));
    const startedAt = toInstant(Date.now());
    const facts = factsOf(day, { code: `YZ-CONFORM-${seed}` });
    const id = await people.officer.register(startedAt, facts);
    bare.act(startedAt, people.officer.actor, { type: 'register', facts, plan: planProject(city.ruled, facts, day) });
    await untilCaughtUp(city, id);
    const time = virtualTime(city.client, projectStream(id));
    for (const { days, kind, pick, who } of moves) {
      if (bare.state.status !== 'active' && bare.state.status !== 'suspended') break;
      // Acts at eleven: before office hours stage entries are dated by the minute, which two runs cannot share.
      day = addDays(day, days + 1);
      const now = instantOf(day, 11);
      await time.fastForward(epochMs(now) - (await time.now()).getTime());
      bare.pass(now);
      await untilCaughtUp(city, id);
      const command = commandOf(kind, pick, bare.state, now, city.ruled, evidenceId);
      const refused = await people[who].act(id, now, command);
      // A role that may not do this at all is turned away at the door, before any decision.
      if (refused !== 'forbidden') expect(bare.act(now, people[who].actor, command)).toBe(refused);
      await untilCaughtUp(city, id);
    }
    expect(bare.events.length).toBeGreaterThan(10);
    const lived = (await city.events(id)).map(({ type, data, occurredAt }) => ({ type, data, occurredAt }));
    expect(lived).toEqual(JSON.parse(JSON.stringify(bare.events.map(({ type, data, occurredAt }) => ({ type, data, occurredAt })))));
  });
});
