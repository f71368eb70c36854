import { bulletinDocument } from './bulletin-document.js';
import { dispatchOrderDocument } from './dispatch-order-document.js';
import { minutesDocument } from './minutes-document.js';
import type { OfficialDocument } from './official-document.js';
import { prepareDocument } from './prepare-document.js';
import { PrintableText } from './printable-text.js';
import { slipDocument } from './slip-document.js';
import { BULLETIN, DISPATCH_ORDER, MINUTES, SLIP } from './testing/document-samples.js';
import { htmlOf, pagesOf, withoutSpaces, wordsOf } from './testing/read-back.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';

/** Everything that a reader must find, in reading order. */
function expectedText(document: OfficialDocument): string {
  const { issuer, number, title, addressee = '', parts, attachments, signedBy, date, copies = '' } = prepareDocument(document, new PrintableText(() => true));
  const body = parts.flatMap((part) => {
    if (part.kind === 'table') return [...part.columns.map(({ header }) => header), ...part.rows.flat()];
    return part.kind === 'form' ? part.entries.flatMap(({ key, value }) => [key, value]) : [part.text];
  });
  return withoutSpaces([issuer, number, ...title, addressee, ...body, ...attachments, signedBy, date, copies].join(''));
}

/** A table that goes on begins a page with its head again. */
const REPEATED_HEAD = /^序号任务责任单位责任人办结时限/;

const DOCUMENTS: [string, OfficialDocument, number][] = [
  ['a slip', slipDocument(SLIP), 1], ['a dispatch order', dispatchOrderDocument(DISPATCH_ORDER), 1], ['minutes', minutesDocument(MINUTES), 2], ['a bulletin', bulletinDocument(BULLETIN), 3],
];

describe.each(DOCUMENTS)('%s', (_name, document, pageCount) => {
  it('as Word has the whole text in order', async () => {
    expect(await wordsOf(await writeDocx(document))).toBe(expectedText(document));
  });

  it('as PDF gives the whole text back in its own code points, and numbers its pages', async () => {
    const pages = await pagesOf(await writePdf(document));
    expect(pages).toHaveLength(pageCount);
    expect(pages.map((page, index) => page.endsWith(`—${index + 1}—`))).toEqual(pages.map(() => true));
    expect(pages.map((page, index) => page.slice(0, -`—${index + 1}—`.length).replace(index > 0 ? REPEATED_HEAD : '', '')).join('')).toBe(expectedText(document));
  });

  it('as PDF is the same file every time', async () => {
    expect((await writePdf(document)).equals(await writePdf(document))).toBe(true);
  });
});

it('Word gets a real table with a head', async () => {
  const html = await htmlOf(await writeDocx(minutesDocument(MINUTES)));
  expect(html).toMatch(/<thead><tr><th>.*序号.*<\/th>.*办结时限.*<\/thead><tbody><tr><td>/s);
  expect(html.match(/<table>/g)).toHaveLength(2);
});

it('a table longer than a page repeats its head', async () => {
  const tasks = Array.from({ length: 60 }, (_, index) => ({ task: `第${index + 1}项任务`, unit: '市商务局', deadline: '2026-12-31' }));
  const pages = await pagesOf(await writePdf(minutesDocument({ ...MINUTES, tasks })));
  const headed = pages.filter((page) => page.includes('序号任务责任单位责任人办结时限'));
  expect(headed.length).toBeGreaterThanOrEqual(3);
  expect(pages.join('').match(/第\d+项任务/g)).toHaveLength(60);
});

it('no page ends with a heading or holds a signature alone', async () => {
  for (let lines = 0; lines < 24; lines += 1) {
    const blocks: OfficialDocument['blocks'] = [...Array.from({ length: lines }, () => ({ kind: 'paragraph' as const, text: '行' })), { kind: 'heading', level: 1, text: '标题' }, { kind: 'heading', level: 2, text: '小标题' }, { kind: 'paragraph', text: '内容一' }, { kind: 'paragraph', text: '末段' }];
    const pages = await pagesOf(await writePdf({ issuer: '专班', title: '通知', number: '永招〔2026〕1号', signedBy: '落款单位', date: '2026-11-25', blocks }));
    for (const page of pages) expect(page).not.toMatch(/标题—\d—$/);
    expect(pages.find((page) => page.includes('落款单位'))).toContain('末段');
  }
}, 30_000);
