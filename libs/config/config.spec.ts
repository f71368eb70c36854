import { environmentOf, isConnected, loadConfig, loadConnectedConfig, type ConnectedConfig } from './config.js';

const DATABASE_URL = 'postgres://luodi:secret@db:5432/luodi';

describe('configuration', () => {
  test('an empty environment means embedded servers, demo mode and this machine only', () => {
    const config = loadConfig({}, {});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, database: { embedded: true }, temporal: { embedded: true, namespace: 'default' } });
    expect(config.stateDir).toMatch(/^\/.*\/\.luodi$/);
    expect(isConnected(config)).toBe(false);
  });

  test('flags win over the environment, and empty variables count as unset', () => {
    expect(loadConfig({ LUODI_PORT: '4000', LUODI_STATE_DIR: '/a', DATABASE_URL: ' ' }, { port: '5000', stateDir: '/b' }))
      .toMatchObject({ port: 5000, stateDir: '/b', database: { embedded: true } });
  });

  test.each([[{ LANG: 'zh_CN.UTF-8' }, 'zh'], [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'], [{ LANG: 'en_US.UTF-8' }, 'en'], [{}, 'en']])('the locale %j speaks %s', (environment, language) => {
    expect(loadConfig(environment).language).toBe(language);
  });

  test('an external database never gets demo accounts, whatever is asked', () => {
    expect(loadConfig({ DATABASE_URL, LUODI_DEMO: 'true' }).demo).toBe(false);
    expect(loadConfig({ LUODI_DEMO: 'false' }).demo).toBe(false);
  });

  test.each([
    [{ LUODI_PORT: '70000' }, 'LUODI_PORT must be a port number'],
    [{ LUODI_PORT: '3e3' }, 'LUODI_PORT must be a port number'],
    [{ LUODI_DEMO: 'maybe' }, 'LUODI_DEMO must be true or false'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must look like'],
    [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL must look like'],
    [{ TEMPORAL_ADDRESS: 'http://temporal:7233' }, 'TEMPORAL_ADDRESS must look like'],
    [{ TEMPORAL_ADDRESS: 't:7233', TEMPORAL_TLS_CERT: '/c.pem' }, 'go together'],
    [{ LUODI_SMTP_URL: 'http://mail' }, 'LUODI_SMTP_URL must look like'],
    [{ LUODI_SMTP_URL: 'smtp://mail' }, 'LUODI_SMTP_URL needs LUODI_MAIL_FROM'],
    [{ LUODI_MAIL_FROM: 'nobody' }, 'LUODI_MAIL_FROM must look like'],
    [{ LUODI_TRUSTED_PROXIES: '10.0.0.1, ingress' }, 'not "ingress"'],
    [{ LUODI_TRUSTED_PROXIES: '10.0.0.0/33' }, 'LUODI_TRUSTED_PROXIES must list'],
    [{ LUODI_PUBLIC_URL: 'luodi.example' }, 'LUODI_PUBLIC_URL must look like'],
  ])('%j is refused in one sentence that names what is wrong', (environment, sentence) => {
    expect(() => loadConfig(environment)).toThrow(sentence);
  });

  test('a wrong mail server is refused without repeating its password', () => {
    expect(() => loadConfig({ LUODI_SMTP_URL: 'ftp://u:geheim@mail' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('geheim') as string }));
  });

  test('links lead to the port of the product unless told otherwise, and nothing is mailed', () => {
    expect(loadConfig({ LUODI_PORT: '4000' }).notify).toEqual({ mailFrom: 'luodi@localhost', publicUrl: 'http://localhost:4000', robotHosts: [] });
  });

  test('an API key or a certificate turns TLS on', () => {
    expect(loadConfig({ TEMPORAL_ADDRESS: 't:7233' }).temporal.tls).toBeUndefined();
    expect(loadConfig({ TEMPORAL_ADDRESS: 't:7233', TEMPORAL_API_KEY: 'k' }).temporal).toMatchObject({ apiKey: 'k', tls: {} });
    expect(loadConfig({ TEMPORAL_ADDRESS: 't:7233', TEMPORAL_TLS_CERT: '/c', TEMPORAL_TLS_KEY: '/k' }).temporal.tls).toEqual({ certFile: '/c', keyFile: '/k' });
  });

  test.each<[string, Partial<ConnectedConfig>]>([
    ['embedded', { database: { embedded: true, url: DATABASE_URL }, temporal: { embedded: true, address: '127.0.0.1:7233', namespace: 'default' } }],
    ['external', { database: { embedded: false, url: DATABASE_URL }, temporal: { embedded: false, address: 't:7233', namespace: 'luodi' }, demo: false }],
  ])('a child of a launcher with %s servers loads the same configuration', (_kind, servers) => {
    const mail = { LUODI_SMTP_URL: 'smtps://u:p@mail:465', LUODI_MAIL_FROM: '落地 <luodi@example.gov.cn>', LUODI_PUBLIC_URL: 'https://luodi.example/', LUODI_ROBOT_HOSTS: 'im.example:8443, chat.example', LUODI_TRUSTED_PROXIES: '10.244.0.0/16, fd00::/8,uniquelocal' };
    const config = { ...loadConfig({ LUODI_PORT: '4000', LUODI_HOST: '0.0.0.0', ...mail }), ...servers } as ConnectedConfig;
    expect(config.trustedProxies).toEqual(['10.244.0.0/16', 'fd00::/8', 'uniquelocal']);
    expect(config.notify).toEqual({ smtpUrl: mail.LUODI_SMTP_URL, mailFrom: mail.LUODI_MAIL_FROM, publicUrl: 'https://luodi.example', robotHosts: ['im.example:8443', 'chat.example'] });
    expect(loadConnectedConfig(environmentOf(config))).toEqual(config);
  });

  test('a program that needs the servers says so when it does not know them', () => {
    expect(() => loadConnectedConfig({})).toThrow('DATABASE_URL and TEMPORAL_ADDRESS are not set');
  });
});
