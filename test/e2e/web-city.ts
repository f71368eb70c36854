import type { Browser } from 'playwright-core';
import { freePort } from '#libs/embedded/ports.js';
import type { DemoAccount } from '#libs/identity/demo-accounts.js';
import { openBrowser } from '../support/browser.js';
import { newStateDir, Product, removeStateDir, type Started } from '../support/product.js';
import { copyDemoCity } from './prepared-city.js';
import { WebPerson } from './web-person.js';

/** The demo city as `npm start` finds it again, of one file of tests, and a browser for whoever comes. */
export class WebCity {
  readonly stateDir: string;
  private product?: Product;
  private browser?: Browser;
  private city?: Started;

  constructor(purpose: string) {
    this.stateDir = newStateDir(purpose);
  }

  async start(environment?: Record<string, string>): Promise<void> {
    await copyDemoCity(this.stateDir);
    this.product = Product.launch({ stateDir: this.stateDir, port: await freePort(), environment });
    [this.city, this.browser] = await Promise.all([this.product.started, openBrowser()]);
  }

  /** Ends what was started, also when starting was not finished. */
  async stop(): Promise<void> {
    await this.browser?.close();
    await this.product?.end();
    await removeStateDir(this.stateDir);
  }

  get address(): string {
    return this.city!.address;
  }

  account(name: string): DemoAccount {
    return this.city!.accounts.find(({ account }) => account === name)!;
  }

  /** Somebody at a browser window of their own, before signing in. */
  visitor(): Promise<WebPerson> {
    return WebPerson.at(this.address, this.browser!);
  }

  /** Somebody signed in with a demo account. */
  async person(account: string): Promise<WebPerson> {
    return (await this.visitor()).signIn(this.account(account));
  }
}
