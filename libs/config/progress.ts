/** Tells whoever waits what is being done. Everything that may take longer than two seconds runs inside a step. */
export interface Progress {
  /** Runs `work`; a line with the elapsed seconds appears once it has taken two seconds, and again every five. */
  step<T>(label: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
}

export const silentProgress: Progress = { step: (_label, work) => work(), note: () => undefined };

const FIRST_LINE_MS = 2_000;
const NEXT_LINE_MS = 5_000;

/** Progress as plain lines, so that it reads well in a terminal and in a log. Standard error keeps `--json` output clean. */
export function lineProgress(write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)): Progress {
  return {
    note: write,
    async step(label, work) {
      const startedMs = Date.now();
      const seconds = () => Math.round((Date.now() - startedMs) / 1_000);
      let shown = false;
      const show = () => { shown = true; write(`${label} … ${seconds()} s`); };
      let timer = setTimeout(() => { show(); timer = setInterval(show, NEXT_LINE_MS); }, FIRST_LINE_MS);
      try {
        const result = await work();
        if (shown) write(`${label}: done after ${seconds()} s`);
        return result;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
