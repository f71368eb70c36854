import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs the import rules over a small tree of its own and answers what they say. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const tree = await mkdtemp(join(tmpdir(), 'luodi-rules-'));
  try {
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) await cp(join(process.cwd(), file), join(tree, file));
    await symlink(join(process.cwd(), 'node_modules'), join(tree, 'node_modules'));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), content);
    }
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))];
    const output = await new Promise<string>((resolve) => {
      const depcruise = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
      execFile(process.execPath, [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders], { cwd: tree, maxBuffer: 10_000_000 }, (_error, stdout) => resolve(stdout));
    });
    const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
    return summary.violations.map(({ rule }) => rule.name);
  } finally {
    await rm(tree, { recursive: true });
  }
}

const value = 'export const value = 1;\n';

/** Without the condition `#src` the rules would look into `dist/` and find nothing, so each is shown to bite. */
describe('a forbidden import is found:', () => {
  it.each([
    ['domain-is-pure', { 'libs/domain/a.ts': "import { value } from '#libs/persistence/b.js';\nexport const a = value;\n", 'libs/persistence/b.ts': value }],
    ['contracts-know-the-domain-only', { 'libs/contracts/a.ts': "import { value } from '#libs/packs/b.js';\nexport const a = value;\n", 'libs/packs/b.ts': value }],
    ['workflows-are-pure', { 'workflows/a.ts': "import { value } from '#libs/persistence/b.js';\nexport const a = value;\n", 'libs/persistence/b.ts': value }],
    ['workflows-are-pure', { 'workflows/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" }],
    ['rules-stay-out-of-deciders', { 'libs/domain/a.ts': "import type { Value } from '#libs/rules/b.js';\nexport type A = Value;\n", 'libs/rules/b.ts': 'export type Value = 1;\n' }],
    ['rules-stay-out-of-deciders', { 'workflows/a.ts': "import { value } from '#libs/rules/b.js';\nexport const a = value;\n", 'libs/rules/b.ts': value }],
    ['rules-know-domain-and-contracts', { 'libs/rules/a.ts': "import { value } from '#libs/packs/b.js';\nexport const a = value;\n", 'libs/packs/b.ts': value }],
    ['feel-is-of-the-rules', { 'libs/packs/a.ts': "import { evaluate } from 'feelin';\nexport const a = evaluate;\n" }],
    ['documents-know-the-domain-only', { 'libs/documents/a.ts': "import { value } from '#libs/contracts/b.js';\nexport const a = value;\n", 'libs/contracts/b.ts': value }],
    ['libs-do-not-know-apps', { 'libs/packs/a.ts': "import { value } from '../../apps/api/b.js';\nexport const a = value;\n", 'apps/api/b.ts': value }],
    ['apps-do-not-cross', { 'apps/cli/a.ts': "import { value } from '../api/b.js';\nexport const a = value;\n", 'apps/api/b.ts': value }],
    ['nothing-imports-the-tests', { 'libs/packs/a.ts': "import { value } from '#libs/testing/b.js';\nexport const a = value;\n", 'libs/testing/b.ts': value }],
    ['no-circular', { 'libs/packs/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n", 'libs/packs/b.ts': "import { a } from './a.js';\nexport const b = () => a;\n" }],
  ])('%s', async (rule, files) => {
    expect(await violationsOf(files as unknown as Record<string, string>)).toContain(rule);
  }, 60_000);

  it('and an allowed one is not', async () => {
    expect(await violationsOf({ 'libs/packs/a.ts': "import { value } from '#libs/domain/b.js';\nexport const a = value;\n", 'libs/domain/b.ts': value })).toEqual([]);
  }, 60_000);
});
