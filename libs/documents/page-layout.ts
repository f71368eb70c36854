import type { SlipColour } from './official-document.js';

/** Points of a millimetre. */
export const POINTS_OF_MM = 72 / 25.4;

/** A4 with the margins of GB/T 9704—2012, 5.2.1: 37 mm above, 28 mm at the binding side; millimetres. */
export const PAGE_MM = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 };

/** A slip is a form of one page: less margin above and below, closer lines. */
const SLIP = { top: 25, bottom: 22, line: 24 };

/** Margins above and below in millimetres and the distance of lines in points. */
export const frameOf = (colour: SlipColour | undefined): { top: number; bottom: number; line: number } => (colour ? SLIP : { top: PAGE_MM.top, bottom: PAGE_MM.bottom, line: LINE.body });

/** The width of the type area in points. */
export const TEXT_WIDTH = (PAGE_MM.width - PAGE_MM.left - PAGE_MM.right) * POINTS_OF_MM;

/** Type sizes in points by their Chinese names: 2号 for titles, 3号 for text, 4号 for page number and copies, 小4号 for tables, 5号 for notes. */
export const SIZE = { head: 32, band: 26, title: 22, body: 16, small: 14, table: 12, note: 10.5 };

/** Distance of lines in points: 22 lines a page (GB/T 9704—2012, 5.2.3). */
export const LINE = { title: 36, body: 28, small: 24, table: 19 };

/** Colours as hexadecimal RGB. Dark letters on yellow, since white ones could not be read. */
export const RED = 'D7000F';
export const GREY = 'F2F2F2';
export const BAND: Record<SlipColour, { fill: string; letters: string }> = {
  blue: { fill: '1F5FA8', letters: 'FFFFFF' },
  yellow: { fill: 'F5C400', letters: '333333' },
  red: { fill: 'C8102E', letters: 'FFFFFF' },
};

/** The head's letters become smaller for a long name, so that it stays on one line; never below the title's. */
export const headSize = (issuer: string, largest: number): number => Math.max(SIZE.title, Math.min(largest, Math.floor(TEXT_WIDTH / Math.max(1, issuer.length))));
