import { randomUUID } from 'node:crypto';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import type { CommandAnswer } from '#libs/contracts/project.views.js';

/** Speaks to the API as a program does: JSON over connections that stay open. Anything but success ends the run. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  constructor(private readonly port: number) {}

  act(path: string, token: string, body: object): Promise<CommandAnswer> {
    return this.post(path, { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, JSON.stringify(body)) as Promise<CommandAnswer>;
  }

  /** Reads one page. */
  get<T>(path: string, token: string): Promise<T> {
    return this.send('GET', path, { Authorization: `Bearer ${token}` }) as Promise<T>;
  }

  async upload(name: string, token: string, type: string, content: string): Promise<string> {
    const stored = await this.post(`/evidence?name=${name}`, { Authorization: `Bearer ${token}`, 'Content-Type': type }, content) as { id: string };
    return stored.id;
  }

  close(): void {
    this.agent.destroy();
  }

  /** A connection that the server closed when it had been idle is replaced; the idempotency key makes it safe to say it again. */
  private async post(path: string, headers: OutgoingHttpHeaders, body: string): Promise<unknown> {
    try {
      return await this.send('POST', path, headers, body);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
      return this.send('POST', path, headers, body);
    }
  }

  private send(method: string, path: string, headers: OutgoingHttpHeaders, body = ''): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const options = { agent: this.agent, host: '127.0.0.1', port: this.port, method, path: `/api/v1${path}`, headers: { ...headers, 'Content-Length': Buffer.byteLength(body) } };
      const sent = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode! >= 300) reject(new Error(`${method} ${path} was answered ${response.statusCode}: ${text.slice(0, 500)}`));
          else resolve(JSON.parse(text));
        });
      });
      sent.once('error', reject).end(body);
    });
  }
}
