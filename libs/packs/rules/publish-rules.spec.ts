import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { loadPack } from '../load-pack.js';
import { factsWith, PACK_DIRECTORY } from '../pack-fixture.js';
import { hashPack } from '../pack-hash.js';
import type { Pack } from '../pack.types.js';
import { planProject, ruledPack } from '../plan-project.js';
import { isEffect, upgradeEffect } from '../upgrade-effect.js';
import { nextPack, nextVersion, versionOf } from './publish-rules.js';

describe('the next version', () => {
  it.each([
    ['2026.1', [], '2026.2'], ['2026.9', [], '2026.10'], ['2026.1', ['2026.2', '2026.3'], '2026.4'], ['2026.1.0', [], '2026.1.1'],
    ['draft', [], 'draft.2'], ['v7', [], 'v8'], ['', [], '1'], ['3', [], '3.2'],
  ])('of %s, when %j are given, is %s', (version, given, next) => expect(nextVersion(version, given)).toBe(next));
});

describe('a pack with another rule', () => {
  const now = '2026-03-03T02:00:00.000Z', actor: Actor = { kind: 'person', unitId: 'commerce', isOffice: true };
  let pack: Pack;
  let next: Pack;

  beforeAll(async () => {
    pack = await loadPack(PACK_DIRECTORY);
    const text = pack.rules['step-limit']!.replace('<outputEntry id="step-limit.S00.o5"><text>3</text>', '<outputEntry id="step-limit.S00.o5"><text>6</text>');
    next = await nextPack(pack, 'step-limit', text, { packs: [pack.version], file: ['2026.1'] });
  });

  it('is the same but for that file, and says its versions and its hash', async () => {
    expect(next).toEqual({ ...pack, version: nextVersion(pack.version, []), hash: hashPack(next), rules: { ...pack.rules, 'step-limit': next.rules['step-limit'] } });
    expect(next.hash).not.toBe(pack.hash);
    expect(await versionOf(next.rules['step-limit']!)).toBe('2026.2');
    expect(hashPack(await nextPack(pack, 'step-limit', next.rules['step-limit']!, { packs: [], file: [] }))).toBe(next.hash);
  });

  it('moves what is open, and nothing of a project that has it already', async () => {
    const calendar = new WorkingCalendar(pack.calendar), [old, target] = await Promise.all([pack, next].map(async (each) => ({ ...(await ruledPack(each)), calendar })));
    const facts = factsWith(), plan = planProject(old!, facts);
    const state = projectLifecycle.decide(projectLifecycle.initial, { type: 'register', facts, plan }, { now, calendar, actor }).reduce(projectLifecycle.evolve, projectLifecycle.initial);
    const effect = upgradeEffect(state, calendar, target!, now);
    expect(effect).toEqual({ added: [], removed: [], owners: [], moved: [{ stepId: 'S00', clock: 'green', from: '2026-03-05', to: '2026-03-10' }] });
    expect(isEffect(effect)).toBe(true);
    expect(isEffect(upgradeEffect(state, calendar, old!, now))).toBe(false);
  });
});
