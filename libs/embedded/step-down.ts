import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { OperatorError } from '#libs/config/operator-error.js';

const run = promisify(execFile);

/** Who the server's processes run as, and how to run a program as them. */
export interface ServerUser {
  /** Owner of the server's files; undefined when Luodi itself is not root and nothing changes. */
  owner?: { uid: number; gid: number };
  run(program: string, args: string[]): Promise<string>;
}

/**
 * PostgreSQL refuses to run as root, so root steps down to `postgres` or `nobody`. A clone under /root is out of their reach:
 * then they are lent the one capability that lets them walk through it (access(2), which PostgreSQL asks, honours it only without
 * the usual fix-up of capabilities on a change of user).
 */
export async function serverUser(mustReach: string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return { run: (program, args) => output(program, args) };
  const owner = await unprivileged();
  const plainly = (program: string, args: string[]) => output(program, args, owner);
  if (await canReach(plainly, mustReach)) return { owner, run: plainly };
  const lent = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups', '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup'];
  const withCapability = (program: string, args: string[]) => output('setpriv', [...lent, program, ...args]);
  if (await canReach(withCapability, mustReach)) return { owner, run: withCapability };
  throw new OperatorError(`PostgreSQL does not run as root, and the user it steps down to cannot reach ${mustReach.join(' and ')}: start Luodi as an ordinary user, or from a folder everybody may enter.`);
}

async function canReach(runAs: ServerUser['run'], paths: string[]): Promise<boolean> {
  const tests = paths.map((path) => runAs('test', ['-x', path]));
  return Promise.all(tests).then(() => true, () => false);
}

const idOf = async (flag: '-u' | '-g', user: string): Promise<number> => Number((await run('id', [flag, user])).stdout);

async function unprivileged(): Promise<{ uid: number; gid: number }> {
  const user = await idOf('-u', 'postgres').then(() => 'postgres', () => 'nobody');
  return { uid: await idOf('-u', user), gid: await idOf('-g', user) };
}

/** Runs from `/`, since the current folder may be out of the user's reach. C.UTF-8 keeps messages in one language. */
async function output(program: string, args: string[], owner?: { uid: number; gid: number }): Promise<string> {
  const { stdout } = await run(program, args, { ...owner, cwd: '/', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return stdout;
}
