import type { OfficialDocument } from './official-document.js';
import { prepareDocument } from './prepare-document.js';
import { PrintableText } from './printable-text.js';

const BARE: OfficialDocument = { issuer: '专班', title: '通知', number: '永招〔2026〕1号', blocks: [], signedBy: '专班', date: '2026-11-25' };
const prepared = (document: Partial<OfficialDocument>): ReturnType<typeof prepareDocument> => prepareDocument({ ...BARE, ...document }, new PrintableText(() => true));
const textsOf = (document: Partial<OfficialDocument>): string[] => prepared(document).parts.map((part) => ('text' in part ? part.text : part.kind));

describe('a prepared document', () => {
  it('numbers headings by level, begins again below each, and numbers lists', () => {
    expect(textsOf({ blocks: [
      { kind: 'heading', level: 1, text: '甲' }, { kind: 'heading', level: 2, text: '子' }, { kind: 'heading', level: 2, text: '丑' },
      { kind: 'heading', level: 1, text: '乙' }, { kind: 'heading', level: 2, text: '寅' }, { kind: 'numbered', items: ['办', '结'] }, { kind: 'numbered', items: ['再办'] },
    ] })).toEqual(['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅', '1. 办', '2. 结', '1. 再办']);
  });

  it('makes a paragraph of every line', () => expect(textsOf({ blocks: [{ kind: 'paragraph', text: '一\n\n 二 \r\n' }] })).toEqual(['一', '二']));

  it('words addressee, copies, attachments and date', () => {
    expect(prepared({ addressee: '市商务局', copies: ['甲局', '乙局'], attachmentNotes: ['表一', '表二'] })).toMatchObject({ addressee: '市商务局：', copies: '抄送：甲局，乙局。', attachments: ['附件：1. 表一', '2. 表二'], date: '2026年11月25日' });
    expect(prepared({ attachmentNotes: ['表一'] }).attachments).toEqual(['附件：表一']);
  });

  it('has no copies for an empty list', () => expect(prepared({ copies: [] })).not.toHaveProperty('copies'));

  it('refuses a row with other than one cell a column', () => {
    const columns = [{ header: '甲', share: 1 }, { header: '乙', share: 1 }];
    expect(() => prepared({ blocks: [{ kind: 'table', columns, rows: [['1', '2'], ['1']] }] })).toThrow('row 2 has 1 cells for 2 columns');
  });
});
