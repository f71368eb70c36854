import type { OfficialDocument } from './official-document.js';
import { PAGE_MM, POINTS_OF_MM } from './page-layout.js';
import { pagesOf, rightEdgeOf, withoutSpaces, wordsOf } from './testing/read-back.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';

/** A document with the text in every place that takes one. */
const withText = (text: string): OfficialDocument => ({
  issuer: text, title: text, number: text, addressee: text, signedBy: text, date: '2026-11-25', copies: [text], attachmentNotes: [text],
  blocks: [
    { kind: 'heading', level: 1, text }, { kind: 'paragraph', text }, { kind: 'numbered', items: [text] }, { kind: 'key-values', entries: [{ key: text, value: text }] },
    { kind: 'table', columns: [{ header: text, share: 1 }, { header: '乙', share: 1 }], rows: [[text, text]] },
  ],
});
const PLACES = 15;
const within = (text: string): OfficialDocument => ({ ...withText('公文'), blocks: [{ kind: 'paragraph', text }, { kind: 'table', columns: [{ header: '甲', share: 1 }, { header: '乙', share: 3 }], rows: [[text, text]] }] });
const count = (text: string, part: string): number => text.split(part).length - 1;
const pdfText = async (document: OfficialDocument): Promise<string> => (await pagesOf(await writePdf(document))).map((page, index) => page.slice(0, -`—${index + 1}—`.length)).join('');

describe('hostile text', () => {
  it.each([
    ['XML specials', '<w:p>&amp;"\'</w:t>]]>', '<w:p>&amp;"\'</w:t>]]>'], ['rare characters', '㙍䶮龘', '㙍䶮龘'], ['control characters', '甲\u0000\u0001\u001B\uFEFF\u202E乙', '甲乙'], ['letters of other lands', 'Ünïté Ж', 'ÜnïtéЖ'],
  ])('%s stand in every place of both', async (_name, text, shown) => {
    expect(count(await wordsOf(await writeDocx(withText(text))), shown)).toBe(PLACES);
    const pdf = await pdfText(withText(text));
    expect(count(pdf, shown)).toBe(PLACES);
    expect(pdf).not.toContain('〓');
  });

  it('emoji and characters beyond the face are 〓 in the PDF and named; Word keeps them', async () => {
    const pdf = await pdfText(within('好😀𠮷'));
    expect(count(pdf, '好〓〓')).toBe(3);
    expect(pdf).toContain('注：文中有2种字符无法显示，以“〓”代替（U+1F600、U+20BB7），请核对系统中的原文。');
    const word = await wordsOf(await writeDocx(within('好😀𠮷')));
    expect(count(word, '好😀𠮷')).toBe(3);
    expect(word).not.toContain('注：');
  });

  it('halves of pairs and non-characters are 〓 in both, and named', async () => {
    for (const text of [await pdfText(within('甲\uD800乙\uFFFE丙')), await wordsOf(await writeDocx(within('甲\uD800乙\uFFFE丙')))]) {
      expect(count(text, '甲〓乙〓丙')).toBe(3);
      expect(text).toContain('（U+D800、U+FFFE）');
    }
  });

  it('very long text is all there, over many pages, within the margins', async () => {
    const text = '项目推进情况，'.repeat(1_500), document = within(text), pdf = await writePdf(document);
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(20);
    expect(count(pages.map((page, index) => page.slice(0, -`—${index + 1}—`.length)).join(''), '项')).toBeGreaterThanOrEqual(3 * 1_500);
    expect(await rightEdgeOf(pdf)).toBeLessThanOrEqual((PAGE_MM.width - PAGE_MM.right) * POINTS_OF_MM + 1);
    expect(count(await wordsOf(await writeDocx(document)), '项目推进情况，')).toBe(3 * 1_500);
  }, 60_000);

  it('a word without an end breaks at the margin, in text and in cells', async () => {
    const pdf = await writePdf(within('x'.repeat(3_000)));
    expect(count((await pagesOf(pdf)).join(''), 'x')).toBe(9_000);
    expect(await rightEdgeOf(pdf)).toBeLessThanOrEqual((PAGE_MM.width - PAGE_MM.right) * POINTS_OF_MM + 1);
  }, 60_000);

  it('long text in head, title and signature is all there too', async () => {
    const text = '永州市招商引资工作专班办公室'.repeat(20), expected = withoutSpaces(text);
    expect(count(await pdfText(withText(text)), '永州市招商引资')).toBeGreaterThanOrEqual(20 * (PLACES - 4));
    expect(await wordsOf(await writeDocx(withText(text)))).toContain(expected);
  }, 60_000);

  it('a heading, cell, number or signature longer than a page is all there', async () => {
    const text = '专班'.repeat(1_000), document = withText('公文');
    const long: OfficialDocument = { ...document, number: text, signedBy: text, blocks: [{ kind: 'heading', level: 1, text }, { kind: 'key-values', entries: [{ key: '甲', value: text }] }] };
    expect(count(await pdfText(long), '专班')).toBe(4_000);
    expect(count(await wordsOf(await writeDocx(long)), '专班')).toBe(4_000);
  }, 60_000);

  it('more than a document can hold is refused before any work', () => {
    expect(() => writePdf(within('长'.repeat(100_000)))).toThrow(RangeError);
    expect(() => writeDocx(within('长'.repeat(100_000)))).toThrow(RangeError);
  });

  it('no text at all is no failure', async () => {
    expect(await pagesOf(await writePdf(withText('')))).toHaveLength(1);
    expect(await wordsOf(await writeDocx(withText('')))).toContain('2026年11月25日');
  });
});
