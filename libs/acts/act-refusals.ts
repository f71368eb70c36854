/** The act was meant for a version that the stream has left behind. */
export class StaleVersion extends Error {
  constructor(readonly expected: number, readonly present: number) {
    super(`the stream stands at ${present}, not at ${expected}`);
  }
}

/** For acts that hold only on the version they were made for. */
export function requireVersion(expected: number | undefined, present: number): void {
  if (expected !== undefined && expected !== present) throw new StaleVersion(expected, present);
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
