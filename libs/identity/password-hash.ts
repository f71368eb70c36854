import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** 16 MiB a hash and five passes: the memory-hard setting OWASP lists for small servers, about 100 ms here. */
const DEFAULT = { log2Cost: 14, blockSize: 8, parallel: 5 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

type Parameters = typeof DEFAULT;

/** `scrypt$ln=14,r=8,p=5$salt$key`: the parameters stand in the hash, so that they can be raised without a migration. */
export async function hashPassword(password: string, parameters: Parameters = DEFAULT): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, parameters);
  const { log2Cost, blockSize, parallel } = parameters;
  return `scrypt$ln=${log2Cost},r=${blockSize},p=${parallel}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Throws when the stored hash is not one of ours: a broken row must be seen, not taken for a wrong password. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const match = /^scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (!match) throw new Error('stored password hash has an unknown form');
  const [, log2Cost, blockSize, parallel, salt, key] = match;
  const expected = Buffer.from(key!, 'base64');
  const given = await derive(password, Buffer.from(salt!, 'base64'), {
    log2Cost: Number(log2Cost),
    blockSize: Number(blockSize),
    parallel: Number(parallel),
  });
  return given.length === expected.length && timingSafeEqual(given, expected);
}

let decoy: Promise<string> | undefined;

/** Does the work of a verification for an account that does not exist, so that time does not tell which accounts do. */
export async function verifyAgainstNobody(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await verifyPassword(password, await decoy);
  return false;
}

function derive(password: string, salt: Buffer, { log2Cost, blockSize, parallel }: Parameters): Promise<Buffer> {
  const cost = 2 ** log2Cost;
  const options: ScryptOptions = { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    // NFKC: the same Chinese or accented password typed by different input methods is the same password.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
