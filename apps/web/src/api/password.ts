import { useMutation } from '@tanstack/react-query';
import type { components } from '../api.d.ts';
import { dataOf, PUT } from './client.ts';

type ChangeBody = components['schemas']['ChangePasswordDto'];

/** Changes the own password; every other session of the account ends. */
export const useChangePassword = () =>
  useMutation<unknown, Error, ChangeBody>({ networkMode: 'always', mutationFn: (body) => dataOf(PUT('/api/v1/session/password', { body })) });
