import { describePack } from './check-pack.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY, withCopy } from './pack-fixture.js';
import { canonicalJson, hashPack } from './pack-hash.js';
import type { Pack } from './pack.types.js';
import { ruledPack } from './plan-project.js';
import { limitSources, sourceKey } from './rules/limit-sources.js';

let pack: Pack;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
});

describe('the Yongzhou pack', () => {
  it('counts what the list holds', () => {
    expect(describePack(pack)).toMatchObject({
      planYear: 2026, groups: 7, measures: 21, targets: 13, territories: 14, steps: { A: 49, B: 27, C: 38, D: 50, E: 52 },
    });
  });

  it('names the mechanism’s 33 entries: 29 units, the counties, the zones, the development zone and the parks', () => {
    const members = pack.units.filter(({ isMember, kind, id }) => isMember && kind !== 'territory' && id !== 'commerce');
    expect(members).toHaveLength(29);
    const group = (id: string) => pack.unitGroups.find((each) => each.id === id)!;
    expect(group('counties').members).toHaveLength(11);
    expect(group('management-zones').members).toHaveLength(2);
    expect(group('territories').members).toHaveLength(14);
    expect(group('counties-and-etdz').members).toHaveLength(12);
    expect(group('parks')).toMatchObject({ members: [], confirmed: false });
    expect(pack.units.find(({ id }) => id === 'sasac')).toMatchObject({ isMember: false });
  });

  it('gives leads and open endings as the list does', () => {
    const led = (unit: string, reading = 'written') => pack.measures.filter((m) => m.lead === unit && m.reading === reading).map((m) => m.number);
    expect(led('commerce')).toEqual([1, 2, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15]);
    expect(led('commerce', 'inferred')).toEqual([8]);
    expect(led('development-reform')).toEqual([6, 17, 19]);
    expect(led('data')).toEqual([18, 20]);
    expect([...led('industry-it'), ...led('natural-resources'), ...led('organization')]).toEqual([3, 16, 21]);
    expect(pack.measures.filter((m) => !m.openEnded).map((m) => m.number)).toEqual([2, 8, 12]);
    expect(pack.measures.find((m) => m.number === 8)).toMatchObject({ confirmed: false });
  });

  /** domain.md §1.3, counted in the list's own cells: measure 8 is empty there. */
  it.each([
    ['commerce', 17], ['development-reform', 13], ['industry-it', 13], ['agriculture', 8], ['culture-tourism', 7], ['finance', 6],
    ['science-technology', 5], ['natural-resources', 4], ['port-development-group', 4], ['economic-development-group', 3],
    ['human-resources', 3], ['data', 3], ['outposts', 2], ['sasac', 1],
  ])('lets %s appear %i times', (unit, times) => {
    const written = pack.measures.filter(({ reading }) => reading === 'written');
    expect(written.filter((m) => m.lead === unit || m.assist.includes(unit))).toHaveLength(times);
  });

  it('marks every green limit as a default and gives the enterprise no limit', async () => {
    const { tables } = await ruledPack(pack), sources = limitSources(tables);
    for (const { id, isEnterpriseClock } of pack.steps) {
      const { answer, rows, version } = tables.ask<Record<string, number | null>>('step-limit', { step: id, template: 'A', investmentWan: 10_000 });
      expect(answer.promisedAmount).toBeNull();
      if (answer.greenAmount !== null) expect(sources.get(sourceKey(version, rows[0]!))!.green).toEqual({ confirmed: false, source: expect.any(String) });
      if (isEnterpriseClock) expect([answer.legalAmount, answer.greenAmount]).toEqual([null, null]);
    }
  });
});

describe('the hash of a pack', () => {
  it('is the SHA-256 of its content and stays when files are only rearranged', async () => {
    expect(pack.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashPack(pack)).toBe(pack.hash);
    const rearranged = [
      { file: 'pack.yaml', replace: 'id: yongzhou-2026\nversion: 2026.1.0\n', by: '# another comment\nversion: 2026.1.0\nid: "yongzhou-2026"\n' },
      { file: 'units.yaml', replace: '{ id: commerce, kind: office,', by: '{ kind: office, id: commerce,' },
    ];
    expect((await withCopy(rearranged, loadPack)).hash).toBe(pack.hash);
  });

  it('changes with any content', async () => {
    const changed = await withCopy([{ file: 'pack.yaml', replace: 'fundsThresholdPercent: 30', by: 'fundsThresholdPercent: 80' }], loadPack);
    expect(changed.hash).not.toBe(pack.hash);
  });

  it('does not depend on the order of keys, and does on that of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: undefined } })).toBe('{"a":{"d":null},"b":[2,1]}');
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
