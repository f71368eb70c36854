import { MATTER_KINDS, type MatterFacts } from '#libs/domain/matter/matter.facts.js';
import { sampleMatterFacts } from '#libs/testing/sample-matter.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import { planMatter, type IsPresent } from './plan-matter.js';
import { ruledPack, type RuledPack } from './plan-project.js';
import { ruleFindings } from './rules/rule-findings.js';

let ruled: RuledPack;
beforeAll(async () => { ruled = await ruledPack(await loadPack(PACK_DIRECTORY)); });

const plan = (facts: Partial<MatterFacts> = {}, isPresent?: IsPresent) => planMatter(ruled, sampleMatterFacts(facts), isPresent);
const days = (facts: Partial<MatterFacts>) => plan(facts).ladder.map(({ workingDays }) => workingDays);
const workingDays = (amount: number) => ({ amount, unit: 'workingDay' });

describe('the plan of a matter', () => {
  it.each<[Partial<MatterFacts>, string, string]>([
    [{ classId: 'land', cause: 'quota' }, 'natural-resources', 'route-matter.land'], [{ classId: 'land', cause: 'forestLand' }, 'forestry', 'route-matter.land-forest'],
    [{ classId: 'labour', cause: undefined }, 'human-resources', 'route-matter.labour'], [{ classId: 'facilities' }, 'lengshuitan', 'route-matter.facilities'],
    [{ kind: 'foreignComplaint', classId: 'approval' }, 'commerce', 'route-matter.foreign-complaint'], [{ kind: 'creditComplaint', classId: 'policy' }, 'data', 'route-matter.credit-complaint'],
  ])('%j is handled by %s', (facts, holderId, row) => {
    expect(plan(facts)).toMatchObject({ holderId, rows: { 'route-matter': row } });
    expect(plan(facts).assistIds).not.toContain(holderId);
  });

  it('is made by the text that acts on the day of raising', async () => {
    const { rules } = ruled.pack, before = rules['route-matter']!;
    const coming = before.replace('<decision id="route-matter"', '<decision luodi:effectiveFrom="2027-01-01" id="route-matter"').replaceAll('"natural-resources"', '"housing"');
    const changed = await ruledPack({ ...ruled.pack, rules: { ...rules, 'route-matter': coming }, formerRules: { 'route-matter': [before] } });
    const holderOn = (raisedOn: string) => planMatter(changed, sampleMatterFacts({ classId: 'land', cause: 'quota', raisedOn })).holderId;
    expect([holderOn('2026-12-31'), holderOn('2027-01-01')]).toEqual(['natural-resources', 'housing']);
  });

  it('has the ladder of domain.md §6.2, half of it when urgent, and starts earlier for the largest projects', () => {
    expect(plan().ladder.map(({ level, name, holderId }) => [level, name, holderId])).toEqual([
      [1, 'handler', 'natural-resources'], [2, 'countyGroup', 'lengshuitan'], [3, 'office', 'commerce'],
      [4, 'deputySecretaryGeneral', 'government-office'], [5, 'viceMayor', 'government-office'], [6, 'specialMeeting', 'government-office']]);
    expect(plan().ladder[3]).toMatchObject({ person: { name: '联系商务的副秘书长' }, deputyId: 'commerce', row: 'matter-ladder.deputy-secretary-general' });
    expect(days({})).toEqual([5, 5, 5, 5, 7, 10]);
    expect(days({ urgency: 'urgent' })).toEqual([3, 3, 3, 3, 4, 5]);
    expect(days({ tier: 'mega' })[0]).toBe(3);
    expect(days({ tier: undefined })).toEqual(days({}));
  });

  /** Working days per level by the pack's own table: five, five, five, five, seven, ten; three on the first for the largest projects; urgent halves, rounded up. */
  it.each<[urgency: MatterFacts['urgency'], tier: string | undefined, days: number[]]>([
    ['normal', 'mega', [3, 5, 5, 5, 7, 10]], ['normal', 'large', [5, 5, 5, 5, 7, 10]], ['normal', 'medium', [5, 5, 5, 5, 7, 10]], ['normal', 'small', [5, 5, 5, 5, 7, 10]], ['normal', undefined, [5, 5, 5, 5, 7, 10]],
    ['urgent', 'mega', [2, 3, 3, 3, 4, 5]], ['urgent', 'large', [3, 3, 3, 3, 4, 5]], ['urgent', 'medium', [3, 3, 3, 3, 4, 5]], ['urgent', 'small', [3, 3, 3, 3, 4, 5]], ['urgent', undefined, [3, 3, 3, 3, 4, 5]],
  ])('gives each level of %s matters of %s projects its days, in every class', (urgency, tier, expected) => {
    for (const classId of Object.keys(ruled.pack.matterClasses)) {
      expect([classId, ...days({ classId, urgency, tier })]).toEqual([classId, ...expected]);
      expect(plan({ classId, urgency, tier }).ladder[0]!.row).toBe(tier === 'mega' ? 'matter-ladder.handler-mega' : 'matter-ladder.handler');
    }
  });

  it('has the limits of its kind; urgency shortens ours and not the law\'s', () => {
    const complaint = { kind: 'foreignComplaint', classId: 'foreign', urgency: 'urgent' } as const;
    expect(plan(complaint).limits).toEqual({ register: workingDays(1), accept: workingDays(7), sign: workingDays(1), plan: workingDays(2), settle: workingDays(60), evaluate: workingDays(5), decideContest: workingDays(1), callBack: workingDays(5) });
    expect(plan().limits).toEqual({ register: workingDays(1), sign: workingDays(1), plan: workingDays(3), evaluate: workingDays(5), decideContest: workingDays(2), callBack: workingDays(5) });
    expect(plan({ kind: 'systemic' }).limits).toMatchObject({ acceptIssue: workingDays(5) });
    expect([plan(complaint).settleFrom, plan().settleFrom, plan({ kind: 'creditComplaint', classId: 'policy' }).settleFrom]).toEqual(['acceptance', undefined, undefined]);
    expect(plan().reminders.map(({ offset }) => offset)).toEqual([3, 1, 0]);
  });

  it('takes the share of an urgent matter, and when one is late, from the table', async () => {
    expect(plan({ urgency: 'urgent' })).toMatchObject({ lateAfter: 1, rows: { 'matter-pace': 'matter-pace.urgent' } });
    const { rules } = ruled.pack, slower = await ruledPack({ ...ruled.pack, rules: { ...rules, 'matter-limits': rules['matter-limits']!.replace('o1"><text>50<', 'o1"><text>80<').replace('urgent.o2"><text>1<', 'urgent.o2"><text>2<') } });
    const changed = planMatter(slower, sampleMatterFacts({ urgency: 'urgent' }));
    expect(changed.ladder.map((level) => level.workingDays)).toEqual([4, 4, 4, 4, 6, 8]);
    expect(changed).toMatchObject({ lateAfter: 2, limits: { plan: workingDays(3) } });
  });

  it('of a pack of before that table is what it was', async () => {
    const { rules } = ruled.pack, text = rules['matter-limits']!;
    const former = await ruledPack({ ...ruled.pack, rules: { ...rules, 'matter-limits': `${text.slice(0, text.indexOf('  <decision id="matter-pace"'))}</definitions>` } });
    const planned = planMatter(former, sampleMatterFacts({ urgency: 'urgent' }));
    expect(planned.ladder.map((level) => level.workingDays)).toEqual([3, 3, 3, 3, 4, 5]);
    expect(planned).not.toHaveProperty('lateAfter');
  });

  describe('who registers what an enterprise raises', () => {
    const withContact = async (cell: string): Promise<RuledPack['pack']> =>
      ({ ...ruled.pack, rules: { ...ruled.pack.rules, 'route-matter': ruled.pack.rules['route-matter']!.replace('o1"><text>"@territory"</text></outputEntry>\n        <annotationEntry><text>离', `o1"><text>${cell}</text></outputEntry>\n        <annotationEntry><text>离`).replaceAll('<luodi:expect>"@territory"', `<luodi:expect>${cell}`) } });

    it.each([['"@office"', 'commerce'], ['"@territory"', 'lengshuitan'], ['"data"', 'data'], ['"@owner"', 'natural-resources']])('is what the table first-contact says: %s', async (cell, unitId) => {
      expect(planMatter(await ruledPack(await withContact(cell)), sampleMatterFacts())).toMatchObject({ firstContactId: unitId, rows: { 'first-contact': 'first-contact.territory' } });
    });

    it('is the territory in a pack of before that table', async () => {
      const { rules } = ruled.pack, text = rules['route-matter']!;
      const former = await ruledPack({ ...ruled.pack, rules: { ...rules, 'route-matter': `${text.slice(0, text.indexOf('  <decision id="first-contact"'))}</definitions>` } });
      const planned = planMatter(former, sampleMatterFacts());
      expect(planned.firstContactId).toBe('lengshuitan');
      expect(planned.rows).not.toHaveProperty('first-contact');
    });

    it.each([['"nobody"', { row: 1, column: '首问单位', message: { en: 'there is no unit "nobody"' } }], ['null', { row: 1, column: '首问单位', message: { en: 'there is no unit of first contact' } }]])('is refused as %s', async (cell, finding) => {
      const found = await ruleFindings(await withContact(cell));
      expect(found.filter(({ severity }) => severity === 'error')).toContainEqual(expect.objectContaining({ file: 'route-matter', table: 'first-contact', ...finding, message: expect.objectContaining(finding.message) }));
    });
  });

  it('counts a matter of no project as the pack says', async () => {
    const { pack, tables } = ruled, asked = (tierWithoutProject?: string) => planMatter({ pack: { ...pack, matterSettings: { ...pack.matterSettings, tierWithoutProject } }, tables }, sampleMatterFacts({ tier: undefined })).ladder[0]!.row;
    expect([asked('mega'), asked('small'), asked()]).toEqual(['matter-ladder.handler-mega', 'matter-ladder.handler', 'matter-ladder.handler']);
  });

  it('is refused when a matter would be late on its due date', async () => {
    const { rules } = ruled.pack, text = rules['matter-limits']!.replace('{"percent": 50, "lateAfter": 1}', '{"percent": 50, "lateAfter": 0}').replace('urgent.o2"><text>1<', 'urgent.o2"><text>0<');
    const found = await ruleFindings({ ...ruled.pack, rules: { ...rules, 'matter-limits': text } });
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([{ file: 'matter-limits', table: 'matter-pace', row: 1 }]);
  });

  it('stops the city\'s own clocks for a blocker, and none when the enterprise holds itself up', () => {
    expect(plan().stops).toEqual(['promised', 'green']);
    expect(plan({ classId: 'enterprise' }).stops).toEqual([]);
    expect(plan({ kind: 'visitDemand' }).stops).toEqual([]);
  });

  it('gives a level whose holder is absent to the deputy, then to the office, and says so', () => {
    const level2 = (...absent: string[]) => plan({}, (unit) => !absent.includes(unit)).ladder[1];
    expect(level2()).not.toHaveProperty('standIn');
    expect(level2('lengshuitan')).toMatchObject({ holderId: 'commerce', standIn: 'office', namedId: 'lengshuitan' });
    const level1 = (...absent: string[]) => plan({}, (unit) => !absent.includes(unit)).ladder[0];
    expect(level1('natural-resources')).toMatchObject({ holderId: 'lengshuitan', standIn: 'deputy', namedId: 'natural-resources' });
    expect(level1('natural-resources', 'lengshuitan')).toMatchObject({ holderId: 'commerce', standIn: 'office', namedId: 'natural-resources' });
  });

  it('goes by the person of a level, when the pack names an account, whoever else of the unit is there', async () => {
    const { pack } = ruled, named = await ruledPack({ ...pack, matterLevels: { ...pack.matterLevels, viceMayor: { ...pack.matterLevels['viceMayor']!, account: 'vice-mayor' } } });
    const holders = (isThere: boolean) => planMatter(named, sampleMatterFacts(), (_unit, account) => account === undefined || isThere).ladder.map(({ level, holderId, standIn }) => [level, holderId, standIn]).slice(3);
    expect(holders(true)).toEqual([[4, 'government-office', undefined], [5, 'government-office', undefined], [6, 'government-office', undefined]]);
    expect(holders(false)).toEqual([[4, 'government-office', undefined], [5, 'commerce', 'office'], [6, 'government-office', undefined]]);
  });

  it('calls back the share that the rules ask for, and always the same matters', () => {
    const sampled = (facts: Partial<MatterFacts>) => Array.from({ length: 1_000 }, (_, index) => plan({ ...facts, code: `KD-2026-${index}` }).callBack);
    expect(sampled({}).filter(Boolean).length).toBeGreaterThan(150);
    expect(sampled({}).filter(Boolean).length).toBeLessThan(250);
    expect(sampled({})).toEqual(sampled({}));
    expect(sampled({ kind: 'foreignComplaint' }).every(Boolean)).toBe(true);
  });

  it('exists for every kind, class and urgency, with levels one after another', () => {
    for (const kind of MATTER_KINDS) for (const classId of Object.keys(ruled.pack.matterClasses)) for (const urgency of ['normal', 'urgent'] as const) {
      const { ladder, holderId } = plan({ kind, classId, urgency });
      expect(ladder.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(ruled.pack.units.some(({ id }) => id === holderId)).toBe(true);
      expect(ladder.every(({ name }) => Object.hasOwn(ruled.pack.matterLevels, name))).toBe(true);
    }
  });
});
