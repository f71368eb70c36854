import { findUnit } from './find-unit.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import type { Pack } from './pack.types.js';

let pack: Pack;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
});

describe('a unit is found', () => {
  it.each([
    ['commerce', 'commerce'], ['市商务局', 'commerce'], [' 市 商务局 ', 'commerce'], ['Commerce bureau', 'commerce'],
    ['市市场监管局', 'market-regulation'], ['市市场监督管理局', 'market-regulation'], ['永州经开', 'etdz'], ['永州经开区', 'etdz'],
    ['市数据局（营商环境建设局）', 'data'], ['市数据局(营商环境建设局)', 'data'], ['市数据局【营商环境建设局】', 'data'], ['江华县', 'jianghua'],
  ])('by %s', (text, id) => {
    expect(findUnit(pack, text)?.id).toBe(id);
  });

  it('not at all when nothing has that name', () => {
    expect(findUnit(pack, '市外星局')).toBeUndefined();
    expect(findUnit(pack, '')).toBeUndefined();
  });

  it('by every name the pack gives it', () => {
    for (const unit of pack.units) for (const name of [unit.id, unit.label.zh, unit.label.en, ...unit.aliases]) expect(findUnit(pack, name)).toBe(unit);
  });
});
