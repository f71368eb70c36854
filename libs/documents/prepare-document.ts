import { chineseDate, chineseNumber } from './chinese-text.js';
import type { Block, OfficialDocument, SlipColour, TableColumn } from './official-document.js';
import type { PrintableText } from './printable-text.js';
import { titleLines } from './title-lines.js';

/** A piece of the body as both writers set it: numbered, printable, one line of thought a paragraph. */
export type Part =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] }
  | { kind: 'form'; entries: { key: string; value: string }[] };

/** A document of which nothing is left to be decided but the letters' places. */
export interface PreparedDocument {
  issuer: string;
  title: string[];
  number: string;
  colour?: SlipColour;
  addressee?: string;
  parts: Part[];
  attachments: string[];
  signedBy: string;
  date: string;
  copies?: string;
  note?: string;
}

/** About 150 pages. Longer ones would keep the process busy for many seconds, and belong in attachments. */
const MOST_CHARACTERS = 100_000;

/** Numbers, cleans and words what the writers set. Throws RangeError for more than 100,000 characters, and when a row of a table has other than one cell a column. */
export function prepareDocument(document: OfficialDocument, printable: PrintableText): PreparedDocument {
  const length = JSON.stringify(document).length;
  if (length > MOST_CHARACTERS) throw new RangeError(`a document of ${length} characters, ${MOST_CHARACTERS} at most`);
  const of = (text: string): string => printable.of(text), { addressee, copies = [], colour } = document;
  const prepared: PreparedDocument = {
    issuer: of(document.issuer), title: titleLines(of(document.title)), number: of(document.number),
    ...(colour ? { colour } : {}),
    ...(addressee ? { addressee: `${of(addressee)}：` } : {}),
    parts: partsOf(document.blocks, of),
    attachments: attachmentsOf((document.attachmentNotes ?? []).map(of)),
    signedBy: of(document.signedBy), date: chineseDate(document.date),
    ...(copies.length > 0 ? { copies: `抄送：${copies.map(of).join('，')}。` } : {}),
  };
  const { note } = printable;
  return note === undefined ? prepared : { ...prepared, note };
}

function partsOf(blocks: Block[], of: (text: string) => string): Part[] {
  let first = 0, second = 0;
  const headed = (level: 1 | 2, text: string): Part => {
    if (level === 1) second = 0;
    const number = level === 1 ? `${chineseNumber(++first)}、` : `（${chineseNumber(++second)}）`;
    return { kind: 'heading', level, text: `${number}${of(text)}` };
  };
  return blocks.flatMap((block): Part[] => {
    switch (block.kind) {
      case 'heading': return [headed(block.level, block.text)];
      case 'paragraph': return paragraphsOf(of(block.text));
      case 'numbered': return block.items.flatMap((item, index) => paragraphsOf(`${index + 1}. ${of(item)}`));
      case 'table': return [tableOf(block.columns, block.rows, of)];
      case 'key-values': return [{ kind: 'form', entries: block.entries.map(({ key, value }) => ({ key: of(key), value: of(value) })) }];
    }
  });
}

const paragraphsOf = (text: string): Part[] => text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => ({ kind: 'paragraph', text: line }));

function tableOf(columns: TableColumn[], rows: string[][], of: (text: string) => string): Part {
  const uneven = rows.findIndex((row) => row.length !== columns.length);
  if (uneven >= 0) throw new RangeError(`row ${uneven + 1} has ${rows[uneven]!.length} cells for ${columns.length} columns`);
  return { kind: 'table', columns: columns.map(({ header, share }) => ({ header: of(header), share })), rows: rows.map((row) => row.map(of)) };
}

/** 附件说明: a single one has no number (GB/T 9704—2012, 7.3.4). */
const attachmentsOf = (names: string[]): string[] => names.map((name, index) => `${index === 0 ? '附件：' : ''}${names.length > 1 ? `${index + 1}. ` : ''}${name}`);

/** Where a line of the attachments begins, in characters: the first two in, the others under its number. */
export const attachmentIndent = (index: number): number => (index === 0 ? 2 : 5);
