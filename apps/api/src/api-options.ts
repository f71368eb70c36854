import type { NotifyConfig } from '#libs/config/config.js';

/** What the application needs to know of its surroundings. */
export interface ApiOptions {
  databaseUrl: string;
  stateDir: string;
  /** How Temporal is reached, for the health page only. */
  temporal: { address: string; apiKey?: string; tls?: object | boolean };
  /** By which channels people can be told. */
  notify: NotifyConfig;
  /** Proxies that are believed besides those on this machine. */
  trustedProxies?: string[];
  /** The built web application; without it only the API is served. */
  webRoot?: string;
  /** `silent` in tests. */
  logLevel?: string;
}

export const API_OPTIONS = Symbol('api options');
