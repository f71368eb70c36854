import { BASE } from './client.ts';
import { acceptLanguage } from './language.ts';
import { ApiError } from './problem.ts';
import type { Problem, StoredEvidence, SubjectView } from './types.ts';

const TYPES: Record<string, string> = {
  pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Some browsers give no type for what Windows does not know; the ending says it then. */
const typeOf = (file: File): string => file.type || TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] || 'application/octet-stream';

/** Sends a file as it is. XMLHttpRequest, because fetch cannot tell how much has been sent. */
export function uploadEvidence(file: File, onProgress: (share: number) => void): Promise<StoredEvidence> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${BASE}/evidence?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', typeOf(file));
    request.setRequestHeader('Accept-Language', acceptLanguage());
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.onerror = () => reject(new ApiError({ status: 0 }));
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as StoredEvidence)
        : reject(new ApiError({ ...(request.response as Problem | null), status: request.status }));
    request.send(file);
  });
}

const PATHS: Partial<Record<SubjectView['kind'], string>> = { project: 'projects', matter: 'matters', reporting: 'submissions' };

/** A document of a project, a matter or a report, whose id is a path of its own. */
export const evidenceUrl = ({ kind, id }: Pick<SubjectView, 'kind' | 'id'>, evidenceId: string): string =>
  `${BASE}/${PATHS[kind]}/${id.split('/').map(encodeURIComponent).join('/')}/evidence/${encodeURIComponent(evidenceId)}`;
