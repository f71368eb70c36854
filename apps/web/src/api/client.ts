import createClient from 'openapi-fetch';
import type { paths } from '../api.d.ts';
import { acceptLanguage } from './language.ts';
import { ApiError, problemOf } from './problem.ts';

export const BASE = '/api/v1';

const client = createClient<paths>({ credentials: 'same-origin', querySerializer: { array: { style: 'form', explode: false } } });
client.use({
  onRequest: ({ request }) => request.headers.set('Accept-Language', acceptLanguage()),
  onResponse: async ({ response }) => {
    if (!response.ok) throw await problemOf(response);
  },
  onError: ({ error }) => (error instanceof ApiError ? error : new ApiError({ status: 0 })),
});

export const { GET, POST, PUT, DELETE } = client;

/** The body of an answer; refusals have been thrown before by the client. */
export const dataOf = async <T>(answer: Promise<{ data?: T }>): Promise<T> => (await answer).data as T;

/** For what is not JSON: workbooks and documents. */
export async function raw(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'Accept-Language': acceptLanguage(), ...init.headers };
  const response = await fetch(BASE + path, { credentials: 'same-origin', ...init, headers }).catch(() => {
    throw new ApiError({ status: 0 });
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}
