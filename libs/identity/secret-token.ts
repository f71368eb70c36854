import { createHash, randomBytes } from 'node:crypto';

/** API tokens carry a prefix, so that secret scanners and people recognise them. */
const API_TOKEN_PREFIX = 'luodi_';
const SECRET_BYTES = 32;

/** A secret shown once, and the only thing of it that is stored. */
export interface SecretToken {
  secret: string;
  hash: string;
}

export const newSessionToken = (): SecretToken => tokenOf(randomBytes(SECRET_BYTES).toString('base64url'));

export const newApiToken = (): SecretToken => tokenOf(API_TOKEN_PREFIX + randomBytes(SECRET_BYTES).toString('base64url'));

/** SHA-256 is enough here: the secret has 256 random bits, so there is nothing to guess slowly. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const tokenOf = (secret: string): SecretToken => ({ secret, hash: hashOfSecret(secret) });
