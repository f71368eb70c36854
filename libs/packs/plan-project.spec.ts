import fc from 'fast-check';
import { STAGES, TEMPLATES, type ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { ProjectPlan } from '#libs/domain/project/project.plan.js';
import { loadPack } from './load-pack.js';
import { factsWith, PACK_DIRECTORY } from './pack-fixture.js';
import type { Pack } from './pack.types.js';
import { planProject, ruledPack, type RuledPack } from './plan-project.js';

let pack: Pack;
let ruled: RuledPack;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
  ruled = await ruledPack(pack);
});

const DAY = '2026-03-02';
const plan = (changes: Partial<ProjectFacts> = {}): ProjectPlan => planProject(ruled, factsWith(changes), DAY);
const ids = (of: ProjectPlan): string[] => of.steps.map(({ id }) => id);
const step = (of: ProjectPlan, id: string) => of.steps.find((each) => each.id === id);

/** Steps that can be settled one after another; all of them when nothing waits for ever. */
function reachable(of: ProjectPlan): Set<string> {
  const settled = new Set<string>();
  for (let before = -1; before < settled.size; ) {
    before = settled.size;
    for (const each of of.steps) if (each.needs.every((need) => settled.has(need))) settled.add(each.id);
  }
  return settled;
}

const EVERYTHING: Partial<ProjectFacts> = { isForeign: true, needsNewConstructionLand: true, eiaClass: 'book', landSquareMetres: 60_000, energyTonnesCoal: 1000 };

describe('a plan', () => {
  it('of land by sale runs from filing to the permit', () => {
    const simple = plan();
    expect(simple).toMatchObject({ packHash: pack.hash, template: 'A', settings: { fundsThresholdPercent: 30, figureVerifiers: { fundsPaidIn: 'qiyang' } } });
    expect(simple.settings.reminders.approval!.map(({ offset }) => offset)).toEqual([5, 3, 1, 0]);
    expect(simple.settings.ladder.approval!.map(({ level, afterWorkingDays, holder }) => [level, afterWorkingDays, holder])).toEqual([
      [1, 1, '@owner'], [2, 3, '@owner'], [3, 5, 'commerce'], [4, 8, 'government-office'], [5, 13, 'government-office'], [6, 20, 'government-office'],
    ]);
    expect(ids(simple)).toEqual(expect.arrayContaining(['S00', 'S30', 'G01', 'G10', 'G11', 'G15', 'G16c', 'G24', 'G26', 'S70', 'S90']));
    for (const id of ['F1', 'G05', 'G06', 'G16a', 'G16b', 'G17', 'G18a', 'G18b', 'B01', 'C01', 'D01']) expect(ids(simple)).not.toContain(id);
    expect(step(simple, 'G24')).toMatchObject({ owner: 'housing', verifier: 'commerce', exit: true, limits: { legal: { amount: 7, unit: 'calendarDay' }, green: { amount: 2, unit: 'workingDay' } } });
    expect(step(simple, 'G26')).toMatchObject({ owner: 'qiyang', voids: 'G24', limits: { legal: { amount: 3, unit: 'month' } } });
  });

  it('says what the project counts as', () => {
    const classified = (changes: Partial<ProjectFacts>) => plan(changes).settings.classification!;
    expect(classified({})).toMatchObject({ tier: 'medium', tags: [], isCountable: true });
    expect(classified({ investment: { currency: 'CNY', amountMinor: 4_999_999_999 } })).toMatchObject({ tier: 'small', isCountable: false });
    expect(classified({ investment: { currency: 'USD', amountMinor: 715_000_000 } })).toMatchObject({ tier: 'medium', isCountable: true });
    expect(classified({ isForeign: true, industry: '电子信息', chain: 'chain1', investorKind: 'global500' }).tags).toEqual(['foreign', 'highTechForeign', 'mainIndustry', 'majorInvestor']);
    expect(classified({ territoryId: 'dongan', isIndustrial: true, industry: '吉他制造' })).toMatchObject({ tags: ['specialIndustry'], rows: { 'project-tags': ['project-tags.special-dongan'] } });
    expect(plan({ investment: { currency: 'CNY', amountMinor: 100_000_000_000 } }).settings.ladder.start!.map(({ afterWorkingDays }) => afterWorkingDays)).toEqual([1, 3, 5, 6, 13, 20]);
  });

  it('says which targets of the list the project counts for', () => {
    const counts = (investment: ProjectFacts['investment'], more: Partial<ProjectFacts> = {}) => plan({ investment, ...more }).settings.classification!.metrics;
    expect(counts({ currency: 'CNY', amountMinor: 99_999_999_999 }, { isIndustrial: true })).toEqual(['industrialProjects500m']);
    expect(counts({ currency: 'CNY', amountMinor: 100_000_000_000 }, { isIndustrial: true })).toEqual(['industrialProjects1bn', 'industrialProjects500m']);
    expect(counts({ currency: 'USD', amountMinor: 14_286_000_000 }, { isIndustrial: true })).toEqual(['industrialProjects1bn', 'industrialProjects500m']);
    expect(counts({ currency: 'CNY', amountMinor: 20_000_000_000 }, { isIndustrial: false, industry: '康养服务' })).toEqual(['healthProjects200m']);
    expect(counts({ currency: 'CNY', amountMinor: 20_000_000_000 }, { isIndustrial: false, industry: '电子信息' })).toEqual(['highTechProjects200m']);
    expect(counts({ currency: 'CNY', amountMinor: 19_999_999_999 }, { isIndustrial: false, industry: '电子信息' })).toEqual([]);
  });

  it('names the row behind each choice, and the version of each table', () => {
    const simple = plan(), permit = step(simple, 'G24')!;
    expect(permit.rows).toEqual({ 'assign-step': 'assign-step.housing', 'extension-authority': 'extension-authority.default', 'extension-cap': 'extension-cap.days', 'step-limit': 'step-limit.G24', verification: 'verification.commerce' });
    expect(simple.rule).toEqual({ table: 'lifecycle/templates', version: pack.version, row: 'A' });
    expect(plan({ template: 'B' }).rule).toEqual({ table: 'choose-template', version: '2026.1', row: 'choose-template.rented' });
    expect(Object.keys(simple.settings.ruleVersions).toSorted()).toEqual(['assign-step', 'choose-template', 'extension-authority', 'extension-cap', 'figure-cap', 'investment-tier', 'is-countable', 'ladder', 'project-tags', 'reminders', 'step-limit', 'suspension-review', 'target-metrics', 'verification']);
  });

  it('lets nobody decide on the extension of its own step', () => {
    const limited = plan().steps.filter(({ extension }) => extension);
    expect(limited.filter(({ owner, extension }) => extension!.unitId === owner)).toEqual([]);
    expect(step(plan(), 'S00')).toMatchObject({ owner: 'commerce', extension: { unitId: 'government-office', workingDays: 3 }, rows: { 'extension-authority': 'extension-authority.office-own' } });
    expect(step(plan(), 'G24')!.extension).toEqual({ unitId: 'commerce', workingDays: 3, instead: { unitId: 'government-office', workingDays: 3, row: 'extension-authority.office-own' } });
    const ofOffice = planProject(ruled, factsWith({}), DAY, { G24: 'commerce' });
    expect(step(ofOffice, 'G24')).toMatchObject({ owner: 'housing', extension: { unitId: 'government-office', workingDays: 3 }, rows: { 'extension-authority': 'extension-authority.office-own' } });
    for (const { extension } of plan().steps) if (extension) expect(extension.instead).toBeDefined();
  });

  it('says what figures, extensions and suspensions are held to', () => {
    const { settings, steps } = plan();
    expect(settings.figureCaps).toEqual({ fundsPaidIn: { percent: 120, row: 'figure-cap.funds' } });
    expect(settings.suspensionReview).toEqual({ workingDaysBefore: 0, row: 'suspension-review.same-day' });
    expect(steps.filter(({ limits }) => Object.keys(limits).length > 0).every(({ extensionCap }) => extensionCap === 120 || extensionCap === 4)).toBe(true);
    expect(step(plan(), 'G24')!.extensionCap).toBe(120);
  });

  it('by a pack of before caps and review days were tables says nothing of them', async () => {
    const { caps: _, reminders, ...rules } = pack.rules, without = reminders!.replace(/<decision id="suspension-review"[\s\S]*?<\/decision>/, '');
    const former = planProject(await ruledPack({ ...pack, rules: { ...rules, reminders: without } }), factsWith(), DAY);
    expect(former.settings).not.toHaveProperty('figureCaps');
    expect(former.settings).not.toHaveProperty('suspensionReview');
    expect(former.steps.some((each) => 'extensionCap' in each || 'extension-cap' in each.rows)).toBe(false);
  });

  it('grows with what the facts ask for', () => {
    const full = plan(EVERYTHING);
    expect(full.steps.length).toBeGreaterThanOrEqual(45);
    expect(ids(full)).toEqual(expect.arrayContaining(['F1', 'F2', 'F3', 'G05', 'G06', 'G16a', 'G17', 'G18a']));
    expect(step(full, 'G26')!.needs).toEqual(['G24', 'G16a', 'G17', 'G18a']);
    expect(step(full, 'G09')!.needs).toEqual(['G08', 'G06']);
    expect(step(full, 'S20')!.needs).toEqual(['S11', 'F3']);
  });

  it.each([
    [4999, []], [5000, ['G18b']], [49_999, ['G18b']], [50_000, ['G18a']],
  ])('asks for soil and water by area: %i square metres', (landSquareMetres, expected) => {
    expect(ids(plan({ landSquareMetres })).filter((id) => id.startsWith('G18'))).toEqual(expected);
  });

  it('asks for the energy review from its threshold on', () => {
    expect(ids(plan({ energyTonnesCoal: 999 }))).not.toContain('G17');
    expect(ids(plan({ energyTonnesCoal: 1000 }))).toContain('G17');
    expect(ids(plan())).not.toContain('G17');
  });

  it('of a rented plant has no land and no permit, and starts with equipment', () => {
    const rented = plan({ template: 'B' });
    expect(ids(rented).filter((id) => /^G(0[4-9]|1[0-5]|2[0-4]|26|27|28|29)$/.test(id))).toEqual([]);
    expect(rented.steps.filter(({ stage, exit }) => stage === 'approval' && exit).map(({ id }) => id)).toEqual(['B01', 'B02']);
    expect(step(rented, 'B04')).toMatchObject({ needs: ['B01', 'B02', 'B03'], exit: true, verifier: 'commerce' });
    expect(step(rented, 'G31')!.needs).toEqual(['G30', 'G25', 'G16c']);
  });

  it('of stock land has no sale, and builds on the title check', () => {
    const stock = plan({ template: 'C' });
    expect(ids(stock).filter((id) => /^G(0[5-9]|1[0-5])$/.test(id))).toEqual([]);
    expect(step(stock, 'G24')!.needs).toContain('C01');
  });

  it('with forest land puts the forestry bureau before the sale plan', () => {
    const forest = plan({ template: 'D', needsNewConstructionLand: true });
    expect(step(forest, 'D01')).toMatchObject({ owner: 'forestry' });
    expect(step(forest, 'G09')!.needs).toContain('D01');
    expect(step(forest, 'G06')!.needs).toEqual(['G05', 'D01']);
  });

  it('names no verifier when the owner would verify itself', () => {
    expect(step(plan({ territoryId: 'commerce' }), 'G26')).not.toHaveProperty('verifier');
  });

  it('keeps an order through a step that drops out', () => {
    const withoutFilter = structuredClone(pack);
    const review = withoutFilter.steps.find(({ id }) => id === 'S21')!;
    review.when = [{ fact: 'isForeign', is: true }];
    expect(planProject({ ...ruled, pack: withoutFilter }, factsWith(), DAY).steps.find(({ id }) => id === 'S30')!.needs).toEqual(['S20']);
  });
});

describe('for any facts', () => {
  const anyFacts = fc.record({
    template: fc.constantFrom(...TEMPLATES),
    isForeign: fc.boolean(),
    isIndustrial: fc.boolean(),
    needsNewConstructionLand: fc.boolean(),
    eiaClass: fc.constantFrom('book' as const, 'form' as const, 'registration' as const),
    landSquareMetres: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
    energyTonnesCoal: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
    territoryId: fc.constantFrom('qiyang', 'etdz', 'commerce'),
  });

  it('no prerequisite dangles, no step waits for ever, and every stage can end', () => {
    fc.assert(
      fc.property(anyFacts, (changes) => {
        const made = plan(changes);
        const known = new Set(ids(made));
        expect(made.steps.flatMap(({ needs }) => needs).filter((need) => !known.has(need))).toEqual([]);
        expect(reachable(made)).toEqual(known);
        for (const stage of STAGES) {
          const steps = made.steps.filter((each) => each.stage === stage);
          expect(steps.length).toBeGreaterThan(0);
          if (stage !== 'funds') expect(steps.some(({ exit }) => exit)).toBe(true);
        }
      }),
    );
  });

  it('nothing is planned for a unit or evidence that the pack does not know', () => {
    const units = new Set(['commerce', ...pack.units.map(({ id }) => id)]);
    fc.assert(
      fc.property(anyFacts, (changes) => {
        for (const { owner, verifier, evidence } of plan(changes).steps) {
          expect(units.has(owner)).toBe(true);
          expect(verifier === undefined || (units.has(verifier) && verifier !== owner)).toBe(true);
          expect(evidence.every((kind) => kind in pack.evidenceKinds)).toBe(true);
        }
      }),
    );
  });
});
