import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import type { ProjectPlan } from '#libs/domain/project/project.plan.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { loadPack } from '../load-pack.js';
import { factsWith, PACK_DIRECTORY } from '../pack-fixture.js';
import { hashPack } from '../pack-hash.js';
import type { Pack } from '../pack.types.js';
import { planProject, ruledPack } from '../plan-project.js';
import { isEffect, upgradeEffect } from '../upgrade-effect.js';
import { limitSources, sourceKey } from './limit-sources.js';
import { effectiveFrom, nextPack, nextVersion, versionOf } from './publish-rules.js';
import { ruleFindings } from './rule-findings.js';
import { turnedRules } from './turned-rules.js';

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

  describe('that has its days', () => {
    const limit = (planned: ProjectPlan) => planned.steps.find(({ id }) => id === 'S00')!.limits.green!.amount;
    const dated = (text: string, attributes: string) => text.replace('<decision id="step-limit"', `<decision ${attributes} id="step-limit"`);
    const published = async (base: Pack, text: string) => nextPack(base, 'step-limit', text, { packs: [], file: [] });
    const planOn = async (each: Pack) => {
      const ruled = await ruledPack(each);
      return (day: string) => planProject(ruled, factsWith(), day);
    };

    it('leaves the present table acting until then, and says when that is over', async () => {
      const coming = await published(pack, dated(next.rules['step-limit']!, 'luodi:effectiveFrom="2026-04-01"')), on = await planOn(coming);
      expect(coming.formerRules).toEqual({ 'step-limit': [pack.rules['step-limit']] });
      const [before, after] = [on('2026-03-31'), on('2026-04-01')];
      expect([limit(before), before.settings.ruleVersions['step-limit'], before.settings.changesOn]).toEqual([3, '2026.1', '2026-04-01']);
      expect([limit(after), after.settings.ruleVersions['step-limit'], after.settings.changesOn]).toEqual([6, '2026.2', undefined]);
      expect(await effectiveFrom(coming.rules['step-limit']!)).toBe('2026-04-01');
      const tables = (await ruledPack(coming)).tables;
      expect(turnedRules(tables, before.settings, after.settings)).toBe('《环节时限》2026.2开始生效');
      expect(turnedRules(tables, after.settings, after.settings)).toBe('');
      expect(limitSources(tables).has(sourceKey('2026.1', 'step-limit.S00')) && limitSources(tables).has(sourceKey('2026.2', 'step-limit.S00'))).toBe(true);
    });

    it('gives way to it again after its last day', async () => {
      const on = await planOn(await published(pack, dated(next.rules['step-limit']!, 'luodi:effectiveTo="2026-04-30"')));
      expect([limit(on('2026-04-30')), on('2026-04-30').settings.changesOn, limit(on('2026-05-01'))]).toEqual([6, '2026-05-01', 3]);
    });

    it('keeps no text that can never act again', async () => {
      const coming = await published(pack, dated(next.rules['step-limit']!, 'luodi:effectiveFrom="2026-04-01"'));
      expect(await published(coming, pack.rules['step-limit']!)).not.toHaveProperty('formerRules');
      const later = await published(coming, dated(next.rules['step-limit']!, 'luodi:effectiveFrom="2026-05-01"'));
      expect(later.formerRules!['step-limit']).toEqual([coming.rules['step-limit'], pack.rules['step-limit']]);
    });

    it('is refused where nothing acts on the other days, and planning names the table and the day', async () => {
      const alone = { ...pack, rules: { ...pack.rules, 'step-limit': dated(pack.rules['step-limit']!, 'luodi:effectiveFrom="2026-04-01"') } };
      expect(await ruleFindings(alone)).toContainEqual(expect.objectContaining({ table: 'step-limit', severity: 'error', message: expect.objectContaining({ en: expect.stringContaining('some days only') }) }));
      const on = await planOn(alone);
      expect(() => on('2026-03-31')).toThrow(/"step-limit" is in effect on 2026-03-31/);
    });
  });

  it('moves what is open, and nothing of a project that has it already', async () => {
    const calendar = new WorkingCalendar(pack.calendar), [old, target] = await Promise.all([pack, next].map(async (each) => ({ ...(await ruledPack(each)), calendar })));
    const facts = factsWith(), plan = planProject(old!, facts, '2026-03-03');
    const state = projectLifecycle.decide(projectLifecycle.initial, { type: 'register', facts, plan }, { now, calendar, actor }).reduce(projectLifecycle.evolve, projectLifecycle.initial);
    const effect = upgradeEffect(state, calendar, target!, now);
    expect(effect).toEqual({ added: [], removed: [], owners: [], moved: [{ stepId: 'S00', clock: 'green', from: '2026-03-05', to: '2026-03-10' }] });
    expect(isEffect(effect)).toBe(true);
    expect(isEffect(upgradeEffect(state, calendar, old!, now))).toBe(false);
  });
});
