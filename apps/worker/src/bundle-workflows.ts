import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { WORKFLOW_BUNDLE } from './workflow-bundle.js';

/** Made at build time: bundling in the worker would cost it 150 MiB and seconds at every start. */
const { code } = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../../workflows/index.js', import.meta.url)) });
await writeFile(WORKFLOW_BUNDLE, code);
process.stderr.write(`workflow bundle: ${Math.round(code.length / 1024)} KiB\n`);
