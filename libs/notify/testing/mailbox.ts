import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReceivedMail } from './read-mail.js';

/** A real SMTP server on this machine that keeps what it takes. */
export class Mailbox {
  readonly mails: (ReceivedMail & { to: string[] })[] = [];
  /** Addresses the server does not know: refused for good. */
  readonly unknown = new Set<string>();
  /** While held, mails are taken and kept, but the sender is not told so. */
  isHeld = false;
  private server?: SMTPServer;
  private port = 0;

  async open(): Promise<this> {
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => done(this.unknown.has(address) ? Object.assign(new Error('5.1.1 user unknown'), { responseCode: 550 }) : undefined),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.mails.push({ ...readMail(Buffer.concat(chunks).toString('utf8')), to: session.envelope.rcptTo.map(({ address }) => address) });
          if (!this.isHeld) done();
        });
      },
    });
    this.server.on('error', () => undefined);
    const listening = this.server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    this.port = (listening.address() as AddressInfo).port;
    return this;
  }

  /** The same when it was closed and opened again. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server!.close(() => resolve()));
  }
}
