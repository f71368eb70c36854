import type { CookieOptions, Request } from 'express';

export const SESSION_COOKIE = 'luodi_session';

/** Strict: no other site can make the browser send it. Secure as soon as the request came by TLS, or people come by TLS and a proxy does not say so. */
export const sessionCookieOptions = (request: Request, publicUrl: string, maxAge?: number): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: request.secure || publicUrl.startsWith('https:'),
  path: '/api',
  ...(maxAge === undefined ? {} : { maxAge }),
});

export function sessionSecretOf(request: Request): string | undefined {
  const prefix = `${SESSION_COOKIE}=`;
  return (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}

export function bearerSecretOf(request: Request): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
