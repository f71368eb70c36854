import { expect, test } from '@jest/globals';
import { Mailbox } from '#libs/notify/testing/mailbox.js';
import { RobotReceiver } from '#libs/notify/testing/robot-receiver.js';
import { until } from '../support/until.js';
import { photograph, shoot } from './screenshots.js';
import { WebCity } from './web-city.js';

/** How people are told, on the screens of the real product, with a mail server and a robots' server of the test's own. */
const city = new WebCity('reminders');
const mailbox = new Mailbox();
const receiver = new RobotReceiver();

beforeAll(async () => {
  await Promise.all([mailbox.open(), receiver.open()]);
  const environment = { LUODI_SMTP_URL: mailbox.url, LUODI_MAIL_FROM: '落地 <luodi@yongzhou.example>', LUODI_ROBOT_HOSTS: receiver.host };
  await city.start(environment);
}, 240_000);

afterAll(async () => {
  await city.stop();
  await Promise.all([mailbox.close(), receiver.close()]);
}, 60_000);

test('an officer turns mail on and sees that it arrives', async () => {
  const officer = await city.person('lengshuitan');
  await officer.press('account-menu');
  await officer.page.getByText('我的提醒设置').click();
  await officer.press('wants-mail');
  await officer.press('save-reminders');
  await officer.page.getByText('开启邮件提醒须填写邮箱地址').waitFor();
  await officer.fill('email', 'officer@lengshuitan.example');
  await officer.fill('quiet-from', '12:00');
  await officer.fill('quiet-to', '15:00');
  await officer.press('save-reminders');
  await officer.on('save-reminders-done').waitFor();
  await officer.press('test-mail');
  await officer.on('test-mail-done').waitFor();
  await until('the test mail arrives', async () => mailbox.mails.length === 1);
  expect(mailbox.mails[0]).toMatchObject({ to: ['officer@lengshuitan.example'], subject: '【落地】测试消息' });
  await officer.open('/reminders');
  expect(await officer.on('quiet-from').inputValue()).toBe('12:00');
  expect(officer.complaints).toEqual([]);
}, 120_000);

test('a person changes the own password in the account menu, and signs in with it', async () => {
  const reporter = await city.person('reporter'), account = city.account('reporter'), password = '新的密码 horse';
  await reporter.press('account-menu');
  await reporter.press('change-password');
  await reporter.fill('present-password', 'not this one');
  await reporter.fill('new-password', password);
  await reporter.fill('new-password-again', 'another horse');
  await reporter.press('save-password');
  await reporter.page.getByText('两次输入的新密码不一致').waitFor();
  await reporter.fill('new-password-again', password);
  await reporter.press('save-password');
  expect(await reporter.on('password-problem').innerText()).toContain('现用密码不正确');
  await photograph(reporter, 'change-password');
  await reporter.fill('present-password', account.password);
  await reporter.press('save-password');
  await reporter.on('password-changed').waitFor();
  await (await city.visitor()).signIn({ ...account, password });
}, 120_000);

test('an administrator adds a robot, tests it, and finds both messages in the log', async () => {
  const admin = await city.person('admin');
  await admin.open('/deliveries?tab=channels');
  await admin.page.getByText('钉钉', { exact: true }).click();
  await admin.fill('robot-name', '冷水滩工作群');
  await admin.fill('robot-url', `http://${receiver.host}/robot/send?access_token=the-token`);
  await admin.fill('robot-secret', 'SEC-the-secret');
  await admin.press('add-robot');
  await admin.on('add-robot-done').waitFor();
  await admin.press('test-robot');
  await until('the robot is told', async () => receiver.posts.length === 1);
  expect(receiver.posts[0]!.url.searchParams.get('sign')).toBeTruthy();
  expect(await admin.page.content()).not.toMatch(/the-token|the-secret/);
  await admin.open('/deliveries?status=sent');
  const log = admin.on('deliveries');
  await log.getByText('冷水滩工作群').waitFor();
  await log.getByText('officer@lengshuitan.example').waitFor();
  await shoot(admin, { reminders: '/reminders', deliveries: '/deliveries', channels: '/deliveries?tab=channels' });
  expect(admin.complaints).toEqual([]);
}, 120_000);
