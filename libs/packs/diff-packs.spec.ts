import { diffPacks } from './diff-packs.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import type { Pack } from './pack.types.js';

let pack: Pack;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
});

const edited = (edit: (copy: Pack) => void): Pack => {
  const copy = structuredClone(pack);
  edit(copy);
  return copy;
};

describe('the difference of two packs', () => {
  it('is nothing for the same content, whatever its order and version', () => {
    expect(diffPacks(pack, edited((copy) => { copy.units = copy.units.toReversed(); }))).toEqual([]);
    expect(diffPacks(pack, edited((copy) => { copy.version = '2026.1.1'; copy.hash = ''; }))).toEqual([]);
  });

  it('names what was added and removed', () => {
    const next = edited((copy) => {
      copy.units = copy.units.filter(({ id }) => id !== 'audit');
      copy.evidenceKinds.memo = { zh: '备忘', en: 'Memo' };
      copy.calendar.years['2027'] = { notice: 'n', off: ['2027-01-01'], work: [] };
      delete copy.calendar.statutory['2027'];
    });
    expect(diffPacks(pack, next).map(({ kind, id, change }) => `${change} ${kind} ${id}`)).toEqual([
      'removed unit audit', 'added evidenceKind memo', 'added calendarYear 2027', 'removed statutoryYear 2027',
    ]);
  });

  it('shows changed fields with both values', () => {
    const next = edited((copy) => {
      copy.fundsThresholdPercent = 80;
      copy.measures[0]!.lead = 'data';
      copy.rules['step-limit'] = '<definitions/>';
    });
    expect(diffPacks(pack, next)).toMatchObject([
      { kind: 'measure', id: '1', change: 'changed', fields: [{ field: 'lead', before: 'commerce', after: 'data' }] },
      { kind: 'rule', id: 'step-limit', change: 'changed', fields: [{ field: 'text', after: '<definitions/>' }] },
      { kind: 'pack', id: 'pack', change: 'changed', fields: [{ field: 'fundsThresholdPercent', before: 30, after: 80 }] },
    ]);
  });
});
