import { createTransport, type Transporter } from 'nodemailer';
import { SendFailure, type Accepted, type OutgoingMessage } from './outgoing.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Mail by SMTP, over few connections that are kept. */
export class MailChannel {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(smtpUrl: string, private readonly from: string) {
    this.transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...TIMEOUTS });
    this.domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'luodi.invalid';
  }

  /** The Message-ID is made of the delivery's id: a second copy, sent after a crash, is recognised as one by mail servers and readers. Throws SendFailure. */
  async send(message: OutgoingMessage, to: string): Promise<Accepted> {
    try {
      const { messageId, response } = await this.transport.sendMail({
        // As an object, so that an address with a comma is not read as two.
        from: this.from, to: { name: '', address: to }, messageId: `<${message.id}@${this.domain}>`,
        subject: message.subject, text: message.body, ...(message.html !== undefined && { html: message.html }),
        // No out-of-office answers, please (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { answer: response ?? '', ...(messageId !== undefined && { messageId }) };
    } catch (error) {
      throw failureOf(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}

interface SmtpError extends Error { code?: string; responseCode?: number; response?: string }

/** Final only when the server refused this recipient or this content; a wrong password is the operator's to mend, and then worth another try. */
function failureOf(error: SmtpError): SendFailure {
  const isAboutMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return new SendFailure(error.response ?? error.message, isAboutMessage && (error.responseCode ?? 0) >= 500, { cause: error });
}
