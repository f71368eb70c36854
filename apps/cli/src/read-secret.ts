import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { OperatorError } from '#libs/config/operator-error.js';

/** The first line of standard input; in a terminal it is asked for twice and not shown. Nothing of it goes to standard output. */
export async function readSecret(prompt: string): Promise<string> {
  const { stdin } = process;
  if (!stdin.isTTY) {
    for await (const line of createInterface({ input: stdin })) return line;
    return '';
  }
  const first = await ask(prompt);
  if (await ask(`${prompt} (2)`) !== first) throw new OperatorError('The two are not the same: nothing was changed.');
  return first;
}

async function ask(prompt: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(`${prompt}: `);
  try {
    const stopped = new Promise<never>((_, fail) => {
      const stop = () => fail(new OperatorError('Stopped: nothing was changed.'));
      reader.once('SIGINT', stop).once('close', stop);
    });
    return await Promise.race([reader.question(''), stopped]);
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
