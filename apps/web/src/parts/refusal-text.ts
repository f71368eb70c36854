import { ApiError } from '../api/problem.ts';
import type { Words } from '../words/zh.ts';

/** What went wrong, why and what to do, in a sentence; never a code alone. */
export function refusalText(error: unknown, { state, semicolon }: Words): string {
  if (!(error instanceof ApiError)) return state.crash;
  const { detail, problems } = error.problem;
  if (problems?.length) return problems.map((problem) => problem.detail).join(semicolon);
  if (detail) return detail;
  if (error.status === 0) return state.offline;
  if (error.status === 403) return state.forbidden;
  if (error.status === 404) return state.missing;
  return error.isBusy ? state.busy : state.unknown(error.status);
}
