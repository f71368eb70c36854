/** A message ready to leave by whatever channel. */
export interface OutgoingMessage {
  /** The same at every attempt. */
  id: string;
  subject: string;
  /** Plain text for mail, Markdown for robots. */
  body: string;
  html?: string;
}

/** What the other side said when it took the message. */
export interface Accepted {
  messageId?: string;
  answer: string;
}

/** The message was not taken. `isFinal` when trying again would not help. */
export class SendFailure extends Error {
  constructor(message: string, readonly isFinal: boolean, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SendFailure';
  }
}
