import { hashPassword, verifyAgainstNobody, verifyPassword } from './password-hash.js';

const QUICK = { log2Cost: 4, blockSize: 8, parallel: 1 };

describe('password hashes', () => {
  it('carry their parameters and a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword('秘密', QUICK), hashPassword('秘密', QUICK)]);
    expect(one).toMatch(/^scrypt\$ln=4,r=8,p=1\$\S+\$\S+$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('秘密', one)).toBe(true);
    expect(await verifyPassword('秘密 ', one)).toBe(false);
  });

  it('take the same password from any input method', async () => {
    expect(await verifyPassword('ＡＢＣ１２３', await hashPassword('ABC123', QUICK))).toBe(true);
  });

  it('verify with the parameters of old hashes after the default was raised', async () => {
    expect(await verifyPassword('x', await hashPassword('x', { log2Cost: 5, blockSize: 4, parallel: 2 }))).toBe(true);
  });

  it('are memory-hard by default', async () => expect(await hashPassword('x')).toMatch(/^scrypt\$ln=14,r=8,p=5\$/));

  it('never match when there is no account', async () => expect(await verifyAgainstNobody('x')).toBe(false));

  it('say so when a stored hash is broken', async () => {
    await expect(verifyPassword('x', 'md5:abc')).rejects.toThrow('unknown form');
  });
});
