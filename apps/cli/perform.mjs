// Part of launch.mjs: plain JavaScript without dependencies.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const fail = (sentence) => { process.stderr.write(`${sentence}\n`); process.exit(1); };

/** The npm that runs us, else the one on PATH. */
export const npm = (args) => (process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args]);

/** Runs a program quietly with a line of progress every few seconds, and ends in one sentence if it fails. */
export async function perform(label, [program, args], environment = {}) {
  const startedMs = Date.now(), seconds = () => Math.round((Date.now() - startedMs) / 1000);
  let output = '', nextLineS = 2;
  const ticker = setInterval(() => { if (seconds() >= nextLineS) { process.stderr.write(`${label} … ${seconds()} s\n`); nextLineS = seconds() + 10; } }, 500);
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (signal) => { child.kill(signal); process.exit(130); };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { output = (output + data).slice(-20_000); });
  const code = await new Promise((done) => { child.once('error', (error) => { output += error.message; done(1); }).once('close', done); });
  clearInterval(ticker);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (code !== 0) fail(explain(label, code, output));
  if (nextLineS > 2) process.stderr.write(`${label}: done after ${seconds()} s\n`);
}

function explain(label, code, output) {
  if (/ENOSPC|no space left on device/i.test(output)) return `${label} failed because the disk is full: free some space and start again.`;
  if (/E?AI_AGAIN|ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|network/i.test(output) && label !== 'Building') {
    return `${label} failed because the package registry could not be reached: check the network and start again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return `${label} failed because ${ROOT} may not be written: check who owns it and start again.`;
  const lines = stripVTControlCharacters(output).split('\n').map((line) => line.trim()).filter(Boolean);
  const said = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'nothing was said';
  return `${label} failed (exit code ${code}): ${said.slice(0, 400)}${label === 'Building' ? ' (npm run build shows everything)' : ''}`;
}
