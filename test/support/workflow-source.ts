import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';

// Workers say much that no test is about.
Runtime.install({ logger: new DefaultLogger('ERROR') });

let bundle: ReturnType<typeof bundleWorkflowCode> | undefined;

/** The workflows bundled from their TypeScript, once a test file: so that a test never runs yesterday's build. */
export async function workflowsFromSource() {
  bundle ??= bundleWorkflowCode({
    workflowsPath: join(process.cwd(), 'workflows/index.ts'),
    logger: { log: () => undefined, trace: () => undefined, debug: () => undefined, info: () => undefined, warn: () => undefined, error: (message) => process.stderr.write(`${message}\n`) },
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['#src', 'import', 'require', 'node', 'default'], extensionAlias: { '.js': ['.ts', '.js'] } },
    }),
  });
  return { workflowBundle: await bundle };
}
