import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const RUNS = '.luodi-test/runs';

/** Stops the servers of the tests, unless another run of jest in this folder still uses them. Plain JavaScript: jest does not translate it. */
export default async function leaveServices() {
  rmSync(`${RUNS}/${process.pid}`, { force: true });
  if (readdirSync(RUNS).some((pid) => isAlive(Number(pid)) || rmSync(`${RUNS}/${pid}`))) return;
  await Promise.all([temporalServer(), ...postgresServers()].map(stop));
}

function temporalServer() {
  const file = '.luodi-test/temporal.json';
  return existsSync(file) ? { pid: JSON.parse(readFileSync(file, 'utf8')).pid, signal: 'SIGTERM' } : undefined;
}

/** SIGINT is PostgreSQL's fast shutdown: connections are closed, nothing is lost. */
function postgresServers() {
  return readdirSync('.luodi-test').filter((name) => name.startsWith('postgres-'))
    .map((name) => `.luodi-test/${name}/data/postmaster.pid`).filter((file) => existsSync(file))
    .map((file) => ({ pid: Number(readFileSync(file, 'utf8').split('\n')[0]), signal: 'SIGINT' }));
}

async function stop(server) {
  if (!server) return;
  try {
    for (process.kill(server.pid, server.signal); ; await sleep(50)) process.kill(server.pid, 0);
  } catch { /* it has ended */ }
}

function isAlive(pid) {
  try { return process.kill(pid, 0); } catch { return false; }
}
