// Runs on a bare clone, so it is plain JavaScript without dependencies: brings packages and build up to date, then hands over.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/apps/cli/src/main.js');
const STAMP = join(ROOT, 'dist/.sources');
const OLDEST_NODE = [20, 19];
const SOURCES = ['apps', 'libs', 'workflows', 'activities', 'package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];
const NOT_SOURCES = /^(node_modules|dist|test)$|spec\.tsx?$/;

const fail = (sentence) => { process.stderr.write(`${sentence}\n`); process.exit(1); };

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const tooOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (tooOld) fail(`Luodi needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.versions.node}: install a newer one and start again.`);
}

/** True when npm's own record of what it installed holds all that the lock demands. Platform packages may be absent. */
function modulesAreCurrent() {
  const read = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  try {
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(([path, wanted]) =>
      path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional === true));
  } catch {
    return false; // nothing installed, or an install that did not finish
  }
}

/** Changes when any file that the build reads does. */
function hashOfSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    hash.update(path).update('\0').update(readFileSync(join(ROOT, path))).update('\0');
  };
  const walk = (folder) => readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCES.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
    .forEach((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : add(join(folder, entry.name))));
  for (const source of SOURCES) if (existsSync(join(ROOT, source))) (source.includes('.') ? add : walk)(source);
  return hash.digest('hex');
}

async function ensureModules() {
  if (modulesAreCurrent()) return;
  await perform('Installing packages', npm(['ci', '--no-audit', '--no-fund']));
}

async function ensureBuild() {
  const hash = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  await perform('Building', npm(['run', 'build']));
  writeFileSync(STAMP, hash); // the build empties dist first, so a build that failed leaves no stamp
}

/** The npm that runs us, else the one on PATH. */
const npm = (args) => (process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args]);

/** Runs a program quietly with a line of progress every few seconds, and ends in one sentence if it fails. */
async function perform(label, [program, args], environment = {}) {
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
  const lines = output.replace(/\x1b\[[\d;]*m/g, '').split('\n').map((line) => line.trim()).filter(Boolean);
  const said = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'nothing was said';
  return `${label} failed (exit code ${code}): ${said.slice(0, 400)}${label === 'Building' ? ' (npm run build shows everything)' : ''}`;
}

const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** The browser tests drive Chromium. */
async function ensureBrowser() {
  if (['chromium', 'chromium-browser', 'google-chrome'].some(onPath)) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) fail('The browser tests need Chromium and Chinese fonts: install the packages chromium and fonts-noto-cjk, then run npm test again.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await perform('Reading the package lists', ['apt-get', ['update']], quiet);
  await perform('Installing Chromium', ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']], quiet);
}

function runTests(args) {
  const tests = spawn(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), ...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
  return new Promise((done) => { tests.once('exit', (code) => done(code ?? 1)); });
}

/** Under npm a parent that is gone was killed, and nobody could stop us any more. */
function stopWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM'); }, 500).unref();
}

assertNode();
const [first, ...rest] = process.argv.slice(2);
await ensureModules();
await ensureBuild();
if (first === '--tests') {
  if (!rest.includes('--selectProjects') || rest.includes('e2e')) await ensureBrowser();
  process.exit(await runTests(rest));
}
stopWithNpm();
process.argv[1] = MAIN;
await import(pathToFileURL(MAIN).href);
