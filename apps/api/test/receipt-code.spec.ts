import fc from 'fast-check';
import { isProofOf, partsOfReceipt, receiptCode } from '../src/public/receipt-code.js';

const ids = fc.uuid();

test('a code is the matter’s number and a proof that belongs to this matter and this secret only', () => {
  fc.assert(fc.property(ids, ids, fc.string(), (id, other, secret) => {
    const { code, proof } = partsOfReceipt(receiptCode('KD-2026-000012', id, secret))!;
    expect(code).toBe('KD-2026-000012');
    expect(isProofOf(proof, id, secret)).toBe(true);
    expect(isProofOf(proof, id, `${secret}.`)).toBe(false);
    if (other !== id) expect(isProofOf(proof, other, secret)).toBe(false);
  }));
});

test('it may be typed as people do: small letters, spaces, full width, O for 0 and l for 1', () => {
  expect(partsOfReceipt(' kd-2026-000012-o1lIabcdefgh ')).toEqual({ code: 'KD-2026-000012', proof: '0111ABCDEFGH' });
  expect(partsOfReceipt('ＫＤ-2026-000012-0123 4567 89AB')).toEqual({ code: 'KD-2026-000012', proof: '0123456789AB' });
});

test.each(['', 'KD-2026-000012', 'KD-2026-000012-0123456789A', 'KD-2026-000012-0123456789AU', 'KD-2026-12-0123456789AB', '-'.repeat(5_000)])('%j is no code', (typed) => {
  expect(partsOfReceipt(typed)).toBeUndefined();
});
