// Runs on a bare clone, so it is plain JavaScript without dependencies: brings packages and build up to date, then hands over.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium } from './find-chromium.cjs';
import { fail, npm, perform } from './perform.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/apps/cli/src/main.js');
const STAMP = join(ROOT, 'dist/.sources');
const OLDEST_NODE = [20, 19];
const SOURCES = ['apps', 'libs', 'workflows', 'activities', 'package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];
const NOT_SOURCES = /^(node_modules|dist|test)$|spec\.tsx?$|\.mjs$/;

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const tooOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (tooOld) fail(`Luodi needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.versions.node}: install a newer one and start again.`);
}

const packagesIn = (lock) => JSON.parse(readFileSync(join(ROOT, lock), 'utf8')).packages;

/** True when npm's own record of what it installed holds all that the lock demands. Platform packages may be absent. */
function modulesAreCurrent() {
  try {
    const installed = packagesIn('node_modules/.package-lock.json');
    return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) =>
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
    .filter(({ name }) => !NOT_SOURCES.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
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

const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** The browser tests drive Chromium. */
async function ensureBrowser() {
  if (findChromium()) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) fail('The browser tests need Chromium and Chinese fonts: install the packages chromium and fonts-noto-cjk, then run npm test again.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await perform('Reading the package lists', ['apt-get', ['update']], quiet);
  await perform('Installing Chromium', ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']], quiet);
}

/** What waits for clocks, browsers and whole cities runs one file at a time: they would starve each other's timers. The rest may use two cores. */
const ALL_TESTS = [['--selectProjects', 'unit', 'int', '--maxWorkers', '2'], ['--selectProjects', 'workflow', 'replay', 'e2e']];

const TESTS_FAILED = 1, STOPPED = 130;

/** Every run goes on from the numbers of those before it, so that the last line speaks of all. Answers the exit code. */
async function runTests(runs) {
  const tally = join(mkdtempSync(join(tmpdir(), 'luodi-tests-')), 'tally.json');
  let worst = 0;
  for (const args of runs) {
    worst = Math.max(worst, await runJest(args, { LUODI_TEST_TALLY: tally }));
    if (worst > TESTS_FAILED) break; // it was stopped
  }
  rmSync(dirname(tally), { recursive: true });
  return worst;
}

function runJest(args, env) {
  const tests = spawn(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), ...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
  return new Promise((done) => { tests.once('exit', (code) => done(code ?? STOPPED)); });
}

/**
 * Under npm, which starts us by way of a shell or directly, an npm that is gone was killed, and nobody could stop us any more. A terminal
 * that closes sends its own signal.
 */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const [parent, grandparent] = [process.ppid, parentOf(process.ppid)];
  const isOrphan = () => process.ppid !== parent || (grandparent !== undefined && parentOf(parent) !== grandparent);
  setInterval(() => { if (isOrphan()) process.kill(process.pid, 'SIGTERM'); }, 500).unref();
}

/** The parent of a shell that waits for us; undefined when it is no shell, or the system cannot say. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /\((sh|dash|bash|ash)\) \S (\d+)/.exec(stat)?.[2];
  } catch {
    return undefined;
  }
}

assertNode();
const [first, ...rest] = process.argv.slice(2);
await ensureModules();
await ensureBuild();
if (first === '--tests') {
  if (!rest.includes('--selectProjects') || rest.includes('e2e')) await ensureBrowser();
  process.exit(await runTests(rest.length === 0 ? ALL_TESTS : [rest]));
}
stopWithNpm();
process.argv[1] = MAIN;
await import(pathToFileURL(MAIN).href);
