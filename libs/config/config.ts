import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Language } from '#libs/contracts/messages/text.js';
import { OperatorError } from './operator-error.js';

export interface DatabaseConfig {
  /** Undefined until the embedded server has been started. */
  url?: string;
  embedded: boolean;
}

export interface TemporalConfig {
  /** host:port; undefined until the embedded server has been started. */
  address?: string;
  namespace: string;
  embedded: boolean;
  apiKey?: string;
  /** Undefined for a plain connection; these name PEM files. */
  tls?: { certFile?: string; keyFile?: string; caFile?: string };
}

/** How reminders leave the house. */
export interface NotifyConfig {
  /** `smtp://` or `smtps://`, with user and password where the server wants them; without it no mail is sent. */
  smtpUrl?: string;
  /** The sender: an address, or a name with the address in angle brackets. */
  mailFrom: string;
  /** Where people open Luodi, for the links in messages; without a slash at the end. */
  publicUrl: string;
  /** `host:port` of robots on servers of one's own; the public hosts of the three products are always allowed. */
  robotHosts: string[];
}

export interface Config {
  port: number;
  /** The interface the API listens on; only this machine unless told otherwise, since demo passwords are no secret. */
  host: string;
  /** Proxies that may say where a request came from, besides those on this machine: addresses, networks (10.0.0.0/8) or names of Express. */
  trustedProxies: string[];
  /** Absolute. */
  stateDir: string;
  database: DatabaseConfig;
  temporal: TemporalConfig;
  /** Demo accounts and projects; never with an external database. */
  demo: boolean;
  /** Of whoever called, by the locale of the shell; English when it says nothing. */
  language: Language;
  notify: NotifyConfig;
}

/** The configuration of a program that needs both servers: their addresses are known. */
export interface ConnectedConfig extends Config {
  database: DatabaseConfig & { url: string };
  temporal: TemporalConfig & { address: string };
}

export interface ConfigFlags { port?: string; stateDir?: string }
type Environment = Record<string, string | undefined>;

/** Reads environment and flags, once, at the start of a program. Flags win. Throws OperatorError naming the variable that is wrong. */
export function loadConfig(environment: Environment = process.env, flags: ConfigFlags = {}): Config {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const database = readDatabase(read);
  const listenOn = port(flags.port ?? read('LUODI_PORT') ?? '3000', flags.port === undefined ? 'LUODI_PORT' : '--port');
  return {
    port: listenOn,
    host: read('LUODI_HOST') ?? '127.0.0.1',
    trustedProxies: readTrustedProxies(read),
    stateDir: resolve(flags.stateDir ?? read('LUODI_STATE_DIR') ?? '.luodi'),
    database,
    temporal: readTemporal(read),
    demo: database.embedded && flag(read, 'LUODI_DEMO', true),
    language: /^zh\b|^zh_/i.test(read('LC_ALL') ?? read('LC_MESSAGES') ?? read('LANG') ?? '') ? 'zh' : 'en',
    notify: readNotify(read, listenOn),
  };
}

/** For api, worker and whatever else does not start the servers itself. */
export function loadConnectedConfig(environment: Environment = process.env, flags: ConfigFlags = {}): ConnectedConfig {
  const config = loadConfig(environment, flags);
  if (!isConnected(config)) throw new OperatorError('DATABASE_URL and TEMPORAL_ADDRESS are not set: set them, or start everything with `npm start`.');
  return config;
}

export function isConnected(config: Config): config is ConnectedConfig {
  return config.database.url !== undefined && config.temporal.address !== undefined;
}

/** The environment that makes a child process load this very configuration. */
export function environmentOf(config: ConnectedConfig): Record<string, string> {
  const { database, temporal, notify } = config;
  return {
    LUODI_PORT: String(config.port), LUODI_HOST: config.host, LUODI_TRUSTED_PROXIES: config.trustedProxies.join(','), LUODI_STATE_DIR: config.stateDir, LUODI_DEMO: String(config.demo),
    [database.embedded ? 'LUODI_EMBEDDED_DATABASE_URL' : 'DATABASE_URL']: database.url,
    [temporal.embedded ? 'LUODI_EMBEDDED_TEMPORAL_ADDRESS' : 'TEMPORAL_ADDRESS']: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    LUODI_MAIL_FROM: notify.mailFrom, LUODI_PUBLIC_URL: notify.publicUrl, LUODI_ROBOT_HOSTS: notify.robotHosts.join(','),
    ...defined({
      LUODI_SMTP_URL: notify.smtpUrl,
      TEMPORAL_API_KEY: temporal.apiKey, TEMPORAL_TLS: temporal.tls && 'true',
      TEMPORAL_TLS_CERT: temporal.tls?.certFile, TEMPORAL_TLS_KEY: temporal.tls?.keyFile, TEMPORAL_TLS_CA: temporal.tls?.caFile,
    }),
  };
}

const defined = (variables: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined));

type Read = (name: string) => string | undefined;

function readDatabase(read: Read): DatabaseConfig {
  const url = read('DATABASE_URL');
  if (url === undefined) return { url: read('LUODI_EMBEDDED_DATABASE_URL'), embedded: true };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(url.split('//')[0] ?? '')) throw new OperatorError('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  return { url, embedded: false };
}

function readTemporal(read: Read): TemporalConfig {
  const namespace = read('TEMPORAL_NAMESPACE') ?? 'default', address = read('TEMPORAL_ADDRESS');
  if (address === undefined) return { address: read('LUODI_EMBEDDED_TEMPORAL_ADDRESS'), namespace, embedded: true };
  if (!/^[^\s/:]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/i.test(address)) throw new OperatorError('TEMPORAL_ADDRESS must look like host:7233, without a scheme.');
  const apiKey = read('TEMPORAL_API_KEY'), certFile = read('TEMPORAL_TLS_CERT'), keyFile = read('TEMPORAL_TLS_KEY'), caFile = read('TEMPORAL_TLS_CA');
  if ((certFile === undefined) !== (keyFile === undefined)) throw new OperatorError('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY go together: set both or neither.');
  // a key must not travel in the clear, and a certificate means TLS
  const tls = flag(read, 'TEMPORAL_TLS', Boolean(apiKey ?? certFile ?? caFile));
  return { address, namespace, embedded: false, apiKey, tls: tls ? { certFile, keyFile, caFile } : undefined };
}

function readNotify(read: Read, listenOn: number): NotifyConfig {
  const smtpUrl = read('LUODI_SMTP_URL'), from = read('LUODI_MAIL_FROM');
  // The address holds a password, so the sentence does not repeat it.
  if (smtpUrl !== undefined && (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol))) throw new OperatorError('LUODI_SMTP_URL must look like smtps://user:password@mail.example.gov.cn:465.');
  if (from !== undefined && !/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) throw new OperatorError('LUODI_MAIL_FROM must look like luodi@example.gov.cn, or 落地 <luodi@example.gov.cn>.');
  if (smtpUrl !== undefined && from === undefined) throw new OperatorError('LUODI_SMTP_URL needs LUODI_MAIL_FROM: the address that mail is sent from.');
  const publicUrl = read('LUODI_PUBLIC_URL') ?? `http://localhost:${listenOn}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) throw new OperatorError('LUODI_PUBLIC_URL must look like https://luodi.example.gov.cn.');
  const robotHosts = list(read, 'LUODI_ROBOT_HOSTS');
  return { smtpUrl, mailFrom: from ?? 'luodi@localhost', publicUrl: publicUrl.replace(/\/+$/, ''), robotHosts };
}

const PRIVATE_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

function readTrustedProxies(read: Read): string[] {
  const proxies = list(read, 'LUODI_TRUSTED_PROXIES'), wrong = proxies.find((proxy) => !PRIVATE_NETWORKS.includes(proxy) && !isNetwork(proxy));
  if (wrong !== undefined) throw new OperatorError(`LUODI_TRUSTED_PROXIES must list addresses or networks like 10.244.0.0/16, or uniquelocal for every private network, not "${wrong}".`);
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/'), bits = isIP(address) === 4 ? 32 : 128;
  return isIP(address) > 0 && rest.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits));
}

const list = (read: Read, name: string): string[] => (read(name) ?? '').split(',').map((part) => part.trim()).filter(Boolean);

function port(text: string, name: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 65_535) throw new OperatorError(`${name} must be a port number from 1 to 65535, not "${text}".`);
  return value;
}

function flag(read: Read, name: string, byDefault: boolean): boolean {
  const text = read(name)?.toLowerCase();
  if (text === undefined) return byDefault;
  if (['true', '1', 'yes'].includes(text)) return true;
  if (['false', '0', 'no'].includes(text)) return false;
  throw new OperatorError(`${name} must be true or false, not "${text}".`);
}
