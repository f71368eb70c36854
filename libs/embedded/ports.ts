import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { replaceFile } from './claim.js';

/** The port `name` had last time if it is still free, else a new one, remembered in `file`: addresses stay the same between starts. */
export async function rememberedPort(file: string, name: string): Promise<number> {
  const ports = read(file);
  const port = await freePort(ports[name]).catch(() => freePort());
  replaceFile(file, JSON.stringify({ ...ports, [name]: port }));
  return port;
}

/** Rejects when `wanted` is taken on `host`; without `wanted` the system chooses. */
export function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(wanted, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function read(file: string): Record<string, number> {
  try { return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>; } catch { return {}; }
}
