import { mkdirSync, writeFileSync } from 'node:fs';

/** Says that this run of jest uses the servers of the tests, which the first test that needs them starts. */
export default function joinServices() {
  mkdirSync('.luodi-test/runs', { recursive: true });
  writeFileSync(`.luodi-test/runs/${process.pid}`, '');
}
