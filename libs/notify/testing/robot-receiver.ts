import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Posted {
  url: URL;
  body: Record<string, unknown>;
}

/** A local stand-in for the servers of the three products: keeps what is posted and answers what the test wants. */
export class RobotReceiver {
  readonly posts: Posted[] = [];
  status = 200;
  answer: unknown = { errcode: 0, errmsg: 'ok', code: 0, msg: 'success' };
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  async open(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.posts.push({ url: new URL(request.url!, `http://${this.host}`), body: JSON.parse(await text(request)) as Record<string, unknown> });
    response.writeHead(this.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(this.answer));
  }
}
