import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { CommandAnswer, ProjectView, StepView } from '#libs/contracts/project.views.js';
import type { DemoAccount } from '#libs/identity/demo-accounts.js';
import { pdf } from '../support/browser.js';

const PATIENCE_MS = 30_000;

/** Somebody at a browser of their own: acts on the screen, and through the same session as a program does. */
export class WebPerson {
  /** What the page complained about. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page, private readonly context: BrowserContext, private readonly address: string) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') this.complaints.push(message.text()); });
  }

  /** Opens a browser window at the product's address; nobody is signed in yet. */
  static async at(address: string, browser: Browser): Promise<WebPerson> {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(PATIENCE_MS);
    const person = new WebPerson(await context.newPage(), context, address);
    await person.open('/');
    return person;
  }

  async signIn({ account, password }: DemoAccount): Promise<this> {
    await this.fill('account', account);
    await this.fill('password', password);
    await this.press('sign-in');
    await this.on('account-menu').waitFor();
    this.complaints.length = 0; // until then the session was asked for and there was none
    return this;
  }

  on(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  async press(testId: string): Promise<void> {
    await this.on(testId).first().click();
  }

  async fill(testId: string, text: string): Promise<void> {
    await this.on(testId).fill(text);
  }

  /** Chooses from a list that opens on a press, by what is written there. */
  async choose(testId: string, label: string): Promise<void> {
    await this.press(testId);
    await this.page.keyboard.type(label);
    await this.page.locator('.ant-select-item-option:visible', { hasText: label }).first().click();
  }

  async attach(...names: string[]): Promise<void> {
    await this.on('file-input').first().setInputFiles(names.map((name) => pdf(`${name}.pdf`)));
    await this.on('file-row').nth(names.length - 1).waitFor();
  }

  /** Gives a command by its button and reads the line that says what happened. */
  async submit(verb: string): Promise<string> {
    const close = this.on('outcome').locator('.ant-alert-close-icon');
    if (await close.count() > 0) await close.first().click();
    await this.press(`submit-${verb}`);
    const said = this.on('outcome').or(this.on('refusal')).first();
    await said.waitFor();
    if (await this.on('refusal').count() > 0) throw new Error(`${verb} was refused: ${await said.innerText()}`);
    return said.innerText();
  }

  /** Opens a step on the project's page, attaches what it asks for and completes it. */
  async completeStep(stepId: string, ...evidence: string[]): Promise<string> {
    await this.press(`step-${stepId}`);
    await this.on('form-complete').waitFor();
    await this.attach(...evidence.map((name) => `${stepId}-${name}`));
    return this.submit('complete');
  }

  async project(id: string): Promise<ProjectView> {
    return (await this.context.request.get(`${this.address}/api/v1/projects/${id}`)).json() as Promise<ProjectView>;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.context.request.get(`${this.address}/api/v1${path}`)).json() as Promise<T>;
  }

  async post(path: string, data: object = {}): Promise<CommandAnswer> {
    const response = await this.context.request.post(`${this.address}/api/v1${path}`, { data, headers: { 'Idempotency-Key': randomUUID() } });
    if (!response.ok()) throw new Error(`${path}: ${await response.text()}`);
    return await response.json() as CommandAnswer;
  }

  /** What a step asks for, attached and sent without the screen. */
  async completeQuietly(projectId: string, step: StepView): Promise<void> {
    const evidence = await Promise.all(step.requiredEvidence.map(async (kind) => ({ id: await this.upload(`${step.id} ${kind}.pdf`), kind, name: `${kind}.pdf` })));
    await this.post(`/projects/${projectId}/steps/${step.id}/complete`, { evidence });
  }

  private async upload(name: string): Promise<string> {
    const { buffer, mimeType } = pdf(name);
    const response = await this.context.request.post(`${this.address}/api/v1/evidence?name=${encodeURIComponent(name)}`, { data: buffer, headers: { 'Content-Type': mimeType } });
    return ((await response.json()) as { id: string }).id;
  }
}
