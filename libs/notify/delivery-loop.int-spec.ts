import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryLoop } from './delivery-loop.js';
import { NotifiedCity } from './testing/notified-city.js';

let city: NotifiedCity;
beforeEach(async () => { city = await NotifiedCity.start(); });
afterEach(() => city.stop());

const loop = () =>
  new DeliveryLoop({
    url: city.persistence.url, city: city.city, now: () => city.now, pollMs: 50, planEveryMs: 100,
    notify: { smtpUrl: city.mailbox.url, mailFrom: 'luodi@yongzhou.example', publicUrl: 'https://luodi.example', robotHosts: [] },
  }).start();

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 200) throw new Error('it did not come to pass');
    await sleep(50);
  }
}

describe('the loop of a worker', () => {
  it('delivers what is noticed, each message once, with others of its kind', async () => {
    for (let count = 0; count < 8; count += 1) await city.person(`p${count}`, 'commerce');
    await city.remindedProject();
    const loops = [loop(), loop()];
    await until(() => city.mailbox.mails.length === 8);
    await sleep(500);
    await Promise.all(loops.map((one) => one.stop()));
    expect(city.mailbox.mails.map(({ to }) => to[0]!).toSorted()).toEqual(Array.from({ length: 8 }, (_, n) => `p${n}@yongzhou.example`));
  });

  it('goes on after it lost its database', async () => {
    const one = loop();
    await sleep(300);
    await city.persistence.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'luodi deliveries'`);
    await city.person('zhou', 'commerce');
    await city.remindedProject();
    await until(() => city.mailbox.mails.length === 1);
    await one.stop();
  });
});
