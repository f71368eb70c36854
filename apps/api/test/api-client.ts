import { randomUUID } from 'node:crypto';
import type { CommandAnswer, Problem, ProjectView } from '#libs/contracts/project.views.js';

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
}

interface SendOptions {
  key?: string;
  version?: number;
  headers?: Record<string, string>;
}

/** Talks to the API the way a program does. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  get headers(): Record<string, string> {
    return this.token ? { Authorization: `Bearer ${this.token}` } : {};
  }

  get<T = never>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send('GET', path, undefined, headers);
  }

  post<T = CommandAnswer & Problem>(path: string, body: unknown = {}, { key = randomUUID(), version, headers }: SendOptions = {}): Promise<Answer<T>> {
    return this.send('POST', path, JSON.stringify(body), {
      'Content-Type': 'application/json', 'Idempotency-Key': key, ...(version !== undefined && { 'If-Match': `"${version}"` }), ...headers,
    });
  }

  async project(id: string): Promise<ProjectView> {
    return (await this.get<ProjectView>(`/projects/${id}`)).body;
  }

  /** Uploads a small, valid PDF; its content follows from `name`. */
  async upload(name: string, content: NonNullable<RequestInit['body']> = `%PDF-1.7\n${name}`.padEnd(100, ' '), type = 'application/pdf'): Promise<Answer<{ id: string } & Problem>> {
    return this.send('POST', `/evidence?name=${encodeURIComponent(name)}`, content, { 'Content-Type': type });
  }

  /** An answer that does not end. */
  stream(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: this.headers });
  }

  async send<T>(method: string, path: string, body?: RequestInit['body'], headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method, headers: { ...this.headers, ...headers }, ...(body !== undefined && { body }),
    });
    const isJson = /\bjson/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? await response.json() : await response.arrayBuffer()) as T };
  }
}
