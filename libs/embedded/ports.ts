import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { replaceFile } from './claim.js';

/** The port `name` had last time if it is still free, else a new one, remembered in `file`: addresses stay the same between starts. */
export async function rememberedPort(file: string, name: string): Promise<number> {
  const ports = read(file);
  const port = await freePort(ports[name]).catch(() => freePort());
  replaceFile(file, JSON.stringify({ ...ports, [name]: port }));
  return port;
}

/** Below those that systems hand out for outgoing connections: nobody else is given one of these while its server starts. */
const CHOSEN = { from: 20_000, to: 32_000 }, MAX_TRIES = 50;

/** Rejects when `wanted` is taken on `host`; without `wanted` it chooses one that is free. */
export async function freePort(wanted?: number, host = '127.0.0.1'): Promise<number> {
  if (wanted !== undefined) return requireFree(wanted, host);
  for (let tries = 1; ; tries += 1) {
    try {
      return await requireFree(randomInt(CHOSEN.from, CHOSEN.to), host);
    } catch (error) {
      if (tries === MAX_TRIES) throw error;
    }
  }
}

function requireFree(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(port, host, () => server.close(() => resolve(port)));
  });
}

function read(file: string): Record<string, number> {
  try { return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>; } catch { return {}; }
}
