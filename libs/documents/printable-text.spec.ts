import fc from 'fast-check';
import { PrintableText } from './printable-text.js';

const chineseOnly = (): PrintableText => new PrintableText((codePoint) => codePoint < 0x1_0000 && !(codePoint >= 0xD800 && codePoint <= 0xDFFF));

describe('printable text', () => {
  it('drops what has no form: control characters, direction marks, zero widths, variation selectors', () => {
    expect(chineseOnly().of('项\u0000目\u0007\u202E甲\u200B\uFEFF乙\uFE0F')).toBe('项目甲乙');
  });

  it('keeps line ends of every kind as one, and tabs as spaces', () => {
    expect(chineseOnly().of('一\r\n二\r三\u2028四\t五\u3000六')).toBe('一\n二\n三\n四 五\u3000六');
  });

  it('turns radicals that readers confuse into the characters they look like', () => {
    expect(chineseOnly().of('\u2F00\u2F49')).toBe('一月');
  });

  it('sets 〓 for what is lacking, and names it', () => {
    const printable = chineseOnly();
    expect(printable.of('好😀𠮷\uD800😀')).toBe('好〓〓〓〓');
    expect(printable.note).toBe('注：文中有3种字符无法显示，以“〓”代替（U+1F600、U+20BB7、U+D800），请核对系统中的原文。');
  });

  it('has no note when nothing is lacking, and names ten at most', () => {
    const printable = chineseOnly();
    expect([printable.of('㙍'), printable.note]).toEqual(['㙍', undefined]);
    printable.of(String.fromCodePoint(...Array.from({ length: 30 }, (_, index) => 0x1F600 + index)));
    expect(printable.note).toContain('30种');
    expect(printable.note).toContain('等），');
    expect(printable.note!.split('U+')).toHaveLength(11);
  });

  it('loses nothing unsaid: what is dropped has no form, what is replaced is counted (any text)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const printable = new PrintableText((codePoint) => codePoint % 3 !== 0), visible = Array.from(text.normalize('NFC')).filter((character) => !/[\s\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u.test(character));
      const printed = Array.from(printable.of(text)).filter((character) => !/\s/.test(character)), lacking = printed.filter((character) => character === '〓').length;
      expect(printed).toHaveLength(visible.length);
      expect(printable.note !== undefined).toBe(lacking > 0);
    }));
  });
});
