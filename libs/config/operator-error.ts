/** A failure that whoever runs Luodi can put right. The message is the whole explanation, in one sentence, remedy included. */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** Turns failures whose cause is plain from their code or text into one sentence; anything else stays what it was. */
export function explain(error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  const text = `${(error as NodeJS.ErrnoException)?.code ?? ''} ${error instanceof Error ? error.message : String(error)}`;
  if (/ENOSPC|no space left on device/i.test(text)) {
    return new OperatorError('The disk is full: free some space and start again.', { cause: error });
  }
  if (/EACCES|EROFS|permission denied/i.test(text)) {
    return new OperatorError(`A file could not be written (${text.trim()}): check who owns the state folder, or choose another with --state-dir.`, { cause: error });
  }
  return error;
}
