import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Stands between the application and PostgreSQL, and can be shut like a cable that is pulled. */
export class DatabaseGate {
  private readonly sockets = new Set<Socket>();
  private server?: Server;
  private port = 0;

  constructor(private readonly target: URL) {}

  /** The database's address through this gate. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async open(): Promise<this> {
    this.server = createServer((inward) => {
      const outward = connect(Number(this.target.port), this.target.hostname);
      for (const [from, to] of [[inward, outward], [outward, inward]] as const) {
        this.sockets.add(from);
        from.pipe(to).on('error', () => from.destroy());
        from.on('error', () => to.destroy()).on('close', () => this.sockets.delete(from));
      }
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
    return this;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
