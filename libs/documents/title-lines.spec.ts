import { titleLines } from './title-lines.js';

describe('lines of a title', () => {
  it('one that fits stays whole', () => expect(titleLines('关于湘澜新材料项目用地报批的催办单')).toEqual(['关于湘澜新材料项目用地报批的催办单']));

  it('a long one breaks between words, in lines of about one length', () => {
    const lines = titleLines('关于2026年11月全市招商引资工作情况的通报\n（第11期）');
    expect(lines.join('')).toBe('关于2026年11月全市招商引资工作情况的通报（第11期）');
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2).every((line) => line.length >= 8)).toBe(true);
    expect(lines.some((line) => line.includes('招商引资'))).toBe(true);
  });

  it('no line is a particle or a stray character, however long the title', () => {
    const lines = titleLines(`关于${'进一步做好全市重点产业链招商和项目全程帮办服务工作的'.repeat(6)}通知`);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).not.toMatch(/^[的、，）]|^.{0,3}$/);
  });
});
