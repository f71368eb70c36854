import { loadPack } from '../load-pack.js';
import { PACK_DIRECTORY } from '../pack-fixture.js';
import type { Pack } from '../pack.types.js';
import { ruleFindings } from './rule-findings.js';

describe('levels, caps and review days that make no sense', () => {
  let pack: Pack;
  beforeAll(async () => { pack = await loadPack(PACK_DIRECTORY); });

  /** Findings after another text of one cell; the examples, which would speak first, are left out. */
  const findings = async (file: string, cell: string, text: string) => {
    const before = pack.rules[file]!, changed = before.replace(new RegExp(`(<(?:in|out)putEntry id="${cell}"><text>)[^<]*`), `$1${text}`);
    expect(changed).not.toBe(before);
    const found = await ruleFindings({ ...pack, rules: { ...pack.rules, [file]: changed.replace(/<luodi:examples>[\s\S]*?<\/luodi:examples>/g, '') } });
    return found.filter(({ severity }) => severity === 'error').map(({ table, row, column, message }) => [table, row, column, message.en]);
  };

  it.each([
    ['no first level', 'ladder', 'ladder.blue.o1', '7', 'ladder', 2, '级别', /needs one level 1/],
    ['two first levels', 'ladder', 'ladder.yellow.o1', '1', 'ladder', 2, '级别', /needs one level 1/],
    ['a tier without a first level, which only the collecting table\'s answers show', 'ladder', 'ladder.blue.i2', '"mega","large","small"', 'ladder', 2, '级别', /needs one level 1/],
    ['a level that stands twice', 'ladder', 'ladder.red.o1', '2', 'ladder', 3, '级别', /stands twice/],
    ['an office that decides on its own extension', 'extension-authority', 'extension-authority.office-own.o1', '"@office"', 'extension-authority', 3, '审批单位', /decide on its own extension/],
    ['a first level that another unit holds', 'ladder', 'ladder.blue.o3', '"@office"', 'ladder', 1, '承接单位', /level 1 tells the owner/],
    ['grace beyond the next level', 'ladder', 'ladder.blue.o2', '4', 'ladder', 2, '逾期工作日', /sooner than the one below/],
    ['a level without a day', 'ladder', 'ladder.blue.o2', '0', 'ladder', 1, '逾期工作日', /is 0; it must be a whole number from 1/],
    ['a cap of 0', 'caps', 'figure-cap.funds.o1', '0', 'figure-cap', 1, '上限（%）', /percentage is 0/],
    ['an extension of no days', 'caps', 'extension-cap.days.o1', '0', 'extension-cap', 2, '最多可延', /an extension may add is 0/],
    ['a ladder of a matter that begins at its second level', 'matter-ladder', 'matter-ladder.handler.o1', '2', 'matter-ladder', 1, '级别', /^Blocker \(.*levels start at 1/],
    ['a matter that waits no day', 'matter-ladder', 'matter-ladder.handler.o3', '0', 'matter-ladder', 1, '工作日', /working days is 0/],
    ['a matter that is to be signed for at once', 'matter-limits', 'matter-limits.blocker.o3', '0', 'matter-limits', 5, '签收（工作日）', /limit is 0/],
    ['a review after its day', 'reminders', 'suspension-review.same-day.o1', '-1', 'suspension-review', 1, '提前工作日', /is -1; it must be a whole number from 0/],
  ])('%s', async (_name, file, cell, text, table, row, column, message) => {
    expect(await findings(file, cell, text)).toContainEqual([table, row, column, expect.stringMatching(message)]);
  });

  it('are none in the pack in operation', async () => expect((await ruleFindings(pack)).filter(({ severity }) => severity === 'error')).toEqual([]));
});
