/** 〓, what Chinese printers set where a character is lacking. */
const LACKING = '〓';
const SHOWN_IN_NOTE = 10;

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\t\p{Zs}]/u;
/** Control and format characters (direction marks among them, which can turn a sentence round) and variation selectors: none has a form of its own. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Radicals that some PDF readers hand over in place of the characters they look like. */
const RADICALS = /[\u2E80-\u2FD5]/g;

/** Makes texts printable and remembers which characters could not be printed, so that none is lost unsaid. One for each document. */
export class PrintableText {
  private readonly lacking = new Set<number>();

  /** @param canPrint whether the medium has a form for a code point */
  constructor(private readonly canPrint: (codePoint: number) => boolean) {}

  /** The text with line breaks as `\n`, without invisible characters, and with 〓 for what cannot be printed. */
  of(text: string): string {
    const normal = text.normalize('NFC').replace(RADICALS, (radical) => radical.normalize('NFKC')).replace(LINE_BREAKS, '\n');
    return Array.from(normal, (character) => this.printed(character)).join('').trim();
  }

  /** A sentence that names the characters replaced so far; undefined when there are none. */
  get note(): string | undefined {
    if (this.lacking.size === 0) return undefined;
    const names = [...this.lacking].slice(0, SHOWN_IN_NOTE).map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
    return `注：文中有${this.lacking.size}种字符无法显示，以“${LACKING}”代替（${names.join('、')}${this.lacking.size > SHOWN_IN_NOTE ? '等' : ''}），请核对系统中的原文。`;
  }

  private printed(character: string): string {
    const codePoint = character.codePointAt(0)!;
    if (character === '\n') return character;
    if (SPACES.test(character)) return character === '\u3000' ? character : ' ';
    if (INVISIBLE.test(character)) return '';
    if (this.canPrint(codePoint)) return character;
    this.lacking.add(codePoint);
    return LACKING;
  }
}
