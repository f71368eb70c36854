/** What a refusal tells programs beside its sentence. */
export interface RefusalDetails {
  /** Each thing that is wrong, where it is and what to do. */
  problems?: readonly object[];
  /** The API's own refusal. */
  problem?: object;
}

/** A failure that whoever runs Luodi can put right. The message is the whole explanation, in one sentence, remedy included. */
export class OperatorError extends Error {
  readonly details: RefusalDetails;

  constructor(message: string, { problems, problem, ...options }: ErrorOptions & RefusalDetails = {}) {
    super(message, options);
    this.name = 'OperatorError';
    this.details = { ...problems && { problems }, ...problem && { problem } };
  }
}
