import type { RecordedEvent } from '#libs/persistence/record.types.js';

/** `If-Match` named a version that the stream has left behind. */
export class StaleVersion extends Error {
  constructor(readonly expected: number, readonly present: number, readonly since: RecordedEvent[]) {
    super(`the stream stands at ${present}, not at ${expected}`);
  }
}

/** This command id was used before, for something else. */
export class CommandIdReused extends Error {
  constructor(readonly commandId: string) {
    super(`command id ${commandId} was used for another act`);
  }
}

/** Others were faster so often that the act was given up; nothing was written. */
export class TooContended extends Error {
  constructor(readonly streamId: string) {
    super(`${streamId} is too busy`);
  }
}
