import { readFile } from 'node:fs/promises';

/** How to reach the engine. */
export interface TemporalSettings {
  address: string;
  namespace: string;
  apiKey?: string;
  tls?: { caFile?: string; certFile?: string; keyFile?: string };
}

/** Options that client and worker connections share. */
export async function connectionOptions({ address, apiKey, tls }: TemporalSettings): Promise<{ address: string; apiKey?: string; tls?: object | boolean }> {
  if (!tls) return { address, ...(apiKey && { apiKey, tls: true }) };
  const read = async (file: string | undefined) => (file === undefined ? undefined : readFile(file));
  const [ca, crt, key] = await Promise.all([read(tls.caFile), read(tls.certFile), read(tls.keyFile)]);
  return {
    address,
    ...(apiKey && { apiKey }),
    tls: { ...(ca && { serverRootCACertificate: ca }), ...(crt && key && { clientCertPair: { crt, key } }) },
  };
}
