import { loadPack } from './load-pack.js';
import { reportTopicsOf } from './report-topics.js';
import { PACK_DIRECTORY } from './pack-fixture.js';

describe('what reports can be about', () => {
  const expected = { kinds: { blocker: ['blockers'], promise: ['promises'], foreignComplaint: ['complaints'], creditComplaint: ['complaints'] }, classes: { land: ['land'] }, tags: { majorInvestor: ['majorInvestors'], specialisedInvestor: ['majorInvestors'] } };

  it('is what the pack says of their kinds and classes', async () => {
    const pack = await loadPack(PACK_DIRECTORY), { energy } = pack.matterClasses;
    expect(reportTopicsOf(pack)).toEqual(expected);
    expect(reportTopicsOf({ ...pack, matterClasses: { energy: { ...energy!, topics: ['power'] } } }).classes).toEqual({ energy: ['power'] });
  });

  it('is what it was in a pack of before it could be set', async () => {
    const { reportTopics: _, ...former } = await loadPack(PACK_DIRECTORY);
    expect(reportTopicsOf({ ...former, matterClasses: { land: { ...former.matterClasses['land']!, topics: undefined } } })).toEqual(expected);
  });
});
