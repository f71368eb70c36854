import { chineseDate, chineseDateIn, chineseNumber } from './chinese-text.js';

describe('Chinese numbers of headings', () => {
  it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [99, '九十九'], [100, '一百'], [105, '一百零五'], [110, '一百一十'], [342, '三百四十二'], [999, '九百九十九']])('%p is %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });

  it('are all different', () => {
    expect(new Set(Array.from({ length: 999 }, (_, index) => chineseNumber(index + 1))).size).toBe(999);
  });

  it.each([0, 1000, 1.5, -3])('end before %p', (value) => expect(() => chineseNumber(value)).toThrow(RangeError));
});

describe('Chinese dates', () => {
  it('have no leading zeros', () => expect(chineseDate('2026-03-05')).toBe('2026年3月5日'));
  it('leave out the year of the document, and no other', () => expect(['2026-12-01', '2027-01-04'].map((date) => chineseDateIn('2026', date))).toEqual(['12月1日', '2027年1月4日']));
});
