import { MAX_FILE_BYTES, unpackWithinLimits } from './archive-limits.js';
import { ledgerOf, workbookOf, zipOf } from './ledger-fixture.js';
import { readLedger } from './read-ledger.js';

const sentenceOf = async (bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> => {
  const { rows, problems } = await readLedger(bytes);
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message.en).not.toBe('');
  return problems[0]!.message.zh;
};

/** A valid ledger with one part of its archive changed. */
async function withPart(name: string, change: (xml: string) => string): Promise<Buffer> {
  const parts = await unpackWithinLimits(await ledgerOf({}));
  expect(parts.has(name)).toBe(true);
  return zipOf(parts.set(name, Buffer.from(change(parts.get(name)!.toString()))));
}

const merge = (ref: string) => withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', `</sheetData><mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`));
const named = (range: string) => withPart('xl/workbook.xml', (xml) => xml.replace('</sheets>', `</sheets><definedNames><definedName name="x">${range}</definedName></definedNames>`));

describe('files that are no workbook', () => {
  it('says what they are and what to do', async () => {
    expect(await sentenceOf(Buffer.alloc(0))).toContain('文件是空的');
    expect(await sentenceOf(Buffer.from('项目编号,项目名称\n1,2'))).toContain('不是Excel工作簿');
    expect(await sentenceOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('另存为.xlsx');
    expect(await sentenceOf(Buffer.from('PK but nothing else'))).toContain('已损坏');
    expect(await sentenceOf(zipOf(new Map([['readme.txt', Buffer.from('hello')]])))).toContain('已损坏');
  });

  it('refuses a workbook that was cut off, wherever', async () => {
    const whole = await ledgerOf({});
    for (const part of [0.3, 0.6, 0.99]) expect(await sentenceOf(whole.subarray(0, Math.floor(whole.length * part)))).toContain('已损坏');
  });

  it('refuses a workbook whose bytes were changed', async () => {
    const broken = Buffer.from(await ledgerOf({}));
    broken.fill(0xff, 60, broken.length - 1_200);
    expect(await sentenceOf(broken)).toMatch(/已损坏|无法读取/);
  });

  it('refuses parts that are no XML', async () => {
    expect(await sentenceOf(await withPart('xl/worksheets/sheet1.xml', () => '<worksheet><sheetData><row'))).toContain('无法读取');
  });

  it('refuses a workbook without sheets of ours, or without rows', async () => {
    expect(await sentenceOf(await workbookOf([]))).toContain('没有台账数据');
    expect(await sentenceOf(await workbookOf([['姓名', '年龄'], ['甲', 30]]))).toContain('没有台账数据');
  });
});

describe('files that would take too much', () => {
  it('refuses more than 20 MB, and reads no more of a stream than that', async () => {
    let sent = 0;
    const endless = async function* () { for (;;) { sent += 1_000_000; yield new Uint8Array(1_000_000); } };
    expect(await sentenceOf(endless())).toContain('20 MB');
    expect(sent).toBeLessThan(MAX_FILE_BYTES + 2_000_000);
  });

  it('refuses a bomb by its claimed and by its measured size', async () => {
    const bomb = new Map([['xl/workbook.xml', Buffer.from('<workbook/>')], ['xl/worksheets/sheet1.xml', Buffer.alloc(120 * 1024 * 1024)]]);
    const honest = zipOf(bomb);
    expect(honest.length).toBeLessThan(1_000_000);
    expect(await sentenceOf(honest)).toContain('过大');
    expect(await sentenceOf(zipOf(bomb, 1_000))).toContain('过大');
  });

  it('refuses more than 20,000 rows, blank ones included', async () => {
    const rows = '<row r="5"/>'.repeat(20_011);
    expect(await sentenceOf(await withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)))).toContain('20000行');
  });

  it('refuses ranges that would be expanded cell by cell', async () => {
    expect(await sentenceOf(await merge('A2:XFD1048576'))).toContain('合并单元格');
    expect(await sentenceOf(await merge('&#65;2:XFD1048576'))).toContain('合并单元格');
    expect(await sentenceOf(await named('台账!$A$1:$XFD$1048576'))).toContain('名称');
    expect((await readLedger(await named('台账!$A$1:$B$2'))).rows).toHaveLength(1);
  });

  it('refuses a row number that no sheet has', async () => {
    expect(await sentenceOf(await withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('<row r="2"', '<row r="4294967295"')))).toContain('行号');
  });
});
