import { writeFileSync } from 'node:fs';
import { describeApi } from './openapi/describe-api.js';

/** Writes openapi.json. Run by `npm run openapi`; a test fails when the committed file differs. */
writeFileSync(process.argv[2] ?? 'openapi.json', `${JSON.stringify(await describeApi(), null, 2)}\n`);
