import { signatureIndents } from './signature-indents.js';
import { textWidth } from './text-width.js';

describe('signature and date', () => {
  const middle = (text: string, indent: number): number => indent + textWidth(text) / 2;

  it.each(['专班', '市商务局', '永州市招商引资工作专班办公室', '永州市招商引资和承接产业转移工作领导小组办公室'])('have one middle line: %s', (name) => {
    const indents = signatureIndents(name, '2026年11月25日');
    expect(middle(name, indents.name)).toBeCloseTo(middle('2026年11月25日', indents.date));
    expect(Math.min(indents.name, indents.date)).toBeGreaterThanOrEqual(2);
  });

  it('stay on the page for a name longer than a line', () => expect(signatureIndents('长'.repeat(300), '2026年11月25日').date).toBeLessThan(20));
});
