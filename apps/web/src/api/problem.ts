import type { Problem } from './types.ts';

/** A refusal of the API, as the problem it answered with. `status` 0 means that no answer came. */
export class ApiError extends Error {
  constructor(readonly problem: Partial<Problem> & { status: number }) {
    super(problem.detail ?? problem.title ?? '');
    this.name = 'ApiError';
  }

  get status(): number {
    return this.problem.status;
  }

  /** Nothing happened and trying again with the same key is right: the service is away or busy. */
  get isBusy(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status);
  }
}

export const isBusy = (error: unknown): boolean => error instanceof ApiError && error.isBusy;

export async function problemOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  try {
    return new ApiError({ ...(JSON.parse(text) as Problem), status: response.status });
  } catch {
    return new ApiError({ status: response.status });
  }
}
