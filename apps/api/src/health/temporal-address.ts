import type { TemporalConfig } from '#libs/config/config.js';
import { connectionOptions } from '#libs/temporal/temporal-settings.js';
import type { ApiOptions } from '../api-options.js';

/** The configured address with its certificates read. */
export const temporalAddress = ({ embedded: _embedded, address = '', ...settings }: TemporalConfig): Promise<ApiOptions['temporal']> =>
  connectionOptions({ address, ...settings });
