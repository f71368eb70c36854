import { fileURLToPath } from 'node:url';

/** The built workflow code, in `dist/`. */
export const WORKFLOW_BUNDLE = fileURLToPath(new URL('../../../workflow-bundle.js', import.meta.url));
